import { shortHash } from '../chain/short-hash';

/** Characters; 72 bits, so that no two keys of all the mail in the world share one by chance. */
const LENGTH = 12;

/** Hashes that are kept: more than one message needs, few enough for any memory. */
const MOST_KEPT = 10_000;

/** How keys of a published policy are written: hashed with its salt, or in clear where it has none. */
export function sealWith(salt: string | undefined): (key: string) => string {
  if (salt === undefined) return (key) => key;
  // The same few domains are asked about again and again.
  const kept = new Map<string, string>();
  return (key) => {
    const seen = kept.get(key);
    if (seen !== undefined) return seen;
    if (kept.size === MOST_KEPT) kept.clear();
    const hash = shortHash(salt, key, LENGTH);
    kept.set(key, hash);
    return hash;
  };
}
