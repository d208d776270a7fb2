import { shortHash } from '../core/chain/short-hash';
import { STAMPS, strictest, type Stamp } from '../core/stamp/stamp';
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

/** The stamp that this user last saw on the conversation of an item (design: marking). */
export function seenStamp(item: MailboxItem): Stamp | undefined {
  const [salt, entries] = keptIn(item);
  const [, found] = entries.split(shortHash(salt, String(item.conversation), LENGTH));
  return STAMPS[Number(found?.[0])];
}

/** What is kept once a stamp was seen on a conversation, the newest first. */
function withSeen(item: MailboxItem, stamp: Stamp, random: () => number): string {
  const [known, entries] = keptIn(item);
  const salt = entries === '' ? newStampId(random) : known;
  const own = shortHash(salt, String(item.conversation), LENGTH);
  const places = Array.from({ length: Math.floor(entries.length / ENTRY) }, (_, place) => place * ENTRY);
  const others = places.map((at) => entries.slice(at, at + ENTRY)).filter((entry) => !entry.startsWith(own));
  const all = [`${own}${STAMPS.indexOf(stamp)}`, ...others];
  return `${salt}:${all.slice(0, MOST).join('')}`;
}

/** A stamp that is looked at. */
export interface Sighting {
  readonly stamp: Stamp;
  /** Whether one's own organisation vouches for it. What anybody may have written never takes a stricter one away. */
  readonly isSure: boolean;
}

/**
 * Keeps with the mailbox which stamp its user saw on the conversation of an item, as a hash. An answer to a mail that
 * quotes nothing goes on with it. Where it cannot be kept, such an answer begins without a stamp.
 */
export async function rememberStamp(
  item: MailboxItem & SettingsWriter,
  { stamp, isSure }: Sighting,
  random: () => number,
): Promise<void> {
  if (!item.conversation) return;
  const known = seenStamp(item);
  const seen = isSure || known === undefined ? stamp : (strictest([known, stamp]) ?? stamp);
  if (seen === known) return;
  await item.writeSetting(SETTING.seen, withSeen(item, seen, random));
}
