import { parseAddress } from '../audience/address';
import type { People } from '../decide/draft';
import { shortHash } from './short-hash';

/** Characters per person; 48 bits, so that a chance match among the people of one draft is out of the question. */
const LENGTH = 8;
const hashPerson = (salt: string, key: string): string => shortHash(salt, key, LENGTH);

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
