import { countOf, type Terminal } from './terminal';

const WIDTH = 24;

/** Milliseconds between two drawings; nobody reads faster. */
const BETWEEN = 100;

export interface Progress {
  readonly show: (readSoFar: number, messages: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const SILENT: Progress = { show: () => undefined, end: () => undefined };

function barOf(share: number, messages: number): string {
  const full = Math.round(share * WIDTH);
  const bar = '#'.repeat(full) + '.'.repeat(WIDTH - full);
  return `[${bar}] ${Math.floor(share * 100)} %, ${countOf(messages, 'message')}`;
}

/** A bar on the last line of the terminal, where a person is watching; nothing elsewhere. `clock` is in milliseconds. */
export function progressOf(bytes: number, { draw }: Terminal, clock: () => number): Progress {
  if (draw === undefined || bytes === 0) return SILENT;
  let drawnAt = -Infinity;
  return {
    show(readSoFar, messages) {
      if (clock() - drawnAt < BETWEEN) return;
      drawnAt = clock();
      draw(barOf(Math.min(1, readSoFar / bytes), messages));
    },
    end: () => draw(''),
  };
}
