import { parseAddress } from '../core/audience/address';
import { whoIs } from '../core/audience/who';
import { inheritedStamp } from '../core/decide/draft';
import { lookCloser } from '../core/decide/look-closer';
import { readBanners } from '../core/stamp/banner';
import { areAllMade } from '../flows/adjustment-ticks';
import { evidencesOf, type Evidences } from '../flows/evidence';
import type { ComposeHost, PolicySource } from '../flows/ports';
import { readDraft, type DraftReading } from '../flows/read-draft';
import { readAttachments } from './read-attachments';

/** A draft as the pane knows it, which has more room than Send. */
export interface CloseReading extends DraftReading {
  /** How we know of the people of its conversation. */
  readonly evidenceOf: Evidences;
  /** Somebody of a partner who may receive Internal mail is among the recipients. */
  readonly hasPartners: boolean;
  /** What it answers needed adjustment, and management has seen to all of it. */
  readonly mayBeCleared: boolean;
}

/** Whether somebody among these people may receive Internal mail for being of a partner. */
function hasPartners({ policy: { policy, at }, recipients }: DraftReading): boolean {
  const addresses = recipients.flatMap((recipient) => parseAddress(recipient.address) ?? []);
  return addresses.some((address) => whoIs(policy, address, at).partnerFor.has('internal'));
}

/** Goes by the list that is answered: another one in the same conversation is another text. */
async function mayBeCleared(host: ComposeHost, { draft, record }: DraftReading): Promise<boolean> {
  if (inheritedStamp(draft.conversation) !== 'adjust') return false;
  const body = await host.readBody('text');
  const quoted = body.ok ? readBanners('text', body.value).filter(({ id }) => !record?.ids.includes(id)) : [];
  const answered = quoted.find(({ stamp }) => stamp === 'adjust');
  return answered !== undefined && areAllMade(host, answered);
}

/** Reads the draft as Send does, and with the large table of look-alike letters, and attached mails as a whole. */
export async function readClosely(host: ComposeHost, policies: PolicySource): Promise<CloseReading> {
  const first = await readDraft(host, policies);
  const hasMore = await readAttachments(host, first.attachments ?? []);
  const reading = hasMore ? await readDraft(host, policies) : first;
  const verdict = lookCloser(reading.verdict, reading.policy.policy, reading.draft);
  return {
    ...reading,
    verdict,
    evidenceOf: evidencesOf(reading),
    hasPartners: hasPartners(reading),
    mayBeCleared: await mayBeCleared(host, reading),
  };
}
