/** One row of the lines about a quoted mail: `To: …`. */
export interface Row {
  /** In lower case, without what nobody sees. */
  readonly label: string;
  readonly value: string;
}

/** No label in any language is longer. */
const LONGEST_LABEL = 40;

/** The colon of East Asia, as wide as its letters. */
const WIDE_COLON = '：';

/** What stands in names and addresses, and in no label. */
const NO_LABEL = '<@;,"';

/** Marks of direction and of byte order, which mail programs put in front of labels; and the stars of bold text. */
export const UNSEEN = '\u200e\u200f\u202a\u202b\u202c\ufeff*';

/** A text without these signs. */
export function without(signs: string, text: string): string {
  return Array.from(signs).reduce((rest, sign) => rest.split(sign).join(''), text);
}

/** Where the label of a line ends; 0 where it has none. */
function colonOf(line: string): number {
  const start = line.slice(0, LONGEST_LABEL).split(WIDE_COLON).join(':');
  const colon = start.indexOf(':');
  const label = start.slice(0, colon);
  return colon > 0 && !Array.from(NO_LABEL).some((sign) => label.includes(sign)) ? colon : 0;
}

/** A line as a row; without a label, that is empty and the whole line is the value. */
export function rowIn(line: string): Row {
  const seen = line.trim();
  const colon = colonOf(seen);
  if (colon === 0) return { label: '', value: seen };
  const label = without(UNSEEN, seen.slice(0, colon)).trim().toLowerCase();
  return { label, value: seen.slice(colon + 1).trim() };
}
