import type { SendMode } from '../../shared/manifest';
import type { SendAnswer, SendProgress, SmartAlert, SmartAlertButton } from '../contract';
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

/** Asks the person. A button that the alert does not have counts as not sending, whoever reports it. */
async function ask(
  alert: SmartAlert,
  progress: SendProgress,
  signal = new AbortController().signal,
): Promise<Pressed> {
  const pressed = await progress.ask(alert, signal);
  return alert.buttons.some(({ id }) => id === pressed) ? pressed : 'dont-send';
}

async function waitOrGiveUp(
  check: SendCheck,
  outcome: Promise<EventOutcome>,
  progress: SendProgress,
): Promise<Finished> {
  const answered = new AbortController();
  const alert = failureAlert('slow', check.addinName, check.mode);
  const pressed = ask(alert, progress, answered.signal).then((button): Finished => ({
    kind: 'pressed',
    button,
  }));
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
  const pressed = await ask(heldAlert(addinName, verdict), progress);
  if (pressed === 'take-action' && verdict.action !== null) check.takeAction(verdict.action);
  return pressed === 'send-anyway';
}

async function askFailure(
  kind: 'timed-out' | 'unavailable',
  { addinName, mode }: SendCheck,
  progress: SendProgress,
): Promise<boolean> {
  return (await ask(failureAlert(kind, addinName, mode), progress)) === 'send-anyway';
}
