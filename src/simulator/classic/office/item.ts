import { hasVersion } from '../../shared/client-version';
import type { Fields } from './arguments';
import { COMPOSE_MEMBERS } from './compose-members';
import { known } from './known';
import type { ReportUnmodelled } from './known';
import { toFunction } from './method';
import type { Host, MethodTable } from './method';
import { READ_MEMBERS, readValues } from './read-members';
import { loadCustomProperties } from './stored-values';

/** The host's numbers for what is open (facts: host-protocol 4). */
const MESSAGE = { read: 1, compose: 4 } as const;

/** Members that are values, and the requirement set that brought those that came late. */
const COMPOSE_VALUES = ['itemType', 'conversationId', 'seriesId', 'inReplyTo'] as const;

export interface Client {
  readonly mailboxVersion: string;
  readonly host: Host;
  readonly report: ReportUnmodelled;
}

function composeValues(data: Fields, mailboxVersion: string): Fields {
  const values = { itemType: 'message', conversationId: data['conversationId'], seriesId: data['seriesId'] };
  return hasVersion(mailboxVersion, '1.14') ? { ...values, inReplyTo: data['inReplyTo'] } : values;
}

/** First parts of the paths, e.g. `body` of `body.getAsync`. */
function rootsOf(table: MethodTable): readonly string[] {
  return Object.keys(table).map((path) => path.split('.')[0] ?? path);
}

const ALL_NAMES: ReadonlySet<string> = new Set([
  ...rootsOf(COMPOSE_MEMBERS),
  ...rootsOf(READ_MEMBERS),
  ...COMPOSE_VALUES,
  ...Object.keys(readValues({})),
  'loadCustomPropertiesAsync',
  // Not in event handlers (facts: platform 1.3).
  'addHandlerAsync',
  'removeHandlerAsync',
  'close',
  'closeAsync',
  'sendAsync',
]);

function membersBelow(table: MethodTable, root: string): ReadonlySet<string> {
  const names = Object.keys(table).filter((path) => path.startsWith(`${root}.`));
  return new Set(names.map((path) => path.slice(root.length + 1)));
}

/** The functions of a table that the client has, nested as their paths say. */
function methodsOf(table: MethodTable, { mailboxVersion, host, report }: Client): Fields {
  const members: Record<string, Record<string, unknown> | ((...args: unknown[]) => void)> = {};
  for (const [path, method] of Object.entries(table)) {
    if (!hasVersion(mailboxVersion, method.since)) continue;
    const [root = path, name] = path.split('.');
    if (name === undefined) members[root] = toFunction(path, method, host);
    else members[root] = Object.assign(members[root] ?? {}, { [name]: toFunction(path, method, host) });
  }
  const guarded = Object.entries(members).map(([root, member]) => [
    root,
    typeof member === 'function'
      ? member
      : known(`item.${root}`, Object.freeze(member), membersBelow(table, root), report),
  ]);
  return Object.fromEntries(guarded) as Fields;
}

function itemOf(data: Fields, client: Client): Fields | undefined {
  const loadCustomPropertiesAsync = loadCustomProperties(client.host);
  switch (data['itemType']) {
    case MESSAGE.compose:
      return {
        ...composeValues(data, client.mailboxVersion),
        ...methodsOf(COMPOSE_MEMBERS, client),
        loadCustomPropertiesAsync,
      };
    case MESSAGE.read:
      return { ...readValues(data), ...methodsOf(READ_MEMBERS, client), loadCustomPropertiesAsync };
    default:
      return undefined;
  }
}

/** `mailbox.item` for what is open; undefined for nothing, and for what is no message. */
export function createItem(data: Fields, client: Client): object | undefined {
  const item = itemOf(data, client);
  return item === undefined ? undefined : known('item', Object.freeze(item), ALL_NAMES, client.report);
}
