import type { Stamp } from '../core/stamp/stamp';
import { answerOnce } from '../flows/answer-once';
import { guardSend, type SendDecision } from '../flows/guard-send';
import { wordsFor } from '../i18n/locale';
import { openComposeHost } from '../outlook/compose-host';
import {
  displayLanguage,
  handlersAreNamed,
  onEvent,
  onSend,
  supportsMailbox,
  type SendAnswer,
} from '../outlook/launch-events';
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

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function withDesk(act: (desk: Desk) => Promise<void>): Promise<void> {
  const host = openComposeHost({ patienceMs: COMPOSE_PATIENCE_MS });
  if (host === undefined) return;
  const words = wordsFor(displayLanguage());
  await act({
    host,
    words,
    tools: {
      policies,
      surroundings: { now: Date.now, random: Math.random },
      marking: ({ stamp, details }, facts) => words.banner(stamp, { ...facts, ...details }),
    },
  });
}

function inOutlooksTerms(decision: SendDecision): SendAnswer {
  const abilities = { canAsk: supportsMailbox('1.14'), canRunCommand: supportsMailbox('1.15') };
  return toSendAnswer(decision, wordsFor(displayLanguage()), abilities, Date.now());
}

async function decide(): Promise<SendAnswer> {
  const host = openComposeHost({ patienceMs: SEND_PATIENCE_MS });
  return inOutlooksTerms(
    host === undefined ? { kind: 'hold-unknown' } : await guardSend(host, policies, wait),
  );
}

onEvent('startDraft', () => withDesk(onDraftStarted));
onEvent('restoreDraft', () => withDesk(onDraftOpened));
onEvent('watchRecipients', () => withDesk(onAudienceChanged));
onEvent('followSender', () => withDesk(onSenderChanged));

const COMMANDS: Readonly<Record<Stamp, string>> = {
  cleared: 'stampCleared',
  adjust: 'stampAdjust',
  internal: 'stampInternal',
  confidential: 'stampConfidential',
};
for (const [stamp, command] of Object.entries(COMMANDS)) {
  onEvent(command, () => withDesk((desk) => onStampChosen(desk, stamp as Stamp)));
}

onSend('guardSend', (answer) => {
  void answerOnce(answer, decide, {
    deadlineMs: DEADLINE_MS,
    otherwise: inOutlooksTerms({ kind: 'hold-unknown' }),
    wait,
  });
});

handlersAreNamed();
