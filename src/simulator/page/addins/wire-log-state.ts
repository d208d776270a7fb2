import type { WireEntry } from '../../host/contract';
import type { Words } from '../words/en';

export interface WireRow {
  readonly time: string;
  readonly frame: string;
  readonly direction: string;
  readonly what: string;
  readonly notes: string;
  readonly failed: boolean;
}

/** `10:42:07.318`, in local time. */
export function formatWireTime(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return `${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

/** One line of the wire log in words. */
export function toWireRow(entry: WireEntry, { wire }: Words): WireRow {
  const notes = [entry.failed ? wire.failed : '', entry.invented ? wire.invented : ''];
  return {
    time: formatWireTime(entry.at),
    frame: wire[entry.frame],
    direction: entry.direction === 'to-host' ? wire.toHost : wire.toAddin,
    what: entry.what,
    notes: notes.filter((note) => note !== '').join(', '),
    failed: entry.failed,
  };
}

/** Which entries are shown. */
export interface WireFilter {
  readonly frame: WireEntry['frame'] | 'all';
  readonly direction: WireEntry['direction'] | 'all';
  /** Part of the name, whatever its case. */
  readonly name: string;
  readonly failedOnly: boolean;
  readonly inventedOnly: boolean;
}

export const NO_FILTER: WireFilter = {
  frame: 'all',
  direction: 'all',
  name: '',
  failedOnly: false,
  inventedOnly: false,
};

export function filterEntries(
  entries: readonly WireEntry[],
  { frame, direction, name, failedOnly, inventedOnly }: WireFilter,
): readonly WireEntry[] {
  const wanted = name.trim().toLowerCase();
  return entries.filter(
    (entry) =>
      (frame === 'all' || entry.frame === frame) &&
      (direction === 'all' || entry.direction === direction) &&
      (!failedOnly || entry.failed) &&
      (!inventedOnly || entry.invented) &&
      entry.what.toLowerCase().includes(wanted),
  );
}

/** Pixels; every line of the log is one line high, so that the visible ones can be worked out. */
export const ROW_HEIGHT = 22;
/** Rows above and below what is seen, so that scrolling shows no gaps. */
const MARGIN = 10;

/** The part of a long list to draw, for what is scrolled to. */
export function visibleRange(count: number, scrollTop: number, height: number) {
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - MARGIN);
  const end = Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + MARGIN);
  return { first: Math.min(first, end), end };
}
