import type { BodyFormat } from '../../shared/mail';

/** The wire's numbers for `Office.CoercionType` (facts: host-protocol 5, number 13). */
export const COERCION: ReadonlyMap<number, BodyFormat> = new Map([
  [0, 'text'],
  [3, 'html'],
]);
