import { LEVELS } from '../core/policy/level';
import type { JudgedFinding } from '../core/decide/verdict';
import { stampInForce } from '../core/decide/draft';
import { NOTICE } from './notice-keys';
import type { ComposeHost, PolicySource } from './ports';
import { readDraft, type DraftReading } from './read-draft';

export interface AudienceNotice {
  readonly message: string;
  readonly linkText: string;
}

function wouldInterrupt({ level, recipients }: JudgedFinding): boolean {
  return recipients.length > 0 && LEVELS.indexOf(level) >= LEVELS.indexOf('warn');
}

/**
 * Shows one line while a stamped draft has recipients that Send would hold or ask about, and takes it away once it is
 * fixed. Clean mail, and mail without a stamp so far, stays silent.
 */
export async function tellAudience(
  host: ComposeHost,
  policies: PolicySource,
  word: (finding: JudgedFinding, reading: DraftReading) => AudienceNotice,
): Promise<void> {
  const reading = await readDraft(host, policies);
  const worst = reading.verdict.findings.find(wouldInterrupt);
  if (worst === undefined || stampInForce(reading.draft.marks) === undefined) {
    await host.hideNotice(NOTICE.audience);
    return;
  }
  const { message, linkText } = word(worst, reading);
  await host.showNotice(NOTICE.audience, message, { linkText });
}
