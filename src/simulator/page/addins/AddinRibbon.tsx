import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import { AppGenericRegular } from '@fluentui/react-icons';
import type { Surface } from '../../shared/manifest';
import { useOutlook } from '../outlook';
import { type RibbonButton, type RibbonMenu, toRibbon } from './ribbon-state';
import { useRibbonStyles } from './Ribbon.styles';
import { type AddinSession, useSessionView } from './use-session-view';

function Icon({ url }: { readonly url: string | null }) {
  const styles = useRibbonStyles();
  return url === null ? <AppGenericRegular /> : <img className={styles.icon} src={url} alt="" />;
}

interface ControlProps<T> {
  readonly control: T;
  readonly run: (button: RibbonButton) => void;
}

function CommandButton({ control, run }: ControlProps<RibbonButton>) {
  const styles = useRibbonStyles();
  return (
    <Tooltip content={control.tip || control.label} relationship="description">
      <Button
        appearance="subtle"
        className={styles.command}
        icon={<Icon url={control.iconUrl} />}
        onClick={() => run(control)}
      >
        {control.label}
      </Button>
    </Tooltip>
  );
}

function CommandMenu({ control, run }: ControlProps<RibbonMenu>) {
  const styles = useRibbonStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={control.tip || control.label} relationship="description">
          <MenuButton appearance="subtle" className={styles.command} icon={<Icon url={control.iconUrl} />}>
            {control.label}
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {control.items.map((item) => (
            <MenuItem
              key={item.id}
              icon={<Icon url={item.iconUrl} />}
              title={item.tip}
              onClick={() => run(item)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export interface AddinRibbonProps {
  readonly surface: Surface;
  readonly session: AddinSession;
}

/** The buttons and menus of all add-ins, as their manifests describe them. */
export function AddinRibbon({ surface, session }: AddinRibbonProps) {
  const styles = useRibbonStyles();
  const { settings } = useOutlook();
  // Which add-ins there are can change with what is open, and then this view changes too.
  useSessionView(session);
  const run = ({ id, addinId }: RibbonButton) => session.run(id, addinId);
  return toRibbon(session.addins(), surface, settings.locale).map((group) => (
    <div key={group.id} role="group" aria-label={group.label} className={styles.group}>
      <ToolbarDivider className={styles.divider} />
      {group.controls.map((control) =>
        control.kind === 'button' ? (
          <CommandButton key={control.id} control={control} run={run} />
        ) : (
          <CommandMenu key={control.id} control={control} run={run} />
        ),
      )}
    </div>
  ));
}
