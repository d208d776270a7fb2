import { STAMPS, type Stamp } from '../core/stamp/stamp';
import { chosenStamp, type DeskState } from './desk-state';

/** One of the four choices. */
export interface StampCard {
  readonly stamp: Stamp;
  /** The key that chooses it. */
  readonly digit: number;
  readonly isChosen: boolean;
  /** Offered for this draft; never chosen by itself. */
  readonly isSuggested: boolean;
  /** The one that the Tab key comes to: the four are one stop, also before any is chosen. */
  readonly isTabStop: boolean;
}

export function toStampCards(desk: DeskState): readonly StampCard[] {
  const chosen = chosenStamp(desk);
  return STAMPS.map((stamp, index) => ({
    stamp,
    digit: index + 1,
    isChosen: stamp === chosen,
    isSuggested: chosen === undefined && stamp === desk.reading?.suggestion,
    isTabStop: stamp === chosen || (chosen === undefined && index === 0),
  }));
}

/** The stamp that a key chooses; undefined for every other key. */
export function stampOfKey(key: string): Stamp | undefined {
  return STAMPS.find((_stamp, index) => key === String(index + 1));
}
