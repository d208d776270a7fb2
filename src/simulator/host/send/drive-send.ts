import type { SendMode } from '../../shared/manifest';
import type { Connection, SendAnswer, SendProgress, SmartAlert, SmartAlertButton } from '../contract';
import type { EventOutcome } from '../frames/event-runtime';
import { ActiveAddins } from './active-addins';
import { failureAlert, heldAlert } from './alerts';
import type { SendRules } from './client-rules';
import { readVerdict } from './completed-options';
import type { HeldMessage } from './completed-options';
import { strictest } from './send-modes';

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

/** What is the same for all add-ins at one press on Send. */
export interface SendScene {
  readonly progress: SendProgress;
  readonly connection: Connection;
  readonly rules: SendRules;
  readonly ownButton: ReturnType<SendRules['ownButton']>;
  /** The administrator lets nothing go that an add-in could not check (facts: platform 2.5, OnSendAddinsEnabled). */
  readonly holdsUnchecked: boolean;
  /** GH#6894: where an add-in cannot be loaded, SoftBlock holds like Block. */
  readonly softBlockHolds: boolean;
}

/**
 * Asks every add-in; the first that does not let the message go ends it. Up to five run at the same time (facts:
 * platform 1.2); that their answers count in the order in which they were started is invented.
 */
export async function driveSend(checks: readonly SendCheck[], scene: SendScene): Promise<SendAnswer> {
  if (checks.length === 0) return 'sent';
  scene.progress.onChecking();
  if (scene.connection.state() === 'work-offline') return workOffline(checks, scene);
  const active = new ActiveAddins();
  const running = checks.map((check) => start(check, active, scene));
  for (const each of running) {
    const answer = await judge(each, scene);
    if (answer !== 'sent') {
      active.forgetWaiting();
      return answer;
    }
  }
  return 'sent';
}

/** Facts: platform 2.3, "Work Offline": under PromptUser alone a message goes to the outbox unchecked. */
async function workOffline(checks: readonly SendCheck[], { progress }: SendScene): Promise<SendAnswer> {
  const mode = strictest(checks.map((check) => check.mode));
  const [check] = checks.filter((candidate) => candidate.mode === mode);
  if (mode === 'PromptUser' || check === undefined) return 'sent';
  await ask(failureAlert('work-offline', check.addinName, mode), progress);
  return 'not-sent';
}

interface Running {
  readonly check: SendCheck;
  readonly end: Promise<Ended>;
  /** Comes when the add-in takes longer than expected, and not at all when it ends before. */
  readonly slow: Promise<'slow'>;
}

/**
 * Without a connection no add-in can be started (facts: platform 1.2, "Needs network"). How long it takes, and whether the
 * connection stays, is watched from here on: its turn to be judged may come much later.
 */
function start(check: SendCheck, active: ActiveAddins, { connection }: SendScene): Running {
  const { passed: slow, begin, cancel } = timerOf(check.slowAfterMs);
  const end = active.run(async (): Promise<Ended> => {
    if (connection.state() !== 'online') return { kind: 'unavailable' };
    begin();
    const { lost, stop } = whenLost(connection);
    try {
      return await Promise.race<Ended>([check.run(), lost]);
    } finally {
      stop();
      cancel();
    }
  });
  return { check, end, slow };
}

type Ended =
  | EventOutcome
  | { readonly kind: 'pressed'; readonly button: Pressed }
  | { readonly kind: 'connection-lost' };

async function judge(running: Running, scene: SendScene): Promise<SendAnswer> {
  const { check } = running;
  const ended = await finish(running, scene);
  switch (ended.kind) {
    case 'pressed':
      return answerOf(ended.button);
    case 'completed':
      return heed(check, ended, scene);
    case 'timed-out':
    case 'connection-lost':
      return askFailure(ended.kind, check, check.mode, scene);
    case 'not-associated':
    case 'unavailable':
      return unavailable(check, ended.kind, scene);
  }
}

function answerOf(button: Pressed): SendAnswer {
  if (button === 'send-anyway') return 'sent';
  return button === 'save-draft' ? 'save-draft' : 'not-sent';
}

/** Facts: platform 2.5. Without a connection at launch, the policy of the administrator puts the message into Drafts. */
function unavailable(
  check: SendCheck,
  why: 'unavailable' | 'not-associated',
  scene: SendScene,
): Promise<SendAnswer> {
  const holds = why === 'unavailable' ? scene.softBlockHolds : scene.rules.blocksUnassociated;
  const isHard = check.mode === 'SoftBlock' && holds;
  if (!scene.holdsUnchecked) return askFailure('unavailable', check, isHard ? 'Block' : check.mode, scene);
  const kind = scene.connection.state() === 'online' ? 'unavailable' : 'connection-lost';
  return askFailure(kind, check, 'Block', scene);
}

/** A timer that is set but does not run yet. */
function timerOf(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin: () => void = () => undefined;
  const passed = new Promise<'slow'>((resolve) => {
    begin = () => {
      timer = setTimeout(() => resolve('slow'), ms);
    };
  });
  return { passed, begin, cancel: () => clearTimeout(timer) };
}

function whenLost(connection: Connection) {
  let stop: () => void = () => undefined;
  const lost = new Promise<Ended>((resolve) => {
    stop = connection.subscribe(() => {
      if (connection.state() !== 'online') resolve({ kind: 'connection-lost' });
    });
  });
  return { lost, stop };
}

/** Waits for the add-in. When it is slow the person is asked meanwhile; an answer that comes closes the question. */
async function finish({ check, end, slow }: Running, scene: SendScene): Promise<Ended> {
  const first = await Promise.race([end, slow]);
  return first === 'slow' ? waitOrGiveUp(check, end, scene) : first;
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

async function waitOrGiveUp(check: SendCheck, end: Promise<Ended>, { progress }: SendScene): Promise<Ended> {
  const answered = new AbortController();
  const alert = failureAlert('slow', check.addinName, check.mode);
  const pressed = ask(alert, progress, answered.signal).then((button): Ended => ({
    kind: 'pressed',
    button,
  }));
  // The page may settle its question when it is closed from here: the end is already first then.
  const first = await Promise.race([end, pressed]);
  answered.abort();
  return first.kind === 'pressed' && first.button === 'wait' ? end : first;
}

async function heed(
  check: SendCheck,
  { options }: Extract<EventOutcome, { kind: 'completed' }>,
  { progress, ownButton }: SendScene,
): Promise<SendAnswer> {
  const { addinName, mode: manifestMode, supports } = check;
  const verdict = readVerdict(options, { manifestMode, addinName, supports, ownButton });
  if (verdict.kind === 'allowed') return 'sent';
  verdict.problems.forEach(check.onProblem);
  const pressed = await ask(heldAlert(addinName, verdict), progress);
  if (pressed === 'take-action' && verdict.action !== null) check.takeAction(verdict.action);
  return answerOf(pressed);
}

async function askFailure(
  kind: 'timed-out' | 'unavailable' | 'connection-lost',
  { addinName }: SendCheck,
  mode: SendMode,
  { progress }: SendScene,
): Promise<SendAnswer> {
  return answerOf(await ask(failureAlert(kind, addinName, mode), progress));
}
