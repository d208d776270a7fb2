import { Avatar, Button, mergeClasses } from '@fluentui/react-components';
import {
  CalendarRegular,
  DeleteRegular,
  DraftsRegular,
  type FluentIcon,
  MailArrowForwardRegular,
  MailInboxRegular,
  SendRegular,
} from '@fluentui/react-icons';
import type { FolderId } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { toFolderStates } from './folder-list-state';
import { useFolderListStyles } from './FolderList.styles';
import type { OpenMailbox } from './mailboxes';

const ICONS: Readonly<Record<FolderId, FluentIcon>> = {
  inbox: MailInboxRegular,
  drafts: DraftsRegular,
  outbox: MailArrowForwardRegular,
  sent: SendRegular,
  deleted: DeleteRegular,
  calendar: CalendarRegular,
};

function Folders({ account, mailbox }: OpenMailbox) {
  const styles = useFolderListStyles();
  const words = useWords();
  const { navigator } = useOutlook();
  const shared = account.members ? account : null;
  const place = useStore(navigator);
  const isShown = place.mailbox === (shared?.id ?? null);
  const states = toFolderStates(useStore(mailbox), words, { shared, isShown });
  return (
    <ul className={styles.folders} aria-label={account.name}>
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
              onClick={() =>
                navigator.goTo({ mailbox: shared?.id ?? null, folder, mailId: null, draftId: null })
              }
              {...(current ? { 'aria-current': 'page' as const } : {})}
            >
              <span className={styles.name}>{name}</span>
              {count > 0 && <span className={styles.count}>{count}</span>}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The folders of one's own mailbox, then of those that one shares. */
export function FolderList() {
  const styles = useFolderListStyles();
  const words = useWords();
  const { mailboxes } = useOutlook();
  return (
    <nav className={styles.nav} aria-label={words.folders.title}>
      {mailboxes.map(({ account, mailbox }) => (
        <section key={account.id} className={styles.mailbox}>
          <span className={mergeClasses(styles.owner, account.members && styles.shared)} title={account.name}>
            {account.members && <Avatar name={account.name} size={20} color="colorful" aria-hidden />}
            <span className={styles.ownerName}>{account.name}</span>
          </span>
          <Folders account={account} mailbox={mailbox} />
        </section>
      ))}
    </nav>
  );
}
