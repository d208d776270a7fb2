import { encodeCrockford, isCrockford } from './crockford';
import type { StampId } from './mark';

const LENGTH = 12;

/** A fresh id: 60 random bits. `random` answers like Math.random, from 0 up to but without 1. */
export function newStampId(random: () => number): StampId {
  const digit = () => encodeCrockford(Math.min(31, Math.floor(random() * 32)), 1);
  return Array.from({ length: LENGTH }, digit).join('') as StampId;
}

/** Reads an id in either case; undefined for anything that is not one. */
export function parseStampId(raw: string): StampId | undefined {
  const id = raw.length === LENGTH ? raw.toLowerCase() : '';
  return isCrockford(id, LENGTH) ? (id as StampId) : undefined;
}
