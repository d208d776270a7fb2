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

const ROUND = firstPrimes(PRIMES).map((prime) => fraction(Math.cbrt(prime)));
const START: State = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The message, a one bit, zeros, and its length in bits, as whole blocks of sixteen words. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  [...bytes, 0x80].forEach(
    (byte, at) => (words[at >> 2] = word(words, at >> 2) | (byte << (24 - (at % 4) * 8))),
  );
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function word(words: ArrayLike<number>, at: number): number {
  return words[at] ?? 0;
}

function schedule(block: Int32Array): Int32Array {
  const words = new Int32Array(PRIMES);
  words.set(block);
  for (let at = 16; at < PRIMES; at += 1) {
    const a = word(words, at - 15);
    const b = word(words, at - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    words[at] = word(words, at - 16) + s0 + word(words, at - 7) + s1;
  }
  return words;
}

type State = readonly [number, number, number, number, number, number, number, number];

function round([a, b, c, d, e, f, g, h]: State, input: number): State {
  const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
  const t1 = (h + s1 + ((e & f) ^ (~e & g)) + input) | 0;
  const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
  const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
  return [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
}

function compress(hash: State, block: Int32Array): State {
  const rounds = Array.from(schedule(block), (input, at) => (input + word(ROUND, at)) | 0);
  const mixed = rounds.reduce(round, hash);
  const sum = (at: number) => (word(hash, at) + word(mixed, at)) | 0;
  return [sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), sum(6), sum(7)];
}

/** The digest of these bytes as 32 numbers from 0 to 255. */
export function sha256(bytes: readonly number[]): readonly number[] {
  const words = padded(bytes);
  let hash = START;
  for (let at = 0; at < words.length; at += 16) hash = compress(hash, words.subarray(at, at + 16));
  return hash.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff));
}
