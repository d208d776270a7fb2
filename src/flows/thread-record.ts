import { WAYS, type Chain, type Way } from '../core/chain/follow';
import { shortHash } from '../core/chain/short-hash';
import { parseJson } from './draft-state';

/** How somebody came to be on the conversation, by its own messages. */
export interface KnownMember {
  readonly way: Way;
  /** When the message was sent that shows it, in seconds since 1970. */
  readonly at: number | undefined;
  /** Who sent it, as delivered. */
  readonly by: string;
  /** The list that stands there in their place; undefined for whom the message names themselves. */
  readonly list?: string | undefined;
}

/** What the messages of a conversation say about who is on it, as a draft keeps it while its form is open. */
export interface ThreadRecord {
  /** By `Who.person` or an address's key; undefined for somebody who is on none of the messages. */
  readonly memberOf: (name: string) => KnownMember | undefined;
  readonly isOriginator: (name: string) => boolean;
}

/** Those who came in one way by one message: their names' hashes, one behind the other. */
type Group = readonly [names: string, way: number, at: number | null, by: string, list: string];

/** Characters of a name's hash. */
const LENGTH = 8;

function groupsOf(salt: string, { members }: Chain): readonly Group[] {
  const groups = new Map<string, Group>();
  members.forEach(({ way, shownBy, list }, name) => {
    const { sentAt, authors, id } = shownBy;
    const key = JSON.stringify([way, id, list]);
    const known = groups.get(key)?.[0] ?? '';
    const shown = [WAYS.indexOf(way), sentAt ?? null, authors[0] ?? '', list ?? ''] as const;
    groups.set(key, [known + shortHash(salt, name, LENGTH), ...shown]);
  });
  return Array.from(groups.values());
}

/**
 * For session data: names as hashes. Those who added somebody, and lists, stay readable, because the pane names them.
 * `isWhole`: of no list of the conversation it is still to be read who is on it.
 */
export function encodeThread(salt: string, chain: Chain, isWhole = true): string {
  const { originator } = chain;
  const root = originator === undefined ? '' : shortHash(salt, originator, LENGTH);
  return JSON.stringify([root, groupsOf(salt, chain), isWhole]);
}

function itemsOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

/** Whether nothing about the conversation is still to be read. */
export function isWholeThread(text: string): boolean {
  return itemsOf(parseJson(text))[2] === true;
}

/** Whether a group could be read. */
function addGroup(members: Map<string, KnownMember>, raw: unknown): boolean {
  const [names, place, at, by, list] = itemsOf(raw);
  const way = typeof place === 'number' ? WAYS[place] : undefined;
  if (way === undefined || typeof names !== 'string' || typeof by !== 'string') return false;
  const member = {
    ...{ way, at: typeof at === 'number' ? at : undefined, by },
    list: typeof list === 'string' && list !== '' ? list : undefined,
  };
  for (let start = 0; start < names.length; start += LENGTH)
    members.set(names.slice(start, start + LENGTH), member);
  return true;
}

/** Reads what `encodeThread` wrote with the same salt; undefined for everything else. */
export function decodeThread(salt: string, text: string | undefined): ThreadRecord | undefined {
  const [root, groups] = itemsOf(text === undefined ? undefined : parseJson(text));
  const members = new Map<string, KnownMember>();
  if (typeof root !== 'string' || !Array.isArray(groups)) return undefined;
  if (!groups.every((group) => addGroup(members, group))) return undefined;
  return {
    memberOf: (name) => members.get(shortHash(salt, name, LENGTH)),
    isOriginator: (name) => shortHash(salt, name, LENGTH) === root,
  };
}
