import { LEVELS, stricterLevel, type Level } from '../policy/level';
import type { Policy } from '../policy/policy';
import { DEFAULT_LEVELS } from '../policy/default-levels';
import type { Stamp } from '../stamp/stamp';
import { FINDING_KINDS, type Finding, type FindingKind, type Remedy } from './finding';

/** A finding together with what the policy does about it, and the ways out. */
export interface JudgedFinding extends Finding {
  readonly level: Level;
  readonly remedies: readonly Remedy[];
  /** Its author stands by it: it would ask, and says so no more. */
  readonly isAcknowledged: boolean;
}

/** The strictest level over all findings; `off` when there is nothing to say. Findings come worst first. */
export interface Verdict {
  readonly level: Level;
  readonly findings: readonly JudgedFinding[];
}

/** Every finding has a way out: a block is never a dead end. */
const REMEDIES_OF: Readonly<Record<FindingKind, readonly [Remedy, ...Remedy[]]>> = {
  'draft-unreadable': ['try-again'],
  'list-at-cap': ['remove-recipients'],
  'address-unparseable': ['remove-recipients'],
  'no-stamp': ['choose-stamp'],
  'stamp-damaged': ['restore-marks', 'choose-stamp'],
  'marks-disagree': ['restore-marks', 'choose-stamp'],
  'header-not-kept': ['send-elsewhere'],
  'banner-missing': ['restore-marks'],
  'outside-organisation': ['remove-recipients', 'choose-stamp'],
  'policy-missing': ['try-again', 'remove-recipients'],
  'restricted-recipient': ['remove-recipients', 'choose-stamp'],
  'beyond-chain': ['remove-recipients', 'ask-sender'],
  'chain-unknown': ['start-again'],
  'list-undeclared': ['remove-recipients'],
  'stamp-lowered': ['choose-stamp', 'ask-sender'],
  'stricter-attachment': ['choose-stamp'],
  'checklist-incomplete': ['tick-checklist', 'choose-stamp'],
  'no-uses': ['add-use', 'choose-stamp'],
  'no-adjustments': ['add-adjustment', 'choose-stamp'],
  'look-alike': ['remove-recipients', 'send-anyway'],
  'new-on-chain': ['remove-recipients', 'send-anyway'],
  'added-later': ['remove-recipients', 'send-anyway'],
  'exposed-recipients': ['move-to-bcc', 'send-anyway'],
  'bcc-on-confidential': ['remove-recipients', 'send-anyway'],
  'policy-stale': ['try-again', 'send-anyway'],
};

/** What the policy says about the kind under the stamp that counts, else about the kind, else the default. */
function levelOf(kind: FindingKind, stamp: Stamp | undefined, { levels, levelsByStamp }: Policy): Level {
  const underStamp = stamp && levelsByStamp[stamp]?.[kind];
  return underStamp ?? levels[kind] ?? DEFAULT_LEVELS[kind];
}

function rank(finding: JudgedFinding): number {
  return -LEVELS.indexOf(finding.level) * FINDING_KINDS.length + FINDING_KINDS.indexOf(finding.kind);
}

/** There is nothing left to send anyway then. */
function acknowledged(finding: JudgedFinding): JudgedFinding {
  const remedies = finding.remedies.filter((remedy) => remedy !== 'send-anyway');
  return { ...finding, level: 'note', remedies, isAcknowledged: true };
}

/** Weighs findings by the policy; kinds that the policy switches off disappear. Only what would ask can be acknowledged. */
export function judge(
  findings: readonly Finding[],
  stamp: Stamp | undefined,
  policy: Policy,
  isAcknowledged: (finding: Finding) => boolean,
): Verdict {
  const judged = findings
    .map((finding) => {
      const level = levelOf(finding.kind, stamp, policy);
      const plain = { ...finding, level, remedies: REMEDIES_OF[finding.kind], isAcknowledged: false };
      return level === 'warn' && isAcknowledged(finding) ? acknowledged(plain) : plain;
    })
    .filter((finding) => finding.level !== 'off')
    .sort((a, b) => rank(a) - rank(b));
  return {
    level: judged.reduce<Level>((worst, finding) => stricterLevel(worst, finding.level), 'off'),
    findings: judged,
  };
}
