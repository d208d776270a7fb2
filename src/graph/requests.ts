import type { ThreadPermission } from '../flows/ports';

/** Where Microsoft Graph answers. Tokens go there and nowhere else. */
export const GRAPH = 'https://graph.microsoft.com';

/** What is asked for, and with which permission of the person or the organisation. */
export interface GraphRequest {
  readonly url: string;
  readonly scopes: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The least that each needs. For shared mailboxes no permission leaves the text out, and none other reads who people are. */
export const SCOPES: Readonly<Record<ThreadPermission, readonly string[]>> = {
  'own-mail': [`${GRAPH}/Mail.ReadBasic`],
  'shared-mail': [`${GRAPH}/Mail.Read.Shared`],
  lists: [`${GRAPH}/GroupMember.Read.All`, `${GRAPH}/User.Read.All`],
};

/** Who is on a message, and its header fields: the stamp of each message tells where a chain begins. */
const MESSAGE = [
  'id',
  'conversationId',
  'internetMessageId',
  'isDraft',
  'sentDateTime',
  'receivedDateTime',
  'from',
  'sender',
  'replyTo',
  'toRecipients',
  'ccRecipients',
  'internetMessageHeaders',
].join(',');

/** The ids of one copy stay when it is moved meanwhile. */
const KEPT_IDS = { prefer: 'IdType="ImmutableId"' };

const ANSWERS_PER_PAGE = 50;
const COPIES = 10;

/** A text in a filter of OData: its quotes are written twice, and the whole is percent-encoded. */
const quoted = (text: string): string => encodeURIComponent(`'${text.split("'").join("''")}'`);

function messages(mailbox: string | undefined, property: string, value: string, top: number): GraphRequest {
  const owner = mailbox === undefined ? 'me' : `users/${encodeURIComponent(mailbox)}`;
  // Graph refuses any $orderby beside these filters (InefficientFilter): the order is made here.
  const filter = `$filter=${property}%20eq%20${quoted(value)}`;
  return {
    url: `${GRAPH}/v1.0/${owner}/messages?${filter}&$select=${MESSAGE}&$top=${top}`,
    scopes: SCOPES[mailbox === undefined ? 'own-mail' : 'shared-mail'],
    headers: KEPT_IDS,
  };
}

/** The copies of a message that lie in a mailbox: the person's own, or that of its owner. */
export function copiesOf(messageId: string, mailbox: string | undefined): GraphRequest {
  return messages(mailbox, 'internetMessageId', messageId, COPIES);
}

/** A conversation, as one mailbox has it. */
export function conversation(conversationId: string, mailbox: string | undefined): GraphRequest {
  return messages(mailbox, 'conversationId', conversationId, ANSWERS_PER_PAGE);
}

/** The group with this address, which may be one of its other addresses. */
export function groupAt(address: string): GraphRequest {
  const filter = `proxyAddresses/any(p:p%20eq%20${quoted(`smtp:${address}`)})`;
  return {
    url: `${GRAPH}/v1.0/groups?$filter=${filter}&$select=id,mail`,
    scopes: SCOPES.lists,
    headers: {},
  };
}

/** The people of a group and of the groups in it. */
export function membersOf(groupId: string): GraphRequest {
  const members = `groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;
  return {
    url: `${GRAPH}/v1.0/${members}?$select=mail,proxyAddresses&$top=999&$count=true`,
    scopes: SCOPES.lists,
    headers: { consistencylevel: 'eventual' },
  };
}

/** The next page of a list; undefined for an address that a token must not go to. */
export function nextPage(request: GraphRequest, link: string): GraphRequest | undefined {
  return link.startsWith(`${GRAPH}/v1.0/`) ? { ...request, url: link } : undefined;
}
