import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tooltip,
} from '@fluentui/react-components';
import { CloudOffRegular, CloudRegular } from '@fluentui/react-icons';
import { SEND_RULES } from '../../host/send/client-rules';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { useTopBarStyles } from '../world/TopBar.styles';
import { NETWORK_CHOICES } from './connection';

/** Plays a lost connection, and working offline where the client has that mode (facts: platform 2.3). */
export function NetworkMenu() {
  const styles = useTopBarStyles();
  const words = useWords();
  const { sending, settings } = useOutlook();
  const { choice } = sending.network;
  const chosen = useStore(choice);
  const has = SEND_RULES[settings.client].worksOffline;
  const choices = NETWORK_CHOICES.filter((each) => each !== 'work-offline' || has);
  return (
    <Menu
      checkedValues={{ network: [chosen] }}
      onCheckedValueChange={(_event, { checkedItems: [next] }) => {
        const picked = choices.find((each) => each === next);
        if (picked) choice.update(() => picked);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.network.open} relationship="label">
          <Button
            appearance="transparent"
            className={mergeClasses(styles.tool, chosen !== 'online' && styles.toolOn)}
            icon={chosen === 'online' ? <CloudRegular /> : <CloudOffRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((each) => (
            <MenuItemRadio key={each} name="network" value={each}>
              {words.network.choices[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
