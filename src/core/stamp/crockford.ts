/** Crockford's base32, lower case: no i, l, o or u, so that nothing is misread and no word appears by chance. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The `length` lowest base32 digits of a whole number, most significant first. */
export function encodeCrockford(value: number, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest = Math.floor(rest / 32)) {
    digits = ALPHABET.charAt(rest % 32) + digits;
  }
  return digits;
}

/** True for exactly `length` characters of the alphabet, lower case. */
export function isCrockford(raw: string, length: number): boolean {
  return raw.length === length && Array.from(raw).every((character) => ALPHABET.includes(character));
}
