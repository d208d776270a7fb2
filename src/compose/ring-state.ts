import type { Recipient } from '../core/audience/recipient';
import { initialsOf } from '../ui/initials';
import type { ChainState } from './chain-state';

/** A circle with a few letters in the picture; coordinates and sizes in its own units, 288 wide. */
export interface RingSpot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly side: 'on' | 'off';
}

export interface RingState {
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly spots: readonly RingSpot[];
}

/** The picture is this high, and its halves begin and end where the captions below it do. */
export const PICTURE = { width: 288, height: 152 } as const;
const RING = { most: 9, radius: 54, y: 76, alone: 144, beside: 84 } as const;
const OUTSIDE = { most: 6, columns: 2, x: 228, step: 44 } as const;

/** As many labels as there is room for; the last one counts those who found none. */
function labelsOf(people: readonly Recipient[], most: number): readonly string[] {
  const labels = people.slice(0, most).map(initialsOf);
  return people.length <= most ? labels : [...labels.slice(0, most - 1), `+${people.length - most + 1}`];
}

function onRing(label: string, index: number, count: number, x: number): RingSpot {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return {
    label,
    x: x + RING.radius * Math.cos(angle),
    y: RING.y + RING.radius * Math.sin(angle),
    side: 'on',
  };
}

/** In rows of two, in the middle of their side. */
function offRing(label: string, index: number, labels: readonly string[]): RingSpot {
  const rows = Math.ceil(labels.length / OUTSIDE.columns);
  const row = Math.floor(index / OUTSIDE.columns);
  const inRow = Math.min(OUTSIDE.columns, labels.length - row * OUTSIDE.columns);
  return {
    label,
    x: OUTSIDE.x + ((index % OUTSIDE.columns) - (inRow - 1) / 2) * OUTSIDE.step,
    y: RING.y + (row - (rows - 1) / 2) * OUTSIDE.step,
    side: 'off',
  };
}

/** The people of the chain as initials on a ring, the author (`you`) on top; those who are not on it stand outside. */
export function toRingState({ onChain, offChain }: ChainState, you: string): RingState {
  const x = offChain.length === 0 ? RING.alone : RING.beside;
  const labels = [you, ...labelsOf(onChain, RING.most - 1)];
  return {
    centre: { x, y: RING.y },
    radius: RING.radius,
    spots: [
      ...labels.map((label, index) => onRing(label, index, labels.length, x)),
      ...labelsOf(offChain, OUTSIDE.most).map(offRing),
    ],
  };
}
