import { shortHash } from '../chain/short-hash';

/** Characters; 72 bits, so that no two keys of all the mail in the world share one by chance. */
const LENGTH = 12;

/** How keys of a published policy are written: hashed with its salt, or in clear where it has none. */
export function sealWith(salt: string | undefined): (key: string) => string {
  if (salt === undefined) return (key) => key;
  // The same few domains are asked about again and again.
  const known = new Map<string, string>();
  return (key) => {
    const seen = known.get(key) ?? shortHash(salt, key, LENGTH);
    known.set(key, seen);
    return seen;
  };
}
