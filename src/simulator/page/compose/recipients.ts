import type { Person } from '../../shared/mail';

/** One thing that was typed into To, Cc or Bcc: `name` may be empty, `address` is empty for a bare name. */
export interface TypedRecipient {
  readonly text: string;
  readonly name: string;
  readonly address: string;
}

const PLAIN_ADDRESS = /^(?:"[^"]*"|[^\s@<>,;"]+)@[^\s@<>,;"]+\.[^\s@<>,;"]*$/;

/** What Outlook takes for an address without looking it up. */
export const isPlainAddress = (text: string): boolean => PLAIN_ADDRESS.test(text);

/** Cuts at `;`, `,` and line ends, except inside quotes and angle brackets. */
export function splitTyped(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let bracketed = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === '<') bracketed = true;
    if (letter === '>') bracketed = false;
    const separates = !quoted && !bracketed && /[;,\n\r\t]/.test(letter);
    if (separates) parts.push(part);
    part = separates ? '' : part + letter;
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
}

/** Reads `Name <address>`, `<address>`, an address, or a bare name. */
export function parseTyped(text: string): TypedRecipient {
  const bracketed = /^(.*?)<([^<>]*)>$/s.exec(text);
  if (bracketed) {
    const [, name = '', address = ''] = bracketed;
    if (isPlainAddress(address.trim())) {
      return { text, name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
    }
  }
  return isPlainAddress(text) ? { text, name: '', address: text } : { text, name: text, address: '' };
}

const sameText = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/**
 * Picks who is meant among the people that the address book found. An address stands for itself even if nobody knows
 * it; a name must be somebody's full name or fit one person only. Null: unclear, so it stays unresolved.
 */
export function pickPerson(typed: TypedRecipient, found: readonly Person[]): Person | null {
  if (typed.address !== '') {
    const known = found.find(({ address }) => sameText(address, typed.address));
    return known ?? { name: typed.name || typed.address, address: typed.address, kind: 'person' };
  }
  const named = found.filter(({ name }) => sameText(name, typed.name));
  const candidates = named.length > 0 ? named : found;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Adds people at the end, each address once. */
export function withPeople(present: readonly Person[], added: readonly Person[]): readonly Person[] {
  const known = new Set(present.map(({ address }) => address.toLocaleLowerCase()));
  const fresh = added.filter(({ address }) => {
    const key = address.toLocaleLowerCase();
    return !known.has(key) && known.add(key);
  });
  return [...present, ...fresh];
}

/** Puts the members of a list where the list stood; who is there already is not there twice. */
export function withMembers(
  present: readonly Person[],
  list: Person,
  members: readonly Person[],
): readonly Person[] {
  const at = present.indexOf(list);
  if (at < 0) return present;
  const others = present.filter((person) => person !== list);
  const fresh = withPeople(others, members).slice(others.length);
  return [...others.slice(0, at), ...fresh, ...others.slice(at)];
}

/** Text that was meant as an address and is none: no address book can help. */
export const isBrokenAddress = (text: string): boolean =>
  text.includes('@') && parseTyped(text).address === '';

/** `Nadia Rahimi <nadia@legalaid.example>`; just the address for people without a name of their own. */
export const formatPerson = ({ name, address }: Person): string =>
  name === '' || sameText(name, address) ? address : `${name} <${address}>`;

/** How a person is called in a list: the name, or the address of somebody without one. */
export function displayName({ name, address }: Person): string {
  return name === '' ? address : name;
}

/** Whether a key ends the recipient that is being typed; a separator inside an open quote belongs to the name. */
export function endsEntry(key: string, typed: string): boolean {
  if (typed.trim() === '') return key === ';' || key === ',';
  const insideQuotes = (typed.split('"').length - 1) % 2 === 1;
  return key === 'Enter' || (!insideQuotes && (key === ';' || key === ','));
}

/** Whether pasted text is more than the beginning of one recipient. */
export const isWhole = (text: string): boolean => {
  const parts = splitTyped(text);
  return parts.length > 1 || /[;,\n]\s*$/.test(text) || /<[^<>]+@[^<>]+>\s*$/.test(text);
};
