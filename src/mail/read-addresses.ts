import { addressParser, type Mailbox } from 'postal-mime';

/** Without quoted strings and comments, in which anybody may write what looks like an address; in one pass. */
function unquoted(value: string): string {
  let text = '';
  let isQuoted = false;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === '(' && !isQuoted) depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (!isQuoted && depth === 0) text += character;
  }
  return text;
}

/** What stands in a field as an address, wherever it stands. */
function writtenIn(value: string): ReadonlySet<string> {
  const words = unquoted(value).split(/[\s,;:<>]/);
  return new Set(words.filter((word) => word.includes('@')));
}

/**
 * The mailboxes of one address field (RFC 5322, 3.4), none for an empty group. Undefined where the parser took a name for
 * an address, or passed over an address: then nobody knows for certain who is meant.
 */
export function readAddresses(value: string): readonly Mailbox[] | undefined {
  const parsed = addressParser(value);
  const mailboxes = parsed.flatMap((one) => one.group ?? [one]);
  const written = writtenIn(value);
  const read = new Set(mailboxes.map(({ address }) => address).filter((address) => address.includes('@')));
  const isWhole =
    parsed.length > 0 &&
    written.size === read.size &&
    Array.from(read).every((address) => written.has(address));
  return isWhole ? mailboxes : undefined;
}
