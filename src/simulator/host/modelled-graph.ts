import type { NotModelled } from './methods/not-modelled';
import type { BehaviourLine } from './modelled-behaviour-line';

const FACT = 'chain and labels 1.4';

/** What of Microsoft Graph the local Outlook serves. */
export const GRAPH_LINES: readonly BehaviourLine[] = [
  {
    name: 'Graph: how it is reached',
    what: 'What a page that loads office.js asks of graph.microsoft.com goes to an origin of the local Outlook, by fetch and XMLHttpRequest.',
    fact: FACT,
    invented: 'The way there. Which headers of an answer a page may read.',
  },
  {
    name: 'Graph: tokens',
    what: 'The bridge of nested app authentication hands out signed tokens; 401 for one that is missing, expired, of another maker or for another resource; 403 without the permission.',
    fact: 'chain and labels 1.4; platform 5.1',
    invented:
      'The words of some refusals. The sign-in settings play consent: “ready” is given by the administrator, “needs the person” asks in a window, “who cancels” is refused.',
  },
  {
    name: 'Graph: /me/messages, /users/{user}/messages, and one by its id',
    what: '$filter by eq, ne, ge, gt, le and lt joined with and, $select, $top from 1 to 1000, $orderby, $count; pages by @odata.nextLink. Drafts and Deleted Items are among them.',
    fact: FACT,
    invented:
      'That what a filter finds comes in no order, ids and $skiptoken, and the Message-ID of a draft.',
  },
  {
    name: 'Graph: what it refuses of a query',
    what: 'InefficientFilter for $orderby whose properties do not come first in $filter; $search beside $filter or $orderby; properties and options that do not exist.',
    fact: FACT,
    invented: 'Some of the words.',
  },
  {
    name: 'Graph: internetMessageHeaders and bccRecipients',
    what: 'Headers only where $select names them, and none of drafts and of what was sent from this mailbox; Bcc on the sender’s own copy alone.',
    fact: 'chain and labels 1.4; platform 5',
    invented: 'That Mail.ReadBasic is enough for the headers.',
  },
  {
    name: 'Graph: ImmutableId',
    what: 'Prefer: IdType="ImmutableId" gives ids that stay when a message is moved; the usual ones change.',
    fact: FACT,
    invented: 'That an id of the other kind is not found.',
  },
  {
    name: 'Graph: shared mailboxes',
    what: 'Members read them by /users/{address} with Mail.Read.Shared; anything else is ErrorAccessDenied.',
    fact: 'chain and labels 1.4; platform 5.4',
    invented: null,
  },
  {
    name: 'Graph: /groups by address, and /groups/{id}/transitiveMembers/microsoft.graph.user',
    what: 'Lists in lists are taken apart. The cast needs ConsistencyLevel: eventual with $count=true. Contacts are no users and left out; dynamic lists are no groups; hidden members need Member.Read.Hidden; without a right to read people they have an id and nothing else.',
    fact: 'chain and labels 1.4 and 1.5; platform 5.3',
    invented: 'Some of the words.',
  },
  {
    name: 'Graph: limits and faults',
    what: 'Four requests at a time for one app and one mailbox, the next is 429. The faults make it fail (any status, with Retry-After), slow, silent or wrong: graph.messages, graph.groups, graph.members, or graph for all.',
    fact: FACT,
    invented: 'How long Retry-After says.',
  },
];

/** What Graph has besides is answered with 501 and a sentence that says so. */
export const NOT_MODELLED_GRAPH: readonly NotModelled[] = [
  {
    name: 'Graph: everything else',
    fact: FACT,
    why: 'Only what following a conversation needs is served: no folders, no attachments, no writing, no $batch, no other versions, no consent by scope.',
  },
  {
    name: 'Graph: $search, $expand, $skip and filters with or, not, startswith and the like',
    fact: FACT,
    why: 'Nothing that follows a conversation asks for them.',
  },
  {
    name: 'Graph: messages in the outbox and in online archives',
    fact: FACT,
    why: 'Outlook’s outbox is a folder of drafts on their way, and the local Outlook has no archive.',
  },
  {
    name: 'Graph: 10,000 requests in ten minutes',
    fact: FACT,
    why: 'No add-in that follows conversations comes near it; the faults play what happens then.',
  },
  {
    name: 'Graph: from launch events of classic Outlook',
    fact: 'platform 5.1',
    why: 'Their requests are not sent to the local Graph.',
  },
];
