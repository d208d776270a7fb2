/** What separates the parts of a person's name or of an address before the @. */
const SEPARATORS = new Set([' ', '.', '-', '_', '+', ',', '\u00a0']);

function partsOf(text: string): readonly string[] {
  const parts: string[] = [''];
  for (const character of text) {
    if (SEPARATORS.has(character)) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.filter((part) => /^\p{L}|^\p{N}/u.test(part));
}

/** One or two capitals that stand for a person in a picture; from the address where there is no usable name. */
export function initialsOf({ name, address }: { readonly name: string; readonly address: string }): string {
  const named = partsOf(name.includes('@') ? '' : name);
  const parts = named.length > 0 ? named : partsOf(address.split('@')[0] ?? '');
  const [first = '?'] = parts;
  const last = parts.length > 1 ? (parts[parts.length - 1] ?? '') : '';
  return [first, last]
    .map((part) => Array.from(part)[0] ?? '')
    .join('')
    .toUpperCase();
}
