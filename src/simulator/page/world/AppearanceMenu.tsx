import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { DarkThemeRegular, KeyboardRegular } from '@fluentui/react-icons';
import { THEME_CHOICES } from '../state/theme';
import { useTheme } from '../state/use-theme';
import { useWords } from '../words/use-words';
import { useTopBarStyles } from './TopBar.styles';

/** The colours of the page, which hold at once, and what its keys do. */
export function AppearanceMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const styles = useTopBarStyles();
  const { appearance, shortcuts } = useWords();
  const { choice, choose } = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const next = THEME_CHOICES.find((each) => each === checkedItems[0]);
        if (next) choose(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={appearance.open} relationship="label">
          <Button appearance="transparent" className={styles.tool} icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{appearance.theme}</MenuGroupHeader>
            {THEME_CHOICES.map((each) => (
              <MenuItemRadio key={each} name="theme" value={each}>
                {appearance.themes[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<KeyboardRegular />} onClick={onShortcuts}>
            {shortcuts.title}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
