import { parseAddress } from '../audience/address';
import type { People } from '../decide/draft';
import { sha256 } from './sha256';

/** Characters per person; 48 bits, so that a chance match among the people of one draft is out of the question. */
const LENGTH = 8;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Addresses that parse are ASCII, so one character is one byte. */
function bytesOf(ascii: string): readonly number[] {
  return Array.from(ascii, (character) => character.charCodeAt(0));
}

function hashPerson(salt: string, key: string): string {
  const digest = sha256(bytesOf(`${salt}:${key}`)).slice(0, LENGTH);
  return digest.map((byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}

/**
 * One string that tells whether somebody was among these people without naming them. Addresses that cannot be read
 * with certainty are left out: nobody can match them.
 */
export function recordPeople(salt: string, addresses: readonly string[]): string {
  const keys = addresses.flatMap((raw) => parseAddress(raw)?.key ?? []);
  return Array.from(new Set(keys), (key) => hashPerson(salt, key)).join('');
}

/** The people of a record made by `recordPeople` with the same salt. */
export function recordedPeople(salt: string, record: string): People {
  const hashes = new Set<string>();
  for (let start = 0; start < record.length; start += LENGTH) hashes.add(record.slice(start, start + LENGTH));
  return {
    has(address) {
      const key = parseAddress(address)?.key;
      return key !== undefined && hashes.has(hashPerson(salt, key));
    },
  };
}
