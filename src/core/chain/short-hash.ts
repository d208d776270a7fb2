import { sha256 } from './sha256';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIX_BITS = 63;

/**
 * Stands for a key without telling it to whoever cannot guess it; six bits of each byte of the digest, 32 characters at
 * most. Keys of addresses and domains are ASCII.
 */
export function shortHash(salt: string, key: string, length: number): string {
  const words = sha256(`${salt}:${key}`);
  let digits = '';
  for (let at = 0; at < length; at += 1) {
    const byte = Number(words[at >> 2]) >> (24 - (at % 4) * 8);
    digits += DIGITS.charAt(byte & SIX_BITS);
  }
  return digits;
}
