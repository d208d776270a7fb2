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
