import { isOneClick } from '../core/stamp/stamp';
import type { SendDecision } from '../flows/guard-send';
import type { DraftReading } from '../flows/read-draft';
import { findingContext, type Words } from '../i18n/words';
import type { SendAnswer } from '../outlook/launch-events';
import { PANE_BUTTON, STAMP_COMMANDS } from '../outlook/manifest-ids';

/** What the client can do with an answer. */
export interface ClientAbilities {
  /** Send Anyway can be offered (requirement set 1.14). */
  readonly canAsk: boolean;
  /** The button can run a ribbon command (requirement set 1.15). */
  readonly canRunCommand: boolean;
}

type Button = Pick<SendAnswer, 'cancelLabel' | 'commandId' | 'contextData'>;

/** Leads to the place in the pane where the worst finding is resolved. `at` tells a new alert from one that stuck. */
function paneButton(words: Words, now: number, finding: string | undefined): Button {
  return {
    cancelLabel: words.buttons.fix,
    commandId: PANE_BUTTON,
    contextData: JSON.stringify({ v: 1, finding, at: now }),
  };
}

function holdButton(words: Words, reading: DraftReading, now: number, canRunCommand: boolean): Button {
  const { suggestion, verdict } = reading;
  const [worst, ...more] = verdict.findings;
  const onlyStampMissing = worst?.kind === 'no-stamp' && more.length === 0;
  if (canRunCommand && onlyStampMissing && suggestion !== undefined && isOneClick(suggestion)) {
    return { cancelLabel: words.buttons.stampAs[suggestion], commandId: STAMP_COMMANDS[suggestion] };
  }
  return paneButton(words, now, worst?.kind);
}

/** Puts a decision into Outlook's terms. Only `release` allows the message to go. */
export function toSendAnswer(
  decision: SendDecision,
  words: Words,
  { canAsk, canRunCommand }: ClientAbilities,
  now: number,
): SendAnswer {
  switch (decision.kind) {
    case 'release':
      return { allowEvent: true };
    case 'hold-unknown':
      return {
        allowEvent: false,
        errorMessage: words.alerts.noAnswer,
        ...paneButton(words, now, undefined),
      };
    case 'ask':
    case 'hold': {
      const { verdict, policy, draft } = decision.reading;
      const context = findingContext(policy.policy, draft);
      const asks = decision.kind === 'ask' && canAsk;
      const word = asks ? words.alerts.ask : words.alerts.hold;
      return {
        allowEvent: false,
        errorMessage: word(verdict.findings, context),
        ...holdButton(words, decision.reading, now, canRunCommand),
        ...(asks ? { sendModeOverride: 'promptUser' as const } : {}),
      };
    }
  }
}
