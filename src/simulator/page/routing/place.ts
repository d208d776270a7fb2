import { FOLDERS, type FolderId } from '../../shared/mail';

/** Where in the mailbox the person is. A mail and a draft can both be open: the answer is written where the mail was. */
export interface Place {
  readonly folder: FolderId;
  readonly mailId: string | null;
  readonly draftId: string | null;
}

export const INBOX: Place = { folder: 'inbox', mailId: null, draftId: null };

const isFolder = (text: string): text is FolderId => FOLDERS.some((folder) => folder === text);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Reads the part of the address after `#`: `#/inbox`, `#/inbox/MAIL`, `#/inbox/MAIL/compose/DRAFT`,
 * `#/inbox/compose/DRAFT`, and `#/drafts/DRAFT`. Anything else is the inbox.
 */
export function parsePlace(hash: string): Place {
  const [folder = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (!isFolder(folder)) return INBOX;
  const composeAt = rest.indexOf('compose');
  if (composeAt >= 0) {
    const mailId = composeAt > 0 ? (rest[0] ?? null) : null;
    return { folder, mailId, draftId: rest[composeAt + 1] ?? null };
  }
  const id = rest[0] ? rest[0] : null;
  return folder === 'drafts' ? { folder, mailId: null, draftId: id } : { folder, mailId: id, draftId: null };
}

/** The inverse of `parsePlace`. */
export function formatPlace({ folder, mailId, draftId }: Place): string {
  if (folder === 'drafts') return draftId ? `#/drafts/${encodeURIComponent(draftId)}` : '#/drafts';
  const mail = mailId ? `/${encodeURIComponent(mailId)}` : '';
  const draft = draftId ? `/compose/${encodeURIComponent(draftId)}` : '';
  return `#/${folder}${mail}${draft}`;
}

export const samePlace = (a: Place, b: Place): boolean => formatPlace(a) === formatPlace(b);
