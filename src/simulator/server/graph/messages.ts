import type { Person } from '../../shared/mail';
import { badRequest, GraphError } from './graph-error';
import { holds, type Condition, type Literal } from './filter';
import type { MailContent, MailItem } from './mail-items';
import type { ListRules, Order } from './query';

const TYPE = 'microsoft.graph.message';

/** Which of its two kinds of ids Graph gives a message: the usual one changes when it is moved. */
export type IdType = 'usual' | 'immutable';

/** Who asks for a message, and how. */
export interface Asking {
  readonly owner: string;
  readonly idType: IdType;
  /** False with Mail.ReadBasic alone: no body, bodyPreview, uniqueBody, attachments, extended properties. */
  readonly mayReadBody: boolean;
}

export function messageId({ storedId, folder }: MailItem, { owner, idType }: Asking): string {
  const parts = idType === 'immutable' ? ['AAkALg', owner, storedId] : ['AAMkAD', owner, folder, storedId];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Without the milliseconds, as Graph writes moments. */
const moment = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

const person = ({ name, address }: Person) => ({ emailAddress: { name, address } });
const people = (all: readonly Person[]) => all.map(person);
const author = (given: Person) => (given.address === '' ? undefined : person(given));

interface Source {
  readonly item: MailItem;
  readonly content: MailContent;
  readonly asking: Asking;
}

type Property = (source: Source) => unknown;

const PROPERTIES: Readonly<Record<string, Property>> = {
  id: ({ item, asking }) => messageId(item, asking),
  receivedDateTime: ({ item }) => moment(item.receivedAt),
  sentDateTime: ({ item }) => moment(item.sentAt),
  hasAttachments: ({ item }) => item.hasAttachments,
  internetMessageId: ({ item }) => item.internetMessageId,
  subject: ({ item }) => item.subject,
  conversationId: ({ item }) => item.conversationId,
  isRead: ({ item }) => item.isRead,
  isDraft: ({ item }) => item.isDraft,
  sender: ({ content }) => author(content.sender),
  from: ({ content }) => author(content.from),
  toRecipients: ({ content }) => people(content.to),
  ccRecipients: ({ content }) => people(content.cc),
  bccRecipients: ({ content }) => people(content.bcc),
  replyTo: ({ content }) => people(content.replyTo),
  bodyPreview: ({ content, asking }) => (asking.mayReadBody ? content.preview.slice(0, 255) : undefined),
  body: ({ content, asking }) =>
    asking.mayReadBody ? { contentType: content.bodyFormat, content: content.body } : undefined,
};

/** They come only when they are asked for by name. */
const ON_REQUEST: Readonly<Record<string, Property>> = {
  internetMessageHeaders: ({ content }) => content.headers ?? undefined,
};

export const MESSAGES: ListRules = {
  type: TYPE,
  modelled: Object.keys({ ...PROPERTIES, ...ON_REQUEST }),
  others: [
    'attachments',
    'categories',
    'changeKey',
    'conversationIndex',
    'createdDateTime',
    'extensions',
    'flag',
    'importance',
    'inferenceClassification',
    'isDeliveryReceiptRequested',
    'isReadReceiptRequested',
    'lastModifiedDateTime',
    'multiValueExtendedProperties',
    'parentFolderId',
    'singleValueExtendedProperties',
    'uniqueBody',
    'webLink',
  ],
  options: ['$filter', '$select', '$top', '$orderby', '$count', '$skiptoken'],
  top: { usual: 10, most: 1000 },
};

/** The object that stands for a message; what it has no value for is left out. */
export async function writeMessage(
  item: MailItem,
  select: readonly string[],
  asking: Asking,
): Promise<object> {
  const source = { item, content: await item.content(), asking };
  const asked = select.length === 0 ? Object.keys(PROPERTIES) : ['id', ...select];
  const entries = asked.map((name) => [name, { ...PROPERTIES, ...ON_REQUEST }[name]?.(source)] as const);
  return { '@odata.etag': `W/"${item.version.slice(0, 24)}"`, ...Object.fromEntries(entries) };
}

/** By what messages can be found and put in order. */
const COMPARED: Readonly<Record<string, (item: MailItem) => Literal>> = {
  internetMessageId: (item) => item.internetMessageId,
  conversationId: (item) => item.conversationId,
  subject: (item) => item.subject,
  isDraft: (item) => item.isDraft,
  isRead: (item) => item.isRead,
  hasAttachments: (item) => item.hasAttachments,
  sentDateTime: (item) => item.sentAt,
  receivedDateTime: (item) => item.receivedAt,
};

function valueOf(item: MailItem, property: string): Literal {
  const read = COMPARED[property];
  if (read) return read(item);
  throw badRequest(`The property '${property}' does not support filtering or sorting.`);
}

/** Properties of $orderby have to stand in $filter too, in the same order, before any others (Microsoft's page on listing messages). */
function refuseInefficient(filter: readonly Condition[], orderby: readonly Order[]): void {
  if (filter.length === 0 || orderby.length === 0) return;
  const filtered = [...new Set(filter.map(({ property }) => property))];
  if (orderby.every(({ property }, at) => filtered[at] === property)) return;
  const message = 'The restriction or sort order is too complex for this operation.';
  throw new GraphError(400, 'InefficientFilter', message);
}

function compare(one: Literal, other: Literal): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function inOrder(items: readonly MailItem[], orderby: readonly Order[]): readonly MailItem[] {
  const step = (one: MailItem, other: MailItem): number => {
    for (const { property, isDescending } of orderby) {
      const found = compare(valueOf(one, property), valueOf(other, property));
      if (found !== 0) return isDescending ? -found : found;
    }
    return compare(one.storedId, other.storedId);
  };
  return [...items].sort(step);
}

/** Nothing is promised about the order of what a filter finds: this one means nothing, so that nobody relies on it. */
function inNoOrder(items: readonly MailItem[]): readonly MailItem[] {
  return [...items].sort((one, other) => compare(one.version + one.storedId, other.version + other.storedId));
}

const NEWEST_FIRST: readonly Order[] = [{ property: 'receivedDateTime', isDescending: true }];

/** Those that fit, in the order asked for. @throws GraphError for a filter or an order that Graph refuses. */
export function findMessages(
  items: readonly MailItem[],
  { filter, orderby }: { readonly filter: readonly Condition[]; readonly orderby: readonly Order[] },
): readonly MailItem[] {
  refuseInefficient(filter, orderby);
  const list = filter.find(({ any }) => any);
  if (list) throw badRequest(`'any' is not supported on '${list.property}'.`);
  const found = items.filter((item) =>
    filter.every((condition) => holds(condition, valueOf(item, condition.property))),
  );
  if (orderby.length > 0) return inOrder(found, orderby);
  return filter.length > 0 ? inNoOrder(found) : inOrder(found, NEWEST_FIRST);
}
