import { htmlPieces } from './html';

/** Stands in flattened text where a table begins or ends: what is on its other side is another block. */
export const EDGE = '='.repeat(40);

/** Elements that begin and end a line of their own. */
const BLOCKS =
  'address article blockquote body br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section tbody td th tr ul'.split(
    ' ',
  );

/**
 * What a person sees of HTML source, as text: one paragraph for each line of the mail, empty lines between them,
 * tables edged. Runs in one pass; images and links leave only their words.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  for (const { kind, start, end, name } of htmlPieces(html)) {
    if (kind === 'text')
      parts.push(decodeEntities(html.slice(start, end).split('\r').join(' ').split('\n').join(' ')));
    else parts.push(separator(name.startsWith('/') ? name.slice(1) : name));
  }
  return parts.join('');
}

function separator(element: string): string {
  if (element === 'table') return `\n\n${EDGE}\n\n`;
  return BLOCKS.includes(element) ? '\n\n' : '';
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  oelig: 'œ',
};

/** Letters with an accent (`eacute`, `Ccedil` …) are a letter and one of these combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
};
const LONGEST_ENTITY = 12;

/** Decodes the entities that mail programs write; leaves every other ampersand as it stands. */
export function decodeEntities(text: string): string {
  return text
    .split('&')
    .map((part, at) => (at === 0 ? part : decodeAfterAmpersand(part)))
    .join('');
}

function decodeAfterAmpersand(text: string): string {
  const end = text.slice(0, LONGEST_ENTITY).indexOf(';');
  const decoded = end === -1 ? undefined : decodeEntity(text.slice(0, end));
  return decoded === undefined ? `&${text}` : decoded + text.slice(end + 1);
}

function decodeEntity(name: string): string | undefined {
  if (name.startsWith('#')) return decodeNumber(name.slice(1).toLowerCase());
  if (Object.keys(NAMED).includes(name)) return NAMED[name];
  const accent = ACCENTS[name.slice(1)];
  return accent === undefined ? undefined : (name.charAt(0) + accent).normalize('NFC');
}

function decodeNumber(digits: string): string | undefined {
  // The zero in front makes `x2019` a number in hexadecimal and changes no other.
  const point = Number(`0${digits}`);
  const isPoint = Number.isInteger(point) && point > 0 && point <= 0x10ffff;
  return isPoint ? String.fromCodePoint(point) : undefined;
}
