import type { HtmlPiece } from './html';
import { htmlPieces } from './html';

/** The table around a marker, in HTML source. */
export interface BannerTable {
  /** `html.slice(start, end)` is the table with its own tags. */
  readonly start: number;
  readonly end: number;
  /** Holds something that we never write: a second cell, a picture, a list, another table. */
  readonly isForeign: boolean;
}

interface OpenTable {
  readonly start: number;
  cells: number;
  isForeign: boolean;
  hasMarker: boolean;
}

const FOREIGN =
  'audio blockquote button embed form h1 h2 h3 h4 h5 h6 hr iframe img input li object pre select svg textarea video'.split(
    ' ',
  );

/** The innermost table that holds the offset `marker`; undefined where none does or it is never closed. One pass. */
export function enclosingTable(html: string, marker: number): BannerTable | undefined {
  const open: OpenTable[] = [];
  for (const piece of htmlPieces(html)) {
    const table = open[open.length - 1];
    if (piece.kind === 'text') {
      if (table !== undefined) table.hasMarker ||= piece.start <= marker && marker < piece.end;
    } else if (piece.name === 'table') {
      open.push({ start: piece.start, cells: 0, isForeign: false, hasMarker: false });
    } else if (table !== undefined) {
      note(table, piece);
      if (piece.name !== '/table') continue;
      if (table.hasMarker) return closed(table, piece.end);
      open.pop();
      const around = open[open.length - 1];
      if (around !== undefined) around.isForeign = true;
    }
    if (open.length === 0 && piece.start > marker) return undefined;
  }
  return undefined;
}

function note(table: OpenTable, { name }: HtmlPiece): void {
  if (name === 'td' || name === 'th') table.cells += 1;
  if (FOREIGN.includes(name)) table.isForeign = true;
}

function closed({ start, cells, isForeign }: OpenTable, end: number): BannerTable {
  return { start, end, isForeign: isForeign || cells !== 1 };
}
