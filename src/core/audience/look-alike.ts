import { decode } from 'punycode/';
import { isAscii } from '../scan';
import { isAccent, type Domain } from './domain';

/**
 * Says which letters a character from outside ASCII looks like; the character itself where it looks like nothing else.
 * `foldFew` knows the usual ones, `foldAll` (fold-all) all of them: that table is too large for the launch bundle.
 */
export type Fold = (character: string) => string;

/**
 * Letters that look like Latin ones in most fonts (in the manner of Unicode TR39, not all of it), each behind the Latin
 * one; accents aside.
 */
const LATIN_TWINS =
  'aаɑα bьв cсϲ dԁđ eе gɡ hһн iіıι jј kкκ lӏł mм nոпη oоοօø pрρ qԛ rг sѕ tтτ uυս vѵν wԝѡω xхχ yуγү zᴢ';

const FEW: ReadonlyMap<string, string> = new Map(
  LATIN_TWINS.split(' ').flatMap((row) => Array.from(row.slice(1), (twin) => [twin, row.charAt(0)] as const)),
);

export const foldFew: Fold = (character) => FEW.get(character) ?? character;

/** Pairs and digits that are read as another letter; the longer ones first, as they contain the shorter. */
const READ_AS: readonly (readonly [written: string, read: string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
  ['1', 'l'],
  ['i', 'l'],
  ['0', 'o'],
];

/** A label in the letters that it seems to be written in, and as it looks at a glance. */
interface Looks {
  readonly letters: string;
  /** Two labels with one skeleton are mistaken for each other. */
  readonly skeleton: string;
}

function looksOf(label: string, fold: Fold): Looks {
  const read = asRead(label);
  const letters = isAscii(read) ? read : Array.from(bare(read), fold).join('');
  return { letters, skeleton: skeletonOf(letters) };
}

function skeletonOf(letters: string): string {
  return READ_AS.reduce(
    (text, [written, seen]) => (text.includes(written) ? text.split(written).join(seen) : text),
    letters,
  );
}

/** Without the accents that are set above, below and through letters. */
function bare(label: string): string {
  return Array.from(label.normalize('NFD'))
    .filter((character) => !isAccent(character))
    .join('');
}

function asRead(label: string): string {
  return label.startsWith('xn--') ? decodeOr(label) : label;
}

/** A-labels that are no punycode are compared as they stand. */
function decodeOr(label: string): string {
  try {
    return decode(label.slice('xn--'.length));
  } catch {
    return label;
  }
}

/**
 * Whether at most `most` letters were left out, added, exchanged or swapped with their neighbour. Costs `most` times the
 * length; the lengths of labels are bounded.
 */
function isWithin(most: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let start = 0;
  // Behind the end of the shorter one nothing is a letter of the other.
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === restB) return true;
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0];
  return (
    isWithin(most - 1, restA.slice(1), restB.slice(1)) ||
    isWithin(most - 1, restA.slice(1), restB) ||
    isWithin(most - 1, restA, restB.slice(1)) ||
    (isSwapped && isWithin(most - 1, restA.slice(2), restB.slice(2)))
  );
}

/** Short names resemble too much that has nothing to do with them (facts: chain-and-labels 5). */
function slipsAllowed(name: string): number {
  if (name.length < 5) return 0;
  return name.length < 9 ? 1 : 2;
}

const LONG_ENOUGH = 5;

/** Where the name of whoever owns a domain stands: left of the last label, or of a short one before it (`org.uk`). */
function ownersLabel(left: readonly Looks[]): Looks | undefined {
  const [owner, beforeIt] = [left[left.length - 1], left[left.length - 2]];
  return beforeIt !== undefined && owner !== undefined && owner.letters.length <= 3 ? beforeIt : owner;
}

/** A slip may make or break a pair that is read as one letter, so both looks count. */
function isSlipOf(written: Looks, known: Looks): boolean {
  const most = slipsAllowed(known.letters);
  return isWithin(most, written.letters, known.letters) || isWithin(most, written.skeleton, known.skeleton);
}

/** With other words before or behind it, or cut by hyphens. */
function isHungOn({ letters, skeleton }: Looks, known: string): boolean {
  if (!letters.includes('-')) return false;
  const isPart = skeleton.includes(known) && `-${skeleton}-`.includes(`-${known}-`);
  return isPart || skeletonOf(letters.split('-').join('')) === known;
}

/**
 * Tells whether a domain may be mistaken for the organisation's: its name with letters that look alike, with one or two
 * slips of the pen, with words hung on, cut in two, or put in front of another domain. `names` are the labels by which
 * people know the organisation (`legalaid` of `legalaid.example`). To be asked about foreign domains only: the
 * organisation's own resemble themselves.
 */
export function lookAlikesOf(names: readonly string[], fold: Fold): (domain: Domain) => boolean {
  const looks = names.map((name) => looksOf(name, fold));
  return (domain) => {
    const left = domain.split('.').slice(0, -1);
    const written = left.map((label) => looksOf(label, fold));
    return looks.some((known) => resembles(written, known));
  };
}

/** `left` is a domain without its last label. */
function resembles(left: readonly Looks[], known: Looks): boolean {
  const owner = ownersLabel(left);
  const isLong = known.letters.length >= LONG_ENOUGH;
  return (
    left.some((label) => label.skeleton === known.skeleton || (isLong && isHungOn(label, known.skeleton))) ||
    (left.length > 1 && skeletonOf(left.map(({ letters }) => letters).join('')) === known.skeleton) ||
    (owner !== undefined && isSlipOf(owner, known))
  );
}
