import { parseAddress } from '../core/audience/address';
import type { Recipient } from '../core/audience/recipient';
import { shortHash } from '../core/chain/short-hash';
import { STAMPS, stricter, type Stamp } from '../core/stamp/stamp';
import { newStampId } from '../core/stamp/stamp-id';
import type { MailboxItem, SettingsWriter } from './ports';
import { SETTING } from './storage-keys';

/** Characters of a conversation's hash; one digit for its stamp stands behind them. */
const LENGTH = 8;
const ENTRY = LENGTH + 1;

/** Settings take 32 KB of everything; the oldest are dropped. */
const MOST = 2_000;

/** Both empty where nothing is kept. */
function keptIn({ readSetting }: MailboxItem): readonly [salt: string, entries: string] {
  const [salt = '', entries = ''] = String(readSetting(SETTING.seen)).split(':');
  return [salt, entries];
}

/** The stamp that is kept under a name; only its hash is known. */
function keptStamp(item: MailboxItem, name: string): Stamp | undefined {
  const [salt, entries] = keptIn(item);
  const [, found] = entries.split(shortHash(salt, name, LENGTH));
  return STAMPS[Number(found?.[0])];
}

/** The stamp that this user last saw on the conversation of an item (design: marking). */
export function seenStamp(item: MailboxItem): Stamp | undefined {
  return keptStamp(item, String(item.conversation));
}

/** Their addresses; no conversation has such an id. */
function nameOf(people: readonly Recipient[]): string {
  return people
    .map(({ address }) => parseAddress(address)?.key)
    .sort()
    .join();
}

/** The stamp that this user last chose for new mail to exactly these people, in whatever fields they were. */
export function lastChoice(item: MailboxItem, people: readonly Recipient[]): Stamp | undefined {
  return keptStamp(item, nameOf(people));
}

/** What is kept once a stamp goes with a name, the newest first. */
function withStamp(item: MailboxItem, name: string, stamp: Stamp, random: () => number): string {
  const [known, entries] = keptIn(item);
  const salt = entries === '' ? newStampId(random) : known;
  const own = shortHash(salt, name, LENGTH);
  const places = Array.from({ length: Math.floor(entries.length / ENTRY) }, (_, place) => place * ENTRY);
  const others = places.map((at) => entries.slice(at, at + ENTRY)).filter((entry) => !entry.startsWith(own));
  const all = [`${own}${STAMPS.indexOf(stamp)}`, ...others];
  return `${salt}:${all.slice(0, MOST).join('')}`;
}

/** A stamp that is looked at. */
export interface Sighting {
  readonly stamp: Stamp;
  /** Whether one's own organisation vouches for it. */
  readonly isSure: boolean;
}

/**
 * A stricter stamp is never taken away by what anybody may have written, nor by looking at an older mail of the conversation.
 * Only what needed adjustment may have been cleared since.
 */
function withSighting(known: Stamp | undefined, { stamp, isSure }: Sighting): Stamp {
  const isCleared = isSure && known === 'adjust' && stamp === 'cleared';
  return known === undefined || isCleared ? stamp : stricter(known, stamp);
}

/**
 * Keeps with the mailbox which stamp its user saw on the conversation of an item, as a hash. An answer to a mail that
 * quotes nothing goes on with it. Where it cannot be kept, such an answer begins without a stamp.
 */
export async function rememberStamp(
  item: MailboxItem & SettingsWriter,
  sighting: Sighting,
  random: () => number,
): Promise<void> {
  if (!item.conversation) return;
  const known = seenStamp(item);
  const seen = withSighting(known, sighting);
  if (seen === known) return;
  await item.writeSetting(SETTING.seen, withStamp(item, item.conversation, seen, random));
}

/** Keeps with the mailbox what its user chose for these people, as a hash of all of them together. */
export async function rememberChoice(
  item: MailboxItem & SettingsWriter,
  people: readonly Recipient[],
  stamp: Stamp,
  random: () => number,
): Promise<void> {
  if (people.length === 0 || lastChoice(item, people) === stamp) return;
  await item.writeSetting(SETTING.seen, withStamp(item, nameOf(people), stamp, random));
}
