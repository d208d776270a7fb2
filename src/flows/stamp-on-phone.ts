import { FIELDS } from '../core/audience/recipient';
import { strictest } from '../core/stamp/stamp';
import { newStampId } from '../core/stamp/stamp-id';
import type { StampingTools } from './apply-stamp';
import type { ComposeHost } from './ports';
import { readDraft } from './read-draft';
import { seenStamp } from './seen-stamps';
import { writeStampHeader } from './write-header';

const MS_PER_SECOND = 1000;

/**
 * When a draft begins on a phone: writes the suggested stamp as a header, where the policy asks for it. Send cannot be
 * checked there and nobody is asked, so that Cleared, which needs a checklist, is never written, and nothing where
 * Outlook does not tell everything.
 */
export async function stampOnPhone(
  host: ComposeHost,
  { policies, surroundings: { now, random } }: Pick<StampingTools, 'policies' | 'surroundings'>,
): Promise<void> {
  const { draft, suggestion, policy } = await readDraft(host, policies);
  const { stampOnPhones, organisation } = policy.policy;
  const isKnown =
    draft.marks.kind === 'unstamped' && FIELDS.every((name) => draft.fields[name].kind === 'read');
  if (!stampOnPhones || !isKnown || suggestion === undefined) return;
  const stamp = strictest([suggestion, seenStamp(host) ?? suggestion]);
  if (stamp === undefined || stamp === 'cleared') return;
  const at = Math.floor(now() / MS_PER_SECOND);
  await writeStampHeader(host, {
    ...{ stamp, id: newStampId(random), at },
    domain: organisation.domain,
  });
}
