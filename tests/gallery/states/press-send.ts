import { followThread } from '../../../src/flows/follow-thread';
import { guardSend, type SendDecision } from '../../../src/flows/guard-send';
import { wordsFor } from '../../../src/i18n/locale';
import { toSendAnswer } from '../../../src/launch/answer';
import type { SendAnswer } from '../../../src/outlook/launch-events';
import { ANSWERED } from '../../support/draft-scene';
import { NOON } from '../../support/builders';
import type { AlertState } from './alerts';
import { arrange } from './gallery-draft';

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function decide(state: AlertState, locale: string): Promise<SendDecision> {
  const { seenBy, policies, tools } = await arrange(state, locale);
  if (state.source) await followThread(seenBy, state.source, tools, ANSWERED);
  return guardSend(seenBy, policies, wait);
}

/** What Send decides about a draft of the gallery. */
export async function pressSend(state: AlertState, locale: string): Promise<SendDecision> {
  return state.isSilent === true ? { kind: 'hold-unknown' } : decide(state, locale);
}

/** The same in Outlook's terms. */
export async function answerAtSend(state: AlertState, locale: string): Promise<SendAnswer> {
  const isNew = state.isOld !== true;
  const decision = await pressSend(state, locale);
  return toSendAnswer(decision, wordsFor(locale), { canAsk: isNew, canRunCommand: isNew }, NOON);
}
