import type { Finding, FindingKind, Remedy } from '../core/decide/finding';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Level } from '../core/policy/level';
import type { DraftReading } from '../flows/read-draft';
import { PEOPLE_FINDINGS } from '../i18n/pane-words';
import { findingContext } from '../i18n/words';
import type { Texts } from './texts';

/** Ways out that the pane cannot do for the author, and therefore says. The others are its buttons. */
const SPOKEN: ReadonlySet<Remedy> = new Set<Remedy>([
  'ask-sender',
  'start-again',
  'send-elsewhere',
  'send-anyway',
]);

/** Not a mistake yet: the author has simply not come to it. */
export const UNFINISHED: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'no-stamp',
  'checklist-incomplete',
  'no-uses',
  'no-adjustments',
]);

/** One sentence that names the people concerned. */
export function whyOf(finding: Finding, { policy, draft }: DraftReading, { words }: Texts): string {
  return words.why(finding, findingContext(policy.policy, draft));
}

/** One sentence to stand above these people, who are listed below it. */
export function whyOfGroup(finding: Finding, reading: DraftReading, texts: Texts): string {
  const kind = PEOPLE_FINDINGS.find((known) => known === finding.kind);
  if (kind === undefined) return whyOf(finding, reading, texts);
  const { organisation, stamp } = findingContext(reading.policy.policy, reading.draft);
  return texts.pane.aboutPeople[kind]({
    organisation,
    stamp: stamp === undefined ? '' : texts.words.stamps[stamp],
    count: finding.recipients.length,
  });
}

/** What the author can do elsewhere, a sentence each. `level`: only where Send asks can one send anyway. */
export function adviceOf(finding: JudgedFinding, level: Level, { words }: Texts): readonly string[] {
  const asks = level === 'warn' && finding.level === 'warn';
  return finding.remedies
    .filter((remedy) => SPOKEN.has(remedy) && (asks || remedy !== 'send-anyway'))
    .map((remedy) => `${words.remedy(remedy, finding)}.`);
}
