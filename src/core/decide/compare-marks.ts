import type { StampMark, StampReading } from '../stamp/mark';
import type { Marker } from '../stamp/marker';
import { stricter } from '../stamp/stamp';
import type { Marks } from './draft';

/** The three places where a stamping act leaves its id; `undefined` where the mail program did not answer. */
export interface MarkSources {
  readonly header: StampReading | undefined;
  /** Intact markers anywhere in the body, quoted ones among them. */
  readonly markers: readonly Marker[] | undefined;
  /** The last stamping act that the draft state remembers. */
  readonly recorded: StampMark | undefined;
}

function hasMarker(markers: readonly Marker[], mark: StampMark): boolean {
  const own = markers.filter(({ id }) => id === mark.id);
  return own.length > 0 && own.every(({ stamp }) => stamp === mark.stamp);
}

function withHeader(mark: StampMark, markers: readonly Marker[], recorded: StampMark | undefined): Marks {
  if (recorded !== undefined && (recorded.id !== mark.id || recorded.stamp !== mark.stamp)) {
    return { kind: 'disagree', stamp: stricter(mark.stamp, recorded.stamp) };
  }
  const contradicting = markers.find(({ id, stamp }) => id === mark.id && stamp !== mark.stamp);
  if (contradicting) return { kind: 'disagree', stamp: stricter(mark.stamp, contradicting.stamp) };
  return { kind: hasMarker(markers, mark) ? 'stamped' : 'banner-missing', stamp: mark.stamp };
}

function withoutHeader(markers: readonly Marker[], recorded: StampMark | undefined): Marks {
  if (recorded === undefined) return { kind: 'unstamped' };
  return hasMarker(markers, recorded)
    ? { kind: 'header-lost', stamp: recorded.stamp, mark: recorded }
    : { kind: 'disagree', stamp: recorded.stamp };
}

/** Says what header, banner and draft state make together; where they differ, the strictest counts. */
export function compareMarks({ header, markers, recorded }: MarkSources): Marks {
  if (header === undefined || markers === undefined) return { kind: 'unreadable' };
  switch (header.kind) {
    case 'stamped':
      return withHeader(header.mark, markers, recorded);
    case 'damaged':
      return { kind: 'damaged', stamp: recorded ? stricter(header.stamp, recorded.stamp) : header.stamp };
    case 'missing':
    case 'none':
      return withoutHeader(markers, recorded);
  }
}
