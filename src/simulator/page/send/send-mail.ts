import type { SendAnswer } from '../../host/contract';
import type { Draft, SendResult } from '../../shared/mail';
import type { ApiProblem, ApiResult } from '../api/send-request';

/** How a press on Send ended. In every case but `sent` and `queued` the draft stays where it is. */
export type SendOutcome =
  /** `dueAt` when it waits in the outbox until then. */
  | { readonly kind: 'sent'; readonly dueAt: number | null }
  /** There is no connection: it waits in this browser. */
  | { readonly kind: 'queued' }
  | { readonly kind: 'held' }
  /** Not sent, and the form closes: it lies in Drafts. */
  | { readonly kind: 'put-away' }
  /** There is no connection, and the browser keeps nothing. */
  | { readonly kind: 'not-queued' }
  | { readonly kind: 'unresolved'; readonly texts: readonly string[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'check-failed' }
  /** Another tab has sent or discarded this very draft. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-saved'; readonly problem: ApiProblem }
  | { readonly kind: 'not-delivered'; readonly problem: ApiProblem };

/** What sending needs of the form, the add-ins and the server. */
export interface SendSteps {
  /** Takes what is still being typed; answers with what nobody could resolve. */
  readonly settleRecipients: () => Promise<readonly string[]>;
  readonly read: () => Draft;
  /** Asks the add-ins. */
  readonly check: () => Promise<SendAnswer>;
  readonly save: () => Promise<ApiResult<void>>;
  readonly deliver: () => Promise<ApiResult<SendResult>>;
  readonly isOnline: () => boolean;
  /** Keeps it until there is a connection; false when that cannot be. */
  readonly queue: () => Promise<boolean>;
}

const stoppedBy = (kind: 'not-saved' | 'not-delivered', problem: ApiProblem): SendOutcome =>
  problem.kind === 'missing' ? { kind: 'gone' } : { kind, problem };

/** Sends one mail: recipients first, then the add-ins, then the server. Each step can stop it, none can lose it. */
export async function sendMail(steps: SendSteps): Promise<SendOutcome> {
  const texts = await steps.settleRecipients();
  if (texts.length > 0) return { kind: 'unresolved', texts };
  const { to, cc, bcc, appointment } = steps.read();
  const goesToSomebody = to.length + cc.length + bcc.length > 0;
  if (!goesToSomebody && !appointment) return { kind: 'nobody' };

  // An appointment without attendees is saved, not sent: there is nothing to check.
  const answer = goesToSomebody ? await steps.check().catch(() => 'failed' as const) : 'sent';
  if (answer === 'failed') return { kind: 'check-failed' };
  if (answer === 'not-sent') return { kind: 'held' };
  if (answer === 'save-draft') return { kind: 'put-away' };
  if (!steps.isOnline()) return { kind: (await steps.queue()) ? 'queued' : 'not-queued' };

  const saved = await steps.save();
  if (!saved.ok) return stoppedBy('not-saved', saved.error);
  const delivered = await steps.deliver();
  if (!delivered.ok) return stoppedBy('not-delivered', delivered.error);
  return { kind: 'sent', dueAt: delivered.value.kind === 'waiting' ? delivered.value.dueAt : null };
}
