import { type FolderId, FOLDERS } from '../../shared/mail';
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

/** The folders in their usual order with the number that counts for each; an empty outbox does not show. */
export function toFolderStates(
  { folders, folder: shown }: MailboxState,
  words: Words,
): readonly FolderState[] {
  const states = FOLDERS.map((folder) => {
    const counts = folders.find((each) => each.folder === folder);
    const name = words.folders[folder];
    const own = folder === 'drafts' || folder === 'outbox';
    const count = (own ? counts?.total : counts?.unread) ?? 0;
    const label = own ? words.draftsLabel(name, count) : words.folderLabel(name, count);
    return { folder, name, label, count, current: folder === shown };
  });
  return states.filter(({ folder, count, current }) => folder !== 'outbox' || count > 0 || current);
}
