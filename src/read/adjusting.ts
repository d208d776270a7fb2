import { parseAddress } from '../core/audience/address';
import { whoIs } from '../core/audience/who';
import type { Result } from '../core/result';
import { escapeHtml } from '../core/stamp/free-text';
import type { StampId } from '../core/stamp/mark';
import { keepTicked, tickedOf } from '../flows/adjustment-ticks';
import type { CurrentPolicy, HostError, MailboxItem, SettingsWriter } from '../flows/ports';
import type { StampView } from '../flows/read-stamp';

/** What management can do with a mail that needs adjustment. */
export interface Adjusting {
  /** Tells one message from the next. */
  readonly message: StampId;
  /** Positions of the adjustments that are made. */
  readonly ticked: ReadonlySet<number>;
  readonly keep: (ticked: ReadonlySet<number>) => Promise<Result<void, HostError>>;
  /** Opens an answer that says that all of them are made. */
  readonly reply: (sentence: string) => Promise<Result<void, HostError>>;
}

/** Approvers are the ones who decide for the organisation (docs: policy). */
function isManagement(user: string, { policy, at }: CurrentPolicy): boolean {
  const address = parseAddress(user);
  return address !== undefined && whoIs(policy, address, at).isApprover;
}

function replyOf(sentence: string, items: readonly string[]): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`);
  return `<p>${escapeHtml(sentence)}</p><ol>${list.join('')}</ol>`;
}

/**
 * Undefined for whoever does not decide about publication, and where nobody vouches for the list: "management staff make
 * certain adjustments" (seeds/001).
 */
export function adjustingOf(
  { stamp, id, items, trust, agreement }: StampView,
  item: MailboxItem & SettingsWriter & { readonly user: string },
  current: CurrentPolicy,
  openReply: (html: string) => Promise<Result<void, HostError>>,
): Adjusting | undefined {
  const isSure = trust.kind === 'inside' && agreement === 'agree';
  if (stamp !== 'adjust' || id === undefined || items.length === 0 || !isSure) return undefined;
  if (!isManagement(item.user, current)) return undefined;
  return {
    message: id,
    ticked: tickedOf(item, id),
    keep: (ticked) => keepTicked(item, id, ticked),
    reply: (sentence) => openReply(replyOf(sentence, items)),
  };
}
