import { Button, mergeClasses } from '@fluentui/react-components';
import {
  DeleteRegular,
  DraftsRegular,
  type FluentIcon,
  MailInboxRegular,
  SendRegular,
} from '@fluentui/react-icons';
import { type FolderId, FOLDERS } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import type { Words } from '../words/en';
import { useWords } from '../words/use-words';
import { useFolderListStyles } from './FolderList.styles';
import type { MailboxState } from './mailbox-state';

const ICONS: Readonly<Record<FolderId, FluentIcon>> = {
  inbox: MailInboxRegular,
  drafts: DraftsRegular,
  sent: SendRegular,
  deleted: DeleteRegular,
};

interface FolderState {
  readonly folder: FolderId;
  readonly name: string;
  readonly label: string;
  /** Unread mail; for drafts, how many there are. */
  readonly count: number;
  readonly current: boolean;
}

/** The folders in their usual order with the number that counts for each. */
export function toFolderStates(
  { folders, folder: shown }: MailboxState,
  words: Words,
): readonly FolderState[] {
  return FOLDERS.map((folder) => {
    const counts = folders.find((each) => each.folder === folder);
    const name = words.folders[folder];
    const count = (folder === 'drafts' ? counts?.total : counts?.unread) ?? 0;
    const label = folder === 'drafts' ? words.draftsLabel(name, count) : words.folderLabel(name, count);
    return { folder, name, label, count, current: folder === shown };
  });
}

export function FolderList() {
  const styles = useFolderListStyles();
  const words = useWords();
  const { mailbox, navigator, account } = useOutlook();
  const states = toFolderStates(useStore(mailbox), words);
  return (
    <nav className={styles.nav} aria-label={words.folders.title}>
      <span className={styles.owner}>{account.name}</span>
      <ul className={styles.folders}>
        {states.map(({ folder, name, label, count, current }) => {
          const Icon = ICONS[folder];
          return (
            <li key={folder}>
              <Button
                appearance="subtle"
                className={mergeClasses(styles.folder, current && styles.current)}
                icon={<Icon />}
                aria-label={label}
                title={name}
                onClick={() => navigator.goTo({ folder, mailId: null, draftId: null })}
                {...(current ? { 'aria-current': 'page' as const } : {})}
              >
                <span className={styles.name}>{name}</span>
                {count > 0 && <span className={styles.count}>{count}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
