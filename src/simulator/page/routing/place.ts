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
 * `#/inbox/compose/DRAFT`, and `#/drafts/DRAFT`; after `#/shared/MAILBOX` the same in a shared mailbox. A mail that was
 * found from the drafts is `#/drafts/mail/MAIL`. Anything else is the inbox.
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

/** Stands in the address where an id is no draft's. */
const MAIL_IN_DRAFTS = 'mail';

function parseFolder([folder = '', ...rest]: readonly string[]): Place {
  if (!isFolder(folder)) return INBOX;
  if (folder === 'drafts' && rest[0] !== MAIL_IN_DRAFTS)
    return { mailbox: null, folder, mailId: null, draftId: rest[0] ? rest[0] : null };
  return { mailbox: null, folder, ...parseMail(folder === 'drafts' ? rest.slice(1) : rest) };
}

function parseMail(rest: readonly string[]): Pick<Place, 'mailId' | 'draftId'> {
  const composeAt = rest.indexOf('compose');
  if (composeAt >= 0) {
    const mailId = composeAt > 0 ? (rest[0] ?? null) : null;
    return { mailId, draftId: rest[composeAt + 1] ?? null };
  }
  return { mailId: rest[0] ? rest[0] : null, draftId: null };
}

/** The inverse of `parsePlace`. */
export function formatPlace({ mailbox, folder, mailId, draftId }: Place): string {
  if (folder === 'drafts' && mailId === null)
    return draftId ? `#/drafts/${encodeURIComponent(draftId)}` : '#/drafts';
  const mail = mailId ? `/${encodeURIComponent(mailId)}` : '';
  const draft = draftId ? `/compose/${encodeURIComponent(draftId)}` : '';
  const shared = mailbox === null ? '' : `/shared/${encodeURIComponent(mailbox)}`;
  const inDrafts = folder === 'drafts' ? `/${MAIL_IN_DRAFTS}` : '';
  return `#${shared}/${folder}${inDrafts}${mail}${draft}`;
}

export const samePlace = (a: Place, b: Place): boolean => formatPlace(a) === formatPlace(b);
