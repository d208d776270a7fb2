import type { ReactNode } from 'react';
import type { Stamp } from '../core/stamp/stamp';
import { STAMP_COLOURS } from './stamp-look';

/** The perforated edge of a postage stamp, on a grid of 16. */
const EDGE =
  'M1 1H2.88a.62.62 0 0 0 1.24 0H5.88a.62.62 0 0 0 1.24 0H8.88a.62.62 0 0 0 1.24 0H11.88a.62.62 0 0 0 1.24 0H15V2.88' +
  'a.62.62 0 0 0 0 1.24V5.88a.62.62 0 0 0 0 1.24V8.88a.62.62 0 0 0 0 1.24V11.88a.62.62 0 0 0 0 1.24V15H13.12' +
  'a.62.62 0 0 0-1.24 0H10.12a.62.62 0 0 0-1.24 0H7.12a.62.62 0 0 0-1.24 0H4.12a.62.62 0 0 0-1.24 0H1V13.12' +
  'a.62.62 0 0 0 0-1.24V10.12a.62.62 0 0 0 0-1.24V7.12a.62.62 0 0 0 0-1.24V4.12a.62.62 0 0 0 0-1.24Z';

const CHAIN = [
  [8, 4.45],
  [11.07, 6.22],
  [11.07, 9.77],
  [8, 11.55],
  [4.93, 9.78],
  [4.93, 6.22],
] as const;

/** Megaphone, pencil, building, closed circle of people. `ground` shows through where something is cut out. */
const SYMBOLS: Readonly<Record<Stamp, (ink: string, ground: string) => ReactNode>> = {
  cleared: (ink) => (
    <g fill={ink} stroke={ink} strokeLinejoin="round" strokeWidth="0.5">
      <path d="M3.4 6.7H5.6L10.6 3.9V11.6L5.6 8.9H3.4Z" />
      <path d="M5.2 9.4L6 12.4H7.5L6.8 9.9Z" strokeWidth="0.4" />
      <path d="M11.7 6.2a2.2 2.2 0 0 1 0 3.1" fill="none" strokeLinecap="round" strokeWidth="0.8" />
    </g>
  ),
  adjust: (ink) => (
    <g fill={ink} stroke={ink} strokeLinejoin="round" strokeWidth="0.4">
      <path d="M4.3 9.8L9.3 4.8L11.2 6.7L6.2 11.7L3.7 12.3Z" />
      <path d="M10 4.1L10.7 3.4a.6.6 0 0 1 .85 0L12.6 4.45a.6.6 0 0 1 0 .85L11.9 6Z" stroke="none" />
      <path d="M8.4 12.3H12.4" strokeLinecap="round" strokeWidth="0.8" />
    </g>
  ),
  internal: (ink, ground) => (
    <>
      <path d="M4.4 12.6V4.2a.7.7 0 0 1 .7-.7H10.9a.7.7 0 0 1 .7.7V12.6Z" fill={ink} />
      <path
        d="M5.8 5H7.3V6.3H5.8ZM8.7 5H10.2V6.3H8.7ZM5.8 7.4H7.3V8.7H5.8ZM8.7 7.4H10.2V8.7H8.7ZM7.1 10H8.9V12.6H7.1Z"
        fill={ground}
      />
    </>
  ),
  confidential: (ink, ground) => (
    <>
      <circle cx="8" cy="8" r="3.55" fill="none" stroke={ink} strokeWidth="0.7" />
      {CHAIN.map(([x, y]) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r="1.3" fill={ink} stroke={ground} strokeWidth="0.35" />
      ))}
    </>
  ),
};

type Look = 'plain' | 'inverse' | 'grey';

function coloursOf(stamp: Stamp, look: Look): readonly [ground: string, ink: string] {
  const colour = STAMP_COLOURS[stamp];
  switch (look) {
    case 'plain':
      return [colour, '#ffffff'];
    case 'inverse':
      return ['#ffffff', colour];
    case 'grey':
      return ['#5c5c5c', '#ffffff'];
  }
}

interface StampSymbolProps {
  readonly stamp: Stamp;
  /** CSS pixels, square. */
  readonly size: number;
  /** `plain`: the stamp's colour with a white drawing. `inverse`: for standing on the stamp's colour. `grey`: nobody vouches for it. */
  readonly look: Look;
}

/** A decoration: the stamp's name always stands beside it. */
export function StampSymbol({ stamp, size, look }: StampSymbolProps) {
  const [ground, ink] = coloursOf(stamp, look);
  return (
    <svg width={size} height={size} viewBox="0.5 0.5 15 15" aria-hidden="true" focusable="false">
      <path d={EDGE} fill={ground} />
      {SYMBOLS[stamp](ink, ground)}
    </svg>
  );
}
