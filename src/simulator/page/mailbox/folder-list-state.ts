import { type Account, type FolderId, FOLDERS } from '../../shared/mail';
import { SHARED_FOLDERS } from '../routing/place';
import type { Words } from '../words/en';
import type { MailboxState } from './mailbox-state';

interface FolderState {
  readonly folder: FolderId;
  readonly name: string;
  readonly label: string;
  /** Unread mail; for drafts and the outbox, how many there are. */
  readonly count: number;
  readonly current: boolean;
}

/** Whose folders they are, and whether one of them is looked at. */
interface Whose {
  /** Null in one's own mailbox. */
  readonly shared: Pick<Account, 'name'> | null;
  readonly isShown: boolean;
}

/** The folders in their usual order with the number that counts for each; an empty outbox does not show. */
export function toFolderStates(
  { folders, folder: shown }: MailboxState,
  words: Words,
  { shared, isShown }: Whose = { shared: null, isShown: true },
): readonly FolderState[] {
  const all = shared === null ? FOLDERS : SHARED_FOLDERS;
  const states = all.map((folder) => {
    const counts = folders.find((each) => each.folder === folder);
    const name = words.folders[folder];
    const own = folder === 'drafts' || folder === 'outbox';
    const count = (own ? counts?.total : counts?.unread) ?? 0;
    const plain = own ? words.draftsLabel(name, count) : words.folderLabel(name, count);
    const label = shared === null ? plain : words.folders.inMailbox(shared.name, plain);
    return { folder, name, label, count, current: isShown && folder === shown };
  });
  return states.filter(({ folder, count, current }) => folder !== 'outbox' || count > 0 || current);
}
