import type { SourceDocument } from '../core/policy/source/source-document';
import { meantLines, without } from './lists';

export type Approver = NonNullable<SourceDocument['approvers']>[number];
type StandIn = NonNullable<Approver['standIn']>;

/** The approver with another stand-in; without one where nothing is said of it. */
export function withStandIn(approver: Approver, part: Partial<StandIn>): Approver {
  const standIn = { role: '', addresses: [], ...approver.standIn, ...part };
  const isNobody = standIn.role === '' && meantLines(standIn.addresses).length === 0;
  return isNobody ? (without(approver, 'standIn') as Approver) : { ...approver, standIn };
}

/** The approver as being away or not. */
export function withAbsence(approver: Approver, isAbsent: boolean): Approver {
  return isAbsent ? { ...approver, absent: true } : (without(approver, 'absent') as Approver);
}
