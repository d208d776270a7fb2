/**
 * SHA-256 (FIPS 180-4). Written here because the launch bundle runs where no `crypto` exists and every kilobyte of it
 * counts; checked against Node's own implementation in the tests.
 */

const PRIMES = 64;

/** Bytes. */
const BLOCK = 64;
/** The one bit behind the message, and its length. */
const PADDING = 9;

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

/** Numbers of 32 bits, one behind the other. */
function words(count: number): DataView {
  return new DataView(new ArrayBuffer(4 * count));
}

function word(of: DataView, at: number): number {
  return of.getInt32(4 * at);
}

function setWord(of: DataView, at: number, value: number): void {
  of.setInt32(4 * at, value);
}

function wordsOf(values: readonly number[]): DataView {
  const all = words(values.length);
  values.forEach((value, at) => setWord(all, at, value));
  return all;
}

const ROUND = wordsOf(firstPrimes(PRIMES).map((prime) => fraction(Math.cbrt(prime))));
const START = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** What stands at a place of the padded message: behind its end a one bit, then zeros. */
function byteAt(binary: string, at: number): number {
  if (at < binary.length) return binary.charCodeAt(at);
  return at === binary.length ? 0x80 : 0;
}

/** Send hashes hundreds of addresses: one place to work in, filled anew for each block, saves half of the time. */
const SCHEDULE = words(PRIMES);

function fillSchedule(binary: string, start: number): void {
  for (let at = 0; at < BLOCK; at += 1) SCHEDULE.setUint8(at, byteAt(binary, start + at));
  const isLast = start + BLOCK - PADDING >= binary.length;
  if (isLast) setWord(SCHEDULE, 15, binary.length * 8);
  for (let at = 16; at < PRIMES; at += 1) {
    const [a, b] = [word(SCHEDULE, at - 15), word(SCHEDULE, at - 2)];
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    setWord(SCHEDULE, at, word(SCHEDULE, at - 16) + s0 + word(SCHEDULE, at - 7) + s1);
  }
}

/** Mixes the schedule into the hash; the letters are those of the standard. */
function compress(hash: DataView): void {
  let [a, b, c, d] = [word(hash, 0), word(hash, 1), word(hash, 2), word(hash, 3)];
  let [e, f, g, h] = [word(hash, 4), word(hash, 5), word(hash, 6), word(hash, 7)];
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
  [a, b, c, d, e, f, g, h].forEach((value, at) => setWord(hash, at, word(hash, at) + value));
}

/** The digest of a text in which every character stands for one byte: 32 bytes. */
export function sha256(binary: string): DataView {
  const hash = wordsOf(START);
  for (let start = 0; start < binary.length + PADDING; start += BLOCK) {
    fillSchedule(binary, start);
    compress(hash);
  }
  return hash;
}
