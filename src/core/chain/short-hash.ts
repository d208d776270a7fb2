import { sha256 } from './sha256';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Keys of addresses and domains are ASCII, so one character is one byte. */
function bytesOf(ascii: string): readonly number[] {
  return Array.from(ascii, (character) => character.charCodeAt(0));
}

/** Stands for a key without telling it to whoever cannot guess it; six bits a character, 32 characters at most. */
export function shortHash(salt: string, key: string, length: number): string {
  const digest = sha256(bytesOf(`${salt}:${key}`)).slice(0, length);
  return digest.map((byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}
