/** What Graph answers is checked, not believed: a form that is not the documented one is undefined, never a crash. */

/** A list comes in pages. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The address of the next page. */
  readonly next: string | undefined;
}

interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** One copy of a message. */
export interface Copy {
  readonly id: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly isDraft: boolean;
  /** Seconds since 1970; undefined where it says none that can be read. */
  readonly sentAt: number | undefined;
  /** When it came into the mailbox, which its author cannot choose; undefined where that cannot be read. */
  readonly arrivedAt: number | undefined;
  readonly authors: readonly string[];
  readonly recipients: readonly string[];
  /** Undefined for what was sent from this mailbox: Graph has none of it. */
  readonly headers: readonly HeaderField[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
type Read<T> = (value: unknown) => T | undefined;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

const textOf: Read<string> = (value) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Undefined when one of the entries is not as expected. */
function listOf<T>(value: unknown, read: Read<T>): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const entry of value as readonly unknown[]) {
    const item = read(entry);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Somebody, or nobody where Exchange knows a name and no address: nobody can be compared with that. */
const addressesOf: Read<readonly string[]> = (value) => {
  const person = fieldsOf(fieldsOf(value)?.['emailAddress']);
  if (person === undefined) return undefined;
  const { address } = person;
  if (address === undefined || address === null || address === '') return [];
  return typeof address === 'string' ? [address] : undefined;
};

/** A missing author is none; one that cannot be read is not. */
function authorOf(value: unknown): readonly string[] | undefined {
  return value === undefined || value === null ? [] : addressesOf(value);
}

const peopleOf = (value: unknown): readonly string[] | undefined => listOf(value, addressesOf)?.flat();

const headerField: Read<HeaderField> = (value) => {
  const field = fieldsOf(value);
  const name = textOf(field?.['name']);
  const content = field?.['value'];
  return name !== undefined && typeof content === 'string' ? { name, value: content } : undefined;
};

function secondsOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : Math.floor(moment / 1000);
}

interface People {
  readonly authors: readonly string[];
  readonly recipients: readonly string[];
}

function peopleIn(mail: Fields): People | undefined {
  const from = authorOf(mail['from']);
  const authors = [from?.slice(0, 1), authorOf(mail['sender']), peopleOf(mail['replyTo'])];
  const recipients = [peopleOf(mail['toRecipients']), peopleOf(mail['ccRecipients'])];
  const isWhole = [...authors, ...recipients].every((some) => some !== undefined);
  const isNameless = from?.length === 0;
  const each = (lists: readonly (readonly string[] | undefined)[]) =>
    Array.from(new Set(lists.flatMap((list) => list ?? [])));
  return isWhole
    ? { authors: each(isNameless ? [[''], ...authors] : authors), recipients: each(recipients) }
    : undefined;
}

const readCopy: Read<Copy> = (value) => {
  const mail = fieldsOf(value) ?? {};
  const { isDraft, internetMessageHeaders } = mail;
  const [id, conversationId] = [textOf(mail['id']), textOf(mail['conversationId'])];
  // Drafts are left out later, and may have none.
  const messageId = textOf(mail['internetMessageId']) ?? (isDraft === true ? '' : undefined);
  const people = peopleIn(mail);
  const isHeaderless = internetMessageHeaders === undefined || internetMessageHeaders === null;
  const headers = isHeaderless ? [] : listOf(internetMessageHeaders, headerField);
  if (id === undefined || conversationId === undefined || messageId === undefined) return undefined;
  if (typeof isDraft !== 'boolean' || people === undefined || headers === undefined) return undefined;
  const sentAt = secondsOf(mail['sentDateTime']);
  const arrivedAt = secondsOf(mail['receivedDateTime']);
  const known = isHeaderless ? undefined : headers;
  return { id, conversationId, messageId, isDraft, sentAt, arrivedAt, ...people, headers: known };
};

function readPage<T>(answer: unknown, read: Read<T>): Page<T> | undefined {
  const fields = fieldsOf(answer);
  const items = listOf(fields?.['value'], read);
  const next = fields?.['@odata.nextLink'];
  if (items === undefined) return undefined;
  return next === undefined || typeof next === 'string' ? { items, next } : undefined;
}

/** Messages of a mailbox. */
export const readMessages = (answer: unknown): Page<Copy> | undefined => readPage(answer, readCopy);

/** The ids of groups. */
export const readGroups = (answer: unknown): Page<string> | undefined =>
  readPage(answer, (group) => textOf(fieldsOf(group)?.['id']));

const SMTP = 'smtp:';

/** Mail goes to the addresses of this kind; the main one has its kind in capitals. */
const proxies: Read<readonly string[]> = (value) => {
  const given = value === null || value === undefined ? [] : listOf(value, textOf);
  const mail = given?.filter((proxy) => proxy.toLowerCase().startsWith(SMTP));
  return mail?.map((proxy) => proxy.slice(SMTP.length));
};

/** All addresses of somebody; none of who may not be read or has no mailbox. */
const readMember: Read<readonly string[]> = (value) => {
  const person = fieldsOf(value);
  const others = proxies(person?.['proxyAddresses']);
  const mail = person?.['mail'] ?? undefined;
  if (person === undefined || others === undefined) return undefined;
  if (mail !== undefined && typeof mail !== 'string') return undefined;
  return Array.from(new Set(mail === undefined ? others : [mail, ...others]));
};

/** The addresses of each person of a group. */
export const readMembers = (answer: unknown): Page<readonly string[]> | undefined =>
  readPage(answer, readMember);

/** The code of a refusal, for people who look for the cause. */
export function readCode(answer: unknown): string | undefined {
  return textOf(fieldsOf(fieldsOf(answer)?.['error'])?.['code']);
}
