import { samplePolicy } from '../../../src/admin/new-policy';
import type { LocalText } from '../../../src/core/policy/policy';
import { readPublished } from '../../../src/core/policy/read-published';
import { publish } from '../../../src/core/policy/source/publish';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import type { CurrentPolicy } from '../../../src/flows/ports';
import { NOON } from '../../support/builders';
import { COMMUNICATIONS, INTERPRETER, RUTH, TEAM } from './people';

const SAMPLE: SourceDocument = {
  ...samplePolicy('legalAid'),
  standingApprovals: [{ who: [INTERPRETER.address], as: 'interpreter' }],
  lists: [{ address: TEAM.address, audience: 'organisation' }],
  approvers: [{ role: 'Director', addresses: [RUTH.address] }],
  restrictedRecipients: [{ who: [COMMUNICATIONS.address], stamps: ['cleared', 'adjust'] }],
};

/** The sample organisation's policy, with somebody for every rule that a policy can name. */
export function samplePolicyNow(unusual: Partial<SourceDocument> = {}): CurrentPolicy {
  return { policy: readPublished(publish({ ...SAMPLE, ...unusual })), at: NOON, problem: undefined };
}

export const { organisation: ORGANISATION } = SAMPLE;
export const CHECKLIST: readonly string[] = SAMPLE.checklist.map(({ id }) => id);
export const CHANGES: readonly LocalText[] = SAMPLE.adjustments ?? [];
export const USES: readonly LocalText[] = SAMPLE.uses ?? [];
