import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Line, lineAt, ROW_HEIGHT, scrollTo } from './list-lines';

interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** Lines above and below the screen that are drawn as well, so that scrolling shows no holes. */
const SPARE = 8;

/** A list that has no height yet, or never has one because nothing lays it out, still shows its beginning. */
const SMALLEST = 8 * ROW_HEIGHT;

function useViewport(list: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, height: SMALLEST });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () =>
      setViewport({ top: element.scrollTop, height: Math.max(element.clientHeight, SMALLEST) });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [list]);
  return viewport;
}

/** Keeps the line at the top of the screen where it is when others come or go above it. */
function useAnchoredScroll(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  offsets: readonly number[],
): void {
  const anchor = useRef<{ readonly key: string; readonly offset: number } | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const before = anchor.current;
    const moved =
      before === null || element.scrollTop === 0 ? -1 : lines.findIndex(({ key }) => key === before.key);
    if (before !== null && moved >= 0) element.scrollBy({ top: (offsets[moved] ?? 0) - before.offset });
    const at = lineAt(offsets, element.scrollTop);
    const line = lines[at];
    anchor.current = line ? { key: line.key, offset: offsets[at] ?? 0 } : null;
  });
}

/** Which lines of a long list are drawn, and how to bring one of the others onto the screen. */
export function useVisibleLines(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  offsets: readonly number[],
) {
  const viewport = useViewport(list);
  useAnchoredScroll(list, lines, offsets);
  const first = Math.max(0, lineAt(offsets, viewport.top) - SPARE);
  const last = Math.min(lines.length - 1, lineAt(offsets, viewport.top + viewport.height) + SPARE);
  const reveal = (at: number) => {
    const element = list.current;
    if (!element) return;
    const shown = { top: element.scrollTop, height: element.clientHeight };
    element.scrollTo({ top: scrollTo(offsets, at, shown) });
  };
  return { first, last, perPage: Math.max(1, Math.floor(viewport.height / ROW_HEIGHT) - 1), reveal };
}
