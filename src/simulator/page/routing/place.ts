import { FOLDERS, type FolderId } from '../../shared/mail';

/** Where in the mailbox the person is. A mail and a draft can both be open: the answer is written where the mail was. */
export interface Place {
  /** Id of the shared mailbox; null in one's own, where alone there are drafts, an outbox and a calendar. */
  readonly mailbox: string | null;
  readonly folder: FolderId;
  readonly mailId: string | null;
  readonly draftId: string | null;
}

/** A place in the mailbox that is looked at, unless another is named. */
export type PlaceHere = Omit<Place, 'mailbox'> & Partial<Pick<Place, 'mailbox'>>;

/** The folders that a shared mailbox has here: what somebody writes from it lies in their own drafts (facts: platform 5). */
export const SHARED_FOLDERS: readonly FolderId[] = ['inbox', 'sent', 'deleted'];

export const INBOX: Place = { mailbox: null, folder: 'inbox', mailId: null, draftId: null };

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
 * `#/inbox/compose/DRAFT`, and `#/drafts/DRAFT`; after `#/shared/MAILBOX` the same in a shared mailbox. Anything else is
 * the inbox.
 */
export function parsePlace(hash: string): Place {
  const parts = hash.replace(/^#\/?/, '').split('/').map(decode);
  const [first, mailbox = '', ...inside] = parts;
  return first === 'shared' ? inMailbox(parseFolder(inside), mailbox) : parseFolder(parts);
}

/** The same place in another mailbox; in one's own for what only that has. */
export const inMailbox = (place: Omit<Place, 'mailbox'>, mailbox: string | null): Place => ({
  ...place,
  mailbox: SHARED_FOLDERS.includes(place.folder) && mailbox !== '' ? mailbox : null,
});

function parseFolder([folder = '', ...rest]: readonly string[]): Place {
  if (!isFolder(folder)) return INBOX;
  const composeAt = rest.indexOf('compose');
  if (composeAt >= 0) {
    const mailId = composeAt > 0 ? (rest[0] ?? null) : null;
    return { mailbox: null, folder, mailId, draftId: rest[composeAt + 1] ?? null };
  }
  const id = rest[0] ? rest[0] : null;
  const isDraft = folder === 'drafts';
  return { mailbox: null, folder, mailId: isDraft ? null : id, draftId: isDraft ? id : null };
}

/** The inverse of `parsePlace`. */
export function formatPlace({ mailbox, folder, mailId, draftId }: Place): string {
  if (folder === 'drafts') return draftId ? `#/drafts/${encodeURIComponent(draftId)}` : '#/drafts';
  const mail = mailId ? `/${encodeURIComponent(mailId)}` : '';
  const draft = draftId ? `/compose/${encodeURIComponent(draftId)}` : '';
  const shared = mailbox === null ? '' : `/shared/${encodeURIComponent(mailbox)}`;
  return `#${shared}/${folder}${mail}${draft}`;
}

export const samePlace = (a: Place, b: Place): boolean => formatPlace(a) === formatPlace(b);
