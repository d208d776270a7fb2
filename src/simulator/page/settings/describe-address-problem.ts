import type { Words } from '../words/en';
import type { AddressProblem } from './read-address';

/** What is wrong in the address, and what could stand there instead. */
export function describeAddressProblem(
  { parameter, given, expected }: AddressProblem,
  { address }: Words,
): string {
  const known = typeof expected === 'string' ? address[expected] : expected.join(', ');
  return address.unknown(parameter, given, known);
}
