import type { Words } from '../words/en';
import type { AddressProblem } from './read-address';

/** What is wrong in the address, and what could stand there instead. */
export function describeAddressProblem(problem: AddressProblem, { address }: Words): string {
  const { parameter, expected } = problem;
  const known = typeof expected === 'string' ? address[expected] : expected.join(', ');
  switch (problem.kind) {
    case 'value':
      return address.unknown(parameter, problem.given, known);
    case 'parameter':
      return address.unread(parameter, known);
  }
}
