import { type FolderId, FOLDERS } from '../../shared/mail';
import type { Words } from '../words/en';
import type { MailboxState } from './mailbox-state';

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
