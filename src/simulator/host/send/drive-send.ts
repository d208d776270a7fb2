import type { SendMode } from '../../shared/manifest';
import type { SendAnswer, SendProgress, SmartAlertButton } from '../contract';
import type { EventOutcome } from '../frames/event-runtime';
import { failureAlert, heldAlert } from './alerts';
import { readVerdict } from './completed-options';
import type { HeldMessage } from './completed-options';

type Pressed = SmartAlertButton['id'];

/** One add-in that wants to see a message before it goes. */
export interface SendCheck {
  readonly addinName: string;
  readonly mode: SendMode;
  readonly slowAfterMs: number;
  readonly supports: (mailboxVersion: string) => boolean;
  /** Runs the add-in's handler to its end. */
  readonly run: () => Promise<EventOutcome>;
  /** The person pressed the add-in's own button. */
  readonly takeAction: (action: NonNullable<HeldMessage['action']>) => void;
  /** The add-in used an option as it is not documented. */
  readonly onProblem: (problem: string) => void;
}

/** Asks every add-in in turn; the first that does not let the message go ends it. That they take turns is invented. */
export async function driveSend(checks: readonly SendCheck[], progress: SendProgress): Promise<SendAnswer> {
  if (checks.length > 0) progress.onChecking();
  for (const check of checks) {
    if (!(await passes(check, progress))) return 'not-sent';
  }
  return 'sent';
}

async function passes(check: SendCheck, progress: SendProgress): Promise<boolean> {
  const finished = await finish(check, progress);
  switch (finished.kind) {
    case 'pressed':
      return finished.button === 'send-anyway';
    case 'completed':
      return judge(check, finished, progress);
    case 'timed-out':
      return askFailure('timed-out', check, progress);
    case 'not-associated':
    case 'unavailable':
      return askFailure('unavailable', check, progress);
  }
}

type Finished = EventOutcome | { readonly kind: 'pressed'; readonly button: Pressed };

function after(ms: number): { readonly passed: Promise<'slow'>; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), ms);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}

/** Waits for the add-in. When it is slow the person is asked meanwhile; an answer that comes closes the question. */
async function finish(check: SendCheck, progress: SendProgress): Promise<Finished> {
  const outcome = check.run();
  const { passed, cancel } = after(check.slowAfterMs);
  const first = await Promise.race([outcome, passed]);
  cancel();
  return first === 'slow' ? waitOrGiveUp(check, outcome, progress) : first;
}

async function waitOrGiveUp(
  check: SendCheck,
  outcome: Promise<EventOutcome>,
  progress: SendProgress,
): Promise<Finished> {
  const answered = new AbortController();
  const alert = failureAlert('slow', check.addinName, check.mode);
  const pressed = progress
    .ask(alert, answered.signal)
    .then((button): Finished => ({ kind: 'pressed', button }));
  // The page may settle its question when it is closed from here: the outcome is already first then.
  const first = await Promise.race([outcome, pressed]);
  answered.abort();
  return first.kind === 'pressed' && first.button === 'wait' ? outcome : first;
}

async function judge(
  check: SendCheck,
  { options }: Extract<EventOutcome, { kind: 'completed' }>,
  progress: SendProgress,
): Promise<boolean> {
  const { addinName, mode: manifestMode, supports } = check;
  const verdict = readVerdict(options, { manifestMode, addinName, supports });
  if (verdict.kind === 'allowed') return true;
  verdict.problems.forEach(check.onProblem);
  const pressed = await progress.ask(heldAlert(addinName, verdict), new AbortController().signal);
  if (pressed === 'take-action' && verdict.action !== null) check.takeAction(verdict.action);
  return pressed === 'send-anyway' && verdict.mode === 'PromptUser';
}

async function askFailure(
  kind: 'timed-out' | 'unavailable',
  { addinName, mode }: SendCheck,
  progress: SendProgress,
): Promise<boolean> {
  const alert = failureAlert(kind, addinName, mode);
  const pressed = await progress.ask(alert, new AbortController().signal);
  return pressed === 'send-anyway' && alert.buttons.some(({ id }) => id === 'send-anyway');
}
