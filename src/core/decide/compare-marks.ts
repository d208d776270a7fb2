import type { BannerReading } from '../stamp/banner';
import type { StampMark, StampReading } from '../stamp/mark';
import { strictest, stricter, type Stamp } from '../stamp/stamp';
import type { Marks } from './draft';

/** The three places where a stamping act leaves its id; `undefined` where the mail program did not answer. */
export interface MarkSources {
  readonly header: StampReading | undefined;
  /** Every banner of the body from top to bottom, quoted ones among them. */
  readonly banners: readonly BannerReading[] | undefined;
  /** The last stamping act that the draft state remembers. */
  readonly recorded: StampMark | undefined;
  /** A later act was begun and did not come to its end: what the author chose is not in the mail. */
  readonly isUnfinished: boolean;
}

/** The strictest stamp that contradicts this act: its own marker with another stamp or twice, or another banner on top. */
function contradiction(mark: StampMark, banners: readonly BannerReading[]): Stamp | undefined {
  const isTwice = banners.filter(({ id }) => id === mark.id).length > 1;
  const others = banners.filter(({ id, stamp, isOnTop }) =>
    id === mark.id ? isTwice || stamp !== mark.stamp : isOnTop,
  );
  return strictest(others.map(({ stamp }) => stamp));
}

function withHeader(
  mark: StampMark,
  banners: readonly BannerReading[],
  recorded: StampMark | undefined,
): Marks {
  if (recorded !== undefined && (recorded.id !== mark.id || recorded.stamp !== mark.stamp)) {
    return { kind: 'disagree', stamp: stricter(mark.stamp, recorded.stamp) };
  }
  const other = contradiction(mark, banners);
  if (other !== undefined) return { kind: 'disagree', stamp: stricter(mark.stamp, other) };
  // The marker alone tells people nothing.
  const isThere = banners.some(({ id, title }) => id === mark.id && title !== '');
  return { kind: isThere ? 'stamped' : 'banner-missing', stamp: mark.stamp };
}

function withoutHeader(banners: readonly BannerReading[], recorded: StampMark | undefined): Marks {
  const onTop = strictest(banners.filter(({ isOnTop }) => isOnTop).map(({ stamp }) => stamp));
  if (recorded === undefined) {
    return onTop === undefined ? { kind: 'unstamped' } : { kind: 'disagree', stamp: onTop };
  }
  const isThere = banners.some(({ id }) => id === recorded.id);
  const isSure = isThere && contradiction(recorded, banners) === undefined;
  if (isSure) return { kind: 'header-lost', stamp: recorded.stamp, mark: recorded };
  return { kind: 'disagree', stamp: onTop ? stricter(recorded.stamp, onTop) : recorded.stamp };
}

function whole({ header, banners, recorded }: MarkSources): Marks {
  if (header === undefined || banners === undefined) return { kind: 'unreadable' };
  switch (header.kind) {
    case 'stamped':
      return withHeader(header.mark, banners, recorded);
    case 'damaged':
      return { kind: 'damaged', stamp: recorded ? stricter(header.stamp, recorded.stamp) : header.stamp };
    case 'missing':
    case 'none':
      return withoutHeader(banners, recorded);
  }
}

/** Says what header, banners and draft state make together; where they differ, the strictest counts. */
export function compareMarks(sources: MarkSources): Marks {
  const marks = whole(sources);
  const isAgreed = marks.kind === 'stamped' || marks.kind === 'header-lost';
  return isAgreed && sources.isUnfinished ? { kind: 'disagree', stamp: marks.stamp } : marks;
}
