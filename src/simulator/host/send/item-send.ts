import type { SendAnswer, SendProgress } from '../contract';
import type { EventOutcome } from '../frames/event-runtime';
import { failureAlert } from './alerts';

/** The event by which add-ins looked at mail before there were send events with modes. */
export const ITEM_SEND = 'ItemSend';

/** One add-in that looks at a message in the old way. */
export interface ItemSendCheck {
  readonly addinName: string;
  readonly run: () => Promise<EventOutcome>;
}

/**
 * Asks every such add-in in turn. One that holds the message says why itself, in a notification or a dialog of its own;
 * Outlook adds nothing. One that cannot be asked blocks the message: that the person is told by the alert of a blocking
 * send event, and that add-ins take turns, is invented.
 */
export async function driveItemSend(
  checks: readonly ItemSendCheck[],
  progress: SendProgress,
): Promise<SendAnswer> {
  if (checks.length > 0) progress.onChecking();
  for (const { addinName, run } of checks) {
    const outcome = await run();
    if (outcome.kind === 'completed') {
      if (outcome.options['allowEvent'] !== true) return 'not-sent';
      continue;
    }
    const kind = outcome.kind === 'timed-out' ? 'timed-out' : 'unavailable';
    await progress.ask(failureAlert(kind, addinName, 'Block'), new AbortController().signal);
    return 'not-sent';
  }
  return 'sent';
}
