import { parseAddress } from '../audience/address';
import { UNSEEN, without } from './rows';

/** The people in a list as a mail program writes it for people to read. */
export interface Entries {
  /** As written; by angle brackets, or where the whole entry is an address. */
  readonly addresses: readonly string[];
  /** Whether every entry has an address: names alone prove nothing. */
  readonly isComplete: boolean;
}

interface Entry {
  /** What stands neither in quotes nor in brackets. */
  outside: string;
  /** What stands in each pair of brackets, behind a bracket. */
  inside: string;
}

/**
 * Cuts a list into its entries, in one pass. Where semicolons end them, commas belong to names (`Okello, Tomas`); else a
 * comma ends an entry that has an address. A bracket inside another is how a link becomes text: `<a@b<mailto:a@b>>`.
 */
function entriesIn(list: string): readonly Entry[] {
  const separator = list.includes(';') ? ';' : ',';
  let entry: Entry = { outside: '', inside: '' };
  const entries = [entry];
  let [isQuoted, isOpen, hasAddress] = [false, false, separator === ';'];
  for (const sign of list) {
    if (sign === '@') hasAddress = true;
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '<') entry.inside += sign;
    if (sign === '<' || (isOpen && sign === '>')) isOpen = sign === '<';
    else if (isOpen) entry.inside += sign;
    else if (sign === separator && hasAddress) {
      entry = { outside: '', inside: '' };
      entries.push(entry);
      hasAddress = separator === ';';
    } else entry.outside += sign;
  }
  return entries.filter(({ outside, inside }) => outside.trim() !== '' || inside !== '');
}

/** An entry may be an address and nothing else; Outlook puts some of these into single quotes. */
function bare(text: string): string {
  const entry = text.trim();
  return entry.startsWith("'") && entry.endsWith("'") ? entry.slice(1, -1) : entry;
}

/** The address of an entry, which a wrapped line may have broken anywhere; undefined for a name alone, for two addresses, and for what is no address. */
function addressOf({ outside, inside }: Entry): string | undefined {
  const [first = bare(outside), ...others] = without(' ', inside).split('<').slice(1);
  return others.every((other) => other === first) && parseAddress(first) !== undefined ? first : undefined;
}

/**
 * Reads `Tomas Okello <tomas@…>; "press@…" <john@…>`: names never decide. Where a colon stands among them, more than people
 * may: a group, or the next row that a program has put into the same line; then nothing counts.
 */
export function readEntries(list: string): Entries {
  const entries = entriesIn(without(UNSEEN, list));
  const isSure = entries.every(({ outside }) => !outside.includes(':'));
  const addresses = entries.flatMap((entry) => (isSure && addressOf(entry)) || []);
  return { addresses, isComplete: addresses.length > 0 && addresses.length === entries.length };
}
