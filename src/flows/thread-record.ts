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
}

/** What the messages of a conversation say about who is on it, as a draft keeps it while its form is open. */
export interface ThreadRecord {
  /** By `Who.person` or an address's key; undefined for somebody who is on none of the messages. */
  readonly memberOf: (name: string) => KnownMember | undefined;
  readonly isOriginator: (name: string) => boolean;
}

type Entry = readonly [name: string, way: number, at: number | null, by: string];
type ListEntry = readonly [name: string, list: string];

/** Characters of a name's hash. */
const LENGTH = 8;

/**
 * For session data: names as hashes. Those who added somebody, and lists, stay readable, because the pane names them.
 * `isWhole`: of no list of the conversation it is still to be read who is on it.
 */
export function encodeThread(salt: string, { originator, members }: Chain, isWhole = true): string {
  const entries = Array.from(members, ([name, { way, shownBy }]): Entry => [
    shortHash(salt, name, LENGTH),
    WAYS.indexOf(way),
    shownBy.sentAt ?? null,
    shownBy.authors[0] ?? '',
  ]);
  const root = originator === undefined ? '' : shortHash(salt, originator, LENGTH);
  const lists = Array.from(members).flatMap(([name, { list }]): readonly ListEntry[] =>
    list === undefined ? [] : [[shortHash(salt, name, LENGTH), list]],
  );
  return JSON.stringify([root, entries, lists, isWhole]);
}

/** What a record says of lists, which Send need not know. */
export interface ListRecord {
  /** Who is on each list that the policy wants read has been read. */
  readonly isWhole: boolean;
  /** By which list somebody is on the conversation, who is on it by a list alone. */
  readonly listOf: (name: string) => string | undefined;
}

/** Reads the other part of what `encodeThread` wrote with the same salt. */
export function decodeLists(salt: string, text: string): ListRecord {
  const [, , lists, isWhole] = itemsOf(parseJson(text));
  const known = new Map(itemsOf(lists).map((entry) => itemsOf(entry) as ListEntry));
  return { isWhole: isWhole === true, listOf: (name) => known.get(shortHash(salt, name, LENGTH)) };
}

function itemsOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function memberIn(raw: unknown): readonly [name: string, member: KnownMember] | undefined {
  const [name, place, at, by] = itemsOf(raw);
  const way = typeof place === 'number' ? WAYS[place] : undefined;
  if (way === undefined || typeof name !== 'string' || typeof by !== 'string') return undefined;
  return [name, { way, at: typeof at === 'number' ? at : undefined, by }];
}

/** Reads what `encodeThread` wrote with the same salt; undefined for everything else. */
export function decodeThread(salt: string, text: string | undefined): ThreadRecord | undefined {
  const [root, entries] = itemsOf(text === undefined ? undefined : parseJson(text));
  if (typeof root !== 'string' || !Array.isArray(entries)) return undefined;
  const known = entries.flatMap((entry) => [memberIn(entry)].filter((member) => member !== undefined));
  if (known.length < entries.length) return undefined;
  const members = new Map(known);
  return {
    memberOf: (name) => members.get(shortHash(salt, name, LENGTH)),
    isOriginator: (name) => shortHash(salt, name, LENGTH) === root,
  };
}
