import { readEntries } from './entries';
import { CC, TO } from './labels';
import { rowIn, type Row } from './rows';

/** What the lines above a quoted mail say of who was on it: evidence of level C (facts: chain and labels 1.6). */
export interface QuotedBlock {
  /** Address of its author; undefined where only a name stands there. */
  readonly from: string | undefined;
  /** Addresses in To and Cc, as written. */
  readonly people: readonly string[];
  /** Whether everybody in From, To and Cc has an address, and nobody else can have stood there. */
  readonly isComplete: boolean;
}

const isTo = ({ label }: Row): boolean => TO.includes(label);
const isList = (row: Row): boolean => isTo(row) || CC.includes(row.label);

/** Rows before To in Outlook: author and day. More would be those of a language that nobody taught us, with others below. */
const BEFORE_TO = 2;

/** Whatever stands behind To and Cc ends them; in most programs it is the subject. */
function isOver(rows: readonly Row[], before: number): boolean {
  return rows.some(isTo) ? !rows.slice(-1).some(isList) : rows.length > before;
}

/** How a program writes such lines. */
interface Manner {
  /** Rows that may stand before To. */
  readonly before?: number;
  /** Words for the author, where another row may stand first. */
  readonly from?: readonly string[];
}

/** What has no label is no part of them, and ends them behind To; empty lines say nothing. */
function rowsIn(lines: Iterable<string>, before: number): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const row = rowIn(line);
    if (row.label !== '') rows.push(row);
    if (isOver(rows, before) || (row.label === '' && row.value !== '' && rows.some(isTo))) break;
  }
  return rows;
}

/**
 * Reads the lines about a quoted mail. To is known by its word, and Cc stands right behind it; the author stands first, or
 * behind one of the words `from`. Undefined where there is no To: nobody taught us the language, and what looks like Cc may
 * be the subject.
 */
export function readBlock(
  lines: Iterable<string>,
  { before = BEFORE_TO, from }: Manner = {},
): QuotedBlock | undefined {
  const rows = rowsIn(lines, before);
  const author = rows.find(({ label }) => from?.includes(label) !== false);
  const people = rows.filter(isList);
  if (author === undefined || author === people[0] || !people.some(isTo)) return undefined;
  const [by, ...lists] = [author, ...people].map(({ value }) => readEntries(value));
  return {
    from: by?.addresses[0],
    people: lists.flatMap(({ addresses }) => addresses),
    isComplete: [by, ...lists].every((list) => list?.isComplete),
  };
}
