/**
 * SHA-256 (FIPS 180-4). Written here because the launch bundle runs where no `crypto` exists and every kilobyte of it
 * counts; checked against Node's own implementation in the tests.
 */

const PRIMES = 64;

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) return false;
  return true;
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (isPrime(candidate)) primes.push(candidate);
  return primes;
}

/** The first 32 bits of the fractional part. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

const ROUND = Int32Array.from(firstPrimes(PRIMES), (prime) => fraction(Math.cbrt(prime)));
const START: readonly number[] = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** A place that there is; of others, which nobody asks for, it would say NaN. */
function word(words: ArrayLike<number>, at: number): number {
  return Number(words[at]);
}

/** What stands at a place of the padded message: behind its end a one bit, then zeros. */
function byteAt(binary: string, at: number): number {
  if (at < binary.length) return binary.charCodeAt(at);
  return at === binary.length ? 0x80 : 0;
}

function wordAt(binary: string, place: number): number {
  let word = 0;
  for (let at = place; at < place + 4; at += 1) word = (word << 8) | byteAt(binary, at);
  return word;
}

/** Send hashes hundreds of addresses: one place to work in, filled anew for each block, saves half of the time. */
const SCHEDULE = new Int32Array(PRIMES);

function fillSchedule(binary: string, start: number): void {
  for (let at = 0; at < 16; at += 1) SCHEDULE[at] = wordAt(binary, start + at * 4);
  const isLast = start + 55 >= binary.length;
  if (isLast) SCHEDULE[15] = binary.length * 8;
  for (let at = 16; at < PRIMES; at += 1) {
    const a = word(SCHEDULE, at - 15);
    const b = word(SCHEDULE, at - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    SCHEDULE[at] = word(SCHEDULE, at - 16) + s0 + word(SCHEDULE, at - 7) + s1;
  }
}

/** Mixes the schedule into the hash; the letters are those of the standard. Taken from a list, they cost twice the time. */
function compress(hash: readonly number[]): readonly number[] {
  let a = word(hash, 0);
  let b = word(hash, 1);
  let c = word(hash, 2);
  let d = word(hash, 3);
  let e = word(hash, 4);
  let f = word(hash, 5);
  let g = word(hash, 6);
  let h = word(hash, 7);
  for (let at = 0; at < PRIMES; at += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(ROUND, at) + word(SCHEDULE, at)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => (value + word(hash, at)) | 0);
}

/** The digest of a text in which every character stands for one byte, as eight words of 32 bits. */
export function sha256(binary: string): readonly number[] {
  let hash = START;
  // The one bit and the length take nine bytes more.
  for (let start = 0; start < binary.length + 9; start += 64) {
    fillSchedule(binary, start);
    hash = compress(hash);
  }
  return hash;
}
