import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, DeleteRegular, DismissRegular, OptionsRegular } from '@fluentui/react-icons';
import { LIST_VIEWS, type ListView } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { saveFile } from '../world/save-file';
import { storeListView } from './list-view';
import { holdsMessages, isSearching } from './mailbox-state';
import { useMessageListStyles } from './MessageList.styles';
import { useListActions } from './use-list-actions';

function useExport() {
  const { api, mailbox } = useOutlook();
  const { folder } = useStore(mailbox);
  const saveFolder = () => {
    const link = document.createElement('a');
    link.href = api.mboxUrl(folder);
    link.download = '';
    link.click();
  };
  const savePicked = async () => {
    const ids = [...mailbox.get().picked.values()].flatMap(({ mailIds }) => mailIds);
    const answer = await api.mbox(ids);
    if (answer.ok) saveFile('messages.mbox', answer.value);
  };
  return { saveFolder, savePicked };
}

function ListMenu() {
  const words = useWords();
  const { mailbox } = useOutlook();
  const { view, folder } = useStore(mailbox);
  const { saveFolder } = useExport();
  const change = (next: ListView | undefined) => {
    if (next === undefined) return;
    storeListView(() => localStorage, next);
    void mailbox.setView(next);
  };
  return (
    <Menu
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
        change(LIST_VIEWS.find((each) => each === chosen))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.list.options} relationship="label">
          <Button size="small" appearance="subtle" icon={<OptionsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LIST_VIEWS.map((each) => (
            <MenuItemRadio key={each} name="view" value={each}>
              {words.list.views[each]}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem icon={<ArrowDownloadRegular />} disabled={!holdsMessages(folder)} onClick={saveFolder}>
            {words.list.saveFolder}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PickedCommands() {
  const words = useWords();
  const { mailbox } = useOutlook();
  const { removePicked } = useListActions();
  const { savePicked } = useExport();
  const command = (label: string, icon: React.JSX.Element, onClick: () => void) => (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  );
  return (
    <>
      {command(words.list.deletePicked, <DeleteRegular />, removePicked)}
      {command(words.list.savePicked, <ArrowDownloadRegular />, () => void savePicked())}
      {command(words.list.unpick, <DismissRegular />, () => mailbox.pick([]))}
    </>
  );
}

/** What is listed and how; while several rows are picked, what can be done with them. */
export function ListHead() {
  const styles = useMessageListStyles();
  const words = useWords();
  const state = useStore(useOutlook().mailbox);
  const { picked, folder, list } = state;
  const isPicking = picked.size > 1;
  const found = isSearching(state) ? words.search.found(list?.total ?? 0) : words.folders[folder];
  return (
    <div className={styles.head}>
      <h2 className={styles.heading} aria-live="polite">
        {isPicking ? words.list.picked(picked.size) : found}
      </h2>
      {isPicking ? <PickedCommands /> : <ListMenu />}
    </div>
  );
}
