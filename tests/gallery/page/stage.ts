import type { ReactNode } from 'react';
import type { Look } from '../looks';

/** What a picture shows of the page: all of it, or one part. */
export interface Staged {
  readonly element: ReactNode;
  /** What somebody does once it is there. */
  readonly act?: () => void | Promise<void>;
}

/** Pictures of one kind. */
export interface Area {
  readonly title: string;
  /** Width in CSS pixels; the first is that of every picture, the second that of those that are wide as well. */
  readonly widths: readonly [usual: number, wide?: number];
  /** Height of the smallest window that it is shown in. */
  readonly height: number;
  /** Not shown where Outlook is mirrored: it looks the same there. */
  readonly isAlwaysLeftToRight?: boolean;
  /** The part of the page that the picture shows; all of it when left out. */
  readonly part?: string;
  readonly states: Readonly<Record<string, { readonly shows: string; readonly isWide?: boolean }>>;
  readonly stage: (name: string, look: Look) => Promise<Staged>;
}

/** An area whose states are of one type. */
export function anArea<S extends { readonly shows: string }>(
  area: Omit<Area, 'states' | 'stage'> & {
    readonly states: Readonly<Record<string, S>>;
    readonly stage: (state: S, look: Look) => Promise<Staged>;
  },
): Area {
  const { states, stage } = area;
  return {
    ...area,
    stage(name, look) {
      const state = states[name];
      if (state === undefined) throw new Error(`${area.title} has no state ${name}`);
      return stage(state, look);
    },
  };
}

/** Resolves when whatever is under way has come to its end: nothing here waits for longer than a turn, and React draws then. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
