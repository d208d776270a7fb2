import { sha256 } from '../chain/sha256';
import { encodeCrockford, isCrockford } from './crockford';
import type { StampId } from './mark';

const LENGTH = 12;

/** Half of an id is chance; the other half of an originator's tells them that it is theirs. */
const HALF = LENGTH / 2;

/** 5 random bits a digit. `random` answers like Math.random, from 0 up to but without 1. */
function randomDigits(random: () => number, count: number): string {
  const digit = () => encodeCrockford(Math.min(31, Math.floor(random() * 32)), 1);
  return Array.from({ length: count }, digit).join('');
}

/** A fresh id: 60 random bits. `random` answers like Math.random. */
export function newStampId(random: () => number): StampId {
  return randomDigits(random, LENGTH) as StampId;
}

/** 30 bits that follow from the first half of an id and an address. */
function signature(chance: string, address: string): string {
  const [word] = sha256(`${chance}:${address}`);
  return encodeCrockford(Number(word) >>> 2, HALF);
}

/**
 * The id of an act that makes a conversation Confidential: its author, whose address's key this is, can tell it from all
 * others, wherever it is quoted, without keeping anything. It proves nothing to anybody else: whoever knows the address
 * can make one, as they can learn from the mail who wrote it.
 */
export function originatorsStampId(random: () => number, address: string): StampId {
  const chance = randomDigits(random, HALF);
  return `${chance}${signature(chance, address)}` as StampId;
}

/** Whether `originatorsStampId` may have made the id for this address; by chance one in a billion is. */
export function isOriginatedBy(id: StampId, address: string): boolean {
  return id.slice(HALF) === signature(id.slice(0, HALF), address);
}

/** Reads an id in either case; undefined for anything that is not one. */
export function parseStampId(raw: string): StampId | undefined {
  const id = raw.length === LENGTH ? raw.toLowerCase() : '';
  return isCrockford(id, LENGTH) ? (id as StampId) : undefined;
}
