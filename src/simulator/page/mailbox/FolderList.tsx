import { Button, mergeClasses } from '@fluentui/react-components';
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

const ICONS: Readonly<Record<FolderId, FluentIcon>> = {
  inbox: MailInboxRegular,
  drafts: DraftsRegular,
  outbox: MailArrowForwardRegular,
  sent: SendRegular,
  deleted: DeleteRegular,
  calendar: CalendarRegular,
};

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
