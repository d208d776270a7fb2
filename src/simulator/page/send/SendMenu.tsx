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
import { ChevronDownRegular, ClockRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { SendLaterDialog } from './SendLaterDialog';
import { UNDO_SECONDS } from './send-settings';

export interface SendMenuProps {
  readonly disabled: boolean;
  readonly onSendLater: (deliverAt: number) => void;
}

/** Send at another time, and for how long Send can be taken back. */
export function SendMenu({ disabled, onSendLater }: SendMenuProps) {
  const words = useWords();
  const { undoSeconds } = useOutlook().sending;
  const seconds = useStore(undoSeconds);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        checkedValues={{ undo: [String(seconds)] }}
        onCheckedValueChange={(_event, { checkedItems: [next] }) => {
          const picked = UNDO_SECONDS.find((each) => String(each) === next);
          if (picked !== undefined) undoSeconds.update(() => picked);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words.sendLater.more} relationship="label">
            <Button appearance="subtle" icon={<ChevronDownRegular />} disabledFocusable={disabled} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ClockRegular />} onClick={() => setAsking(true)}>
              {words.sendLater.open}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{words.undoSend.setting}</MenuGroupHeader>
              {UNDO_SECONDS.map((each) => (
                <MenuItemRadio key={each} name="undo" value={String(each)}>
                  {words.undoSend.choice(each)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking && (
        <SendLaterDialog
          onCancel={() => setAsking(false)}
          onSend={(time) => {
            setAsking(false);
            onSendLater(time);
          }}
        />
      )}
    </>
  );
}
