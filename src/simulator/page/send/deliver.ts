import type { SendResult } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiResult } from '../api/send-request';

/** A lost answer is asked for again after these milliseconds; the server carries one press out once. */
const AGAIN_AFTER_MS = [300, 1_500] as const;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Hands a saved draft over for delivery: one press on Send, however often it has to be said. */
export async function deliver(
  api: Pick<AccountApi, 'sendDraft'>,
  draftId: string,
  holdMs = 0,
): Promise<ApiResult<SendResult>> {
  const request = { attempt: crypto.randomUUID(), holdMs };
  for (const ms of AGAIN_AFTER_MS) {
    const answer = await api.sendDraft(draftId, request);
    if (answer.ok || answer.error.kind !== 'unreachable') return answer;
    await pause(ms);
  }
  return api.sendDraft(draftId, request);
}
