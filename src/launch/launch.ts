import type { Stamp } from '../core/stamp/stamp';
import { answerOnce } from '../flows/answer-once';
import { guardSend, type SendDecision } from '../flows/guard-send';
import type { Words } from '../i18n/words';
import { openComposeHost } from '../outlook/compose-host';
import {
  handlersAreNamed,
  onEvent,
  onSend,
  supportsMailbox,
  type SendAnswer,
} from '../outlook/launch-events';
import { STAMP_FUNCTIONS } from '../outlook/manifest-ids';
import { fetchText } from '../policy-client/fetch-text';
import { createPolicyClient } from '../policy-client/policy-client';
import { toSendAnswer } from './answer';
import {
  onAudienceChanged,
  onDraftOpened,
  onDraftStarted,
  onSenderChanged,
  onStampChosen,
  type Desk,
} from './draft-events';

/** Outlook says after 5 s that the add-in takes long; by then the answer has long been given. */
const DEADLINE_MS = 4000;

/** One call may take nearly all of that: a late answer is still better than none. */
const SEND_PATIENCE_MS = 3500;

/** While composing nobody waits, and a large body on a slow line takes its time. */
const COMPOSE_PATIENCE_MS = 15_000;

const policies = createPolicyClient({ ...MAILSTAMP_BUILD, now: Date.now }, fetchText);

const HOLD_UNKNOWN: SendDecision = { kind: 'hold-unknown' };

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function withDesk(words: Words, act: (desk: Desk) => Promise<void>): Promise<void> {
  const host = openComposeHost({ patienceMs: COMPOSE_PATIENCE_MS });
  if (host === undefined) return;
  await act({
    host,
    words,
    tools: {
      policies,
      wait,
      surroundings: { now: Date.now, random: Math.random },
      marking: ({ stamp, details }, facts) => words.banner(stamp, { ...facts, ...details }),
    },
  });
}

function inOutlooksTerms(decision: SendDecision, words: Words): SendAnswer {
  const abilities = { canAsk: supportsMailbox('1.14'), canRunCommand: supportsMailbox('1.15') };
  return toSendAnswer(decision, words, abilities, Date.now());
}

async function decide(words: Words): Promise<SendAnswer> {
  const host = openComposeHost({ patienceMs: SEND_PATIENCE_MS });
  const decision = host === undefined ? HOLD_UNKNOWN : await guardSend(host, policies, wait);
  return inOutlooksTerms(decision, words);
}

/** Names every handler to Outlook, at once, as classic Outlook on Windows needs it. */
export function listen(words: Words): void {
  onEvent('startDraft', () => withDesk(words, onDraftStarted));
  onEvent('restoreDraft', () => withDesk(words, onDraftOpened));
  onEvent('watchRecipients', () => withDesk(words, onAudienceChanged));
  onEvent('followSender', () => withDesk(words, onSenderChanged));
  for (const [stamp, command] of Object.entries(STAMP_FUNCTIONS)) {
    onEvent(command, () => withDesk(words, (desk) => onStampChosen(desk, stamp as Stamp)));
  }
  onSend('guardSend', (answer) => {
    void answerOnce(answer, () => decide(words), {
      deadlineMs: DEADLINE_MS,
      otherwise: inOutlooksTerms(HOLD_UNKNOWN, words),
      wait,
    });
  });
  handlersAreNamed();
}
