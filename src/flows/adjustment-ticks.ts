import type { BannerReading } from '../core/stamp/banner';
import type { StampId } from '../core/stamp/mark';
import type { HostResult, MailboxItem, SettingsWriter } from './ports';
import { SETTING } from './storage-keys';

/** Characters of ticks that are kept, the newest; everything in the settings together may have 32 KB. */
const MOST = 8_000;

/** `id:0,2;id:1`: of a message nothing but the id of its stamp is kept, and which of its adjustments are made. */
function entriesIn({ readSetting }: MailboxItem): readonly string[] {
  const kept = readSetting(SETTING.ticked);
  return typeof kept === 'string' ? kept.split(';').filter(Boolean) : [];
}

/** Positions of the adjustments that were ticked as made. */
export function tickedOf(item: MailboxItem, id: StampId): ReadonlySet<number> {
  const own = entriesIn(item).find((entry) => entry.startsWith(`${id}:`));
  const positions = own === undefined ? '' : own.slice(id.length + 1);
  return new Set(positions.split(',').filter(Boolean).map(Number));
}

/** Keeps with the mailbox which adjustments were made, so that a longer list can be worked off on several days. */
export function keepTicked(
  item: MailboxItem & SettingsWriter,
  id: StampId,
  ticked: ReadonlySet<number>,
): HostResult<void> {
  const others = entriesIn(item).filter((entry) => !entry.startsWith(`${id}:`));
  const own = ticked.size === 0 ? [] : [`${id}:${[...ticked].sort((a, b) => a - b).join()}`];
  return item.writeSetting(SETTING.ticked, newest([...own, ...others]));
}

/** As many whole entries as there is room for. */
function newest(entries: readonly string[]): string {
  const all = entries.join(';');
  return all.length <= MOST ? all : all.slice(0, all.lastIndexOf(';', MOST));
}

/** Whether every adjustment that a banner asks for was ticked as made: an answer to it may clear the text. */
export function areAllMade(item: MailboxItem, { id, items }: Pick<BannerReading, 'id' | 'items'>): boolean {
  const ticked = tickedOf(item, id);
  return items.length > 0 && items.every((_item, position) => ticked.has(position));
}
