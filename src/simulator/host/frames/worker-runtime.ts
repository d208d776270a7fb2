import type { SignInWay } from '../../shared/classic-wire';
import { localise } from '../../shared/manifest';
import { accessToken } from '../auth/access-token';
import type { TokenCaller } from '../auth/access-token';
import { answerNested, NESTED_APP_AUTH } from '../auth/nested-app-auth';
import { classicBoot } from '../boot/classic-boot';
import type { WireEntry } from '../contract';
import type { LoadSlot } from '../item/open-item';
import { executeMethod, isFailure } from '../methods/execute-method';
import { Params } from '../methods/params';
import type { Reply } from '../wire/conversation';
import { isFields } from '../wire/envelope';
import { ERROR } from '../wire/error-codes';
import type { EventOutcome, EventRuntimeOptions, FunctionCall } from './event-runtime';
import { inOldEngine } from './script-engine';
import type { FromRuntime, WorkerLine } from './script-runtime';

/**
 * Where launch events and function commands of one add-in run in classic Outlook on Windows: in a script runtime without
 * a page (facts: platform 1.4). Each function gets a runtime of its own, which ends when the function completes, takes
 * too long, or the form closes (facts: platform 1.2). That two events at a time have two runtimes is invented.
 */
export class WorkerRuntime {
  readonly #options: EventRuntimeOptions;
  readonly #runs = new Set<WorkerRun>();

  constructor(options: EventRuntimeOptions) {
    this.#options = options;
  }

  async run(call: FunctionCall): Promise<EventOutcome> {
    const { addin, services, container } = this.#options;
    if (addin.runtimeScriptUrl === null) return { kind: 'unavailable' };
    const scriptUrl = localise(addin.runtimeScriptUrl, services.settings.locale);
    const title = localise(addin.displayName, services.settings.locale);
    const line = services.openWorkerLine({ scriptUrl, title, container, tab: services.correlationId });
    const run = new WorkerRun({ ...this.#options, line, scriptUrl, call });
    this.#runs.add(run);
    const outcome = await run.outcome;
    this.#runs.delete(run);
    return outcome;
  }

  close(): void {
    for (const run of this.#runs) run.end({ kind: 'unavailable' });
  }
}

/** A script that has not run to its end by then never will. Invented: how long the real client waits. */
const START_MS = 30_000;

interface WorkerRunOptions extends EventRuntimeOptions {
  readonly line: WorkerLine;
  readonly scriptUrl: string;
  readonly call: FunctionCall;
}

/** One runtime, from its start to its end. */
class WorkerRun {
  readonly outcome: Promise<EventOutcome>;
  readonly #options: WorkerRunOptions;
  readonly #id = crypto.randomUUID();
  readonly #loaded: LoadSlot = { item: null };
  #settle: (outcome: EventOutcome) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerRunOptions) {
    this.#options = options;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    options.line.listen((message) => this.#hear(message));
    void options.line.lost.then(() => this.#doesNotComeUp());
    void this.#start();
  }

  end(outcome: EventOutcome): void {
    clearTimeout(this.#timer);
    this.#options.line.close();
    this.#settle(outcome);
  }

  async #start(): Promise<void> {
    const { addin, services, item, line, scriptUrl } = this.#options;
    this.#timer = setTimeout(() => this.#doesNotComeUp(), START_MS);
    try {
      line.post({ kind: 'start', boot: await classicBoot({ addin, services, scriptUrl, item: item() }) });
    } catch (problem) {
      services.unmodelled.thrown('start of the event runtime', problem);
      this.end({ kind: 'unavailable' });
    }
  }

  #hear(message: FromRuntime): void {
    const { services, scriptUrl } = this.#options;
    switch (message.kind) {
      case 'fetched':
        services.scripts.set(scriptUrl, message.script);
        break;
      case 'started':
        this.#started();
        break;
      case 'failed':
        this.#noteScript(message.reason);
        this.#doesNotComeUp();
        break;
      case 'call':
        void this.#answer(message);
        break;
      case 'sign-in':
        void this.#signIn(message);
        break;
      case 'completed':
        this.#completed(message);
        break;
      case 'not-associated':
        this.end({ kind: 'not-associated' });
        break;
      case 'unmodelled':
        services.unmodelled.report({ what: message.what, detail: message.detail });
        break;
      case 'uncaught':
        this.#note({ direction: 'to-host', what: 'uncaught exception', failed: true, invented: false });
    }
  }

  /** Our engine is a new one: what an old one would have made of the script is found out by reading it. */
  #started(): void {
    const { addin, services, scriptUrl } = this.#options;
    services.unreachable.works(addin, scriptUrl);
    const script = services.scripts.get(scriptUrl) ?? '';
    const verdict = services.suffers('platform 1.4') ? inOldEngine(script) : 'runs';
    if (verdict === 'does-not-load') {
      this.#noteScript('a syntax newer than ECMAScript 2016');
      this.end({ kind: 'unavailable' });
    } else {
      this.#run(verdict === 'runs');
    }
  }

  #doesNotComeUp(): void {
    const { addin, services, scriptUrl } = this.#options;
    services.unreachable.failed(addin, scriptUrl);
    this.end({ kind: 'unavailable' });
  }

  #noteScript(reason: string): void {
    this.#note({ direction: 'to-host', what: `script: ${reason}`, failed: true, invented: false });
  }

  #run(isAnswered: boolean): void {
    const { call, line, services } = this.#options;
    clearTimeout(this.#timer);
    const { functionName, event, what } = call;
    this.#timer = setTimeout(() => this.end({ kind: 'timed-out' }), services.settings.timeoutMs);
    this.#note({ direction: 'to-add-in', what: `raise ${what}`, failed: false, invented: true });
    if (isAnswered) line.post({ kind: 'run', id: this.#id, functionName, event });
  }

  async #answer({ call, dispatchId, params }: Extract<FromRuntime, { kind: 'call' }>): Promise<void> {
    const { addin, services, item, line, call: function_ } = this.#options;
    const { initializationContext } = function_;
    const mayInteract = function_.mayInteract === true;
    const loaded = this.#loaded;
    const caller = {
      addin,
      services,
      params: new Params(params),
      initializationContext,
      loaded,
      mayInteract,
    };
    const { reply, what, invented } = await executeMethod({ dispatchId, item: item(), caller });
    const answered = reply.kind === 'data' ? { answered: reply.data } : {};
    const detail = { sent: params, ...answered };
    this.#note({ direction: 'to-host', what, failed: isFailure(reply), invented, detail });
    if (reply.kind === 'silence') return;
    const answer = { kind: 'answer', call, data: dataOf(reply) } as const;
    line.post(answer);
    if (reply.twice === true) line.post(answer);
  }

  /** Invented: how the real runtime asks its host. */
  async #signIn({ call, way, request }: Extract<FromRuntime, { kind: 'sign-in' }>): Promise<void> {
    const { addin, services, line, call: function_ } = this.#options;
    const caller = { addin, services, mayAsk: function_.mayInteract === true };
    const { what, failed, data } = await signedIn(way, request, caller);
    this.#note({
      direction: 'to-host',
      what,
      failed,
      invented: true,
      detail: { sent: request, answered: data },
    });
    if (data === null) services.unmodelled.report({ what, detail: 'This is no request of the bridge.' });
    else line.post({ kind: 'answer', call, data });
  }

  #completed({ id, options }: Extract<FromRuntime, { kind: 'completed' }>): void {
    if (id !== this.#id) return;
    this.#note({ direction: 'to-host', what: 'event.completed', failed: false, invented: false });
    this.end({ kind: 'completed', options: isFields(options) ? options : {} });
  }

  #note(entry: Omit<WireEntry, 'at' | 'frame'>): void {
    this.#options.services.log.note({ frame: 'runtime', ...entry });
  }
}

/** A broken transport is a format error to the web's library (facts: host-protocol 3.1), and so it is here. */
function dataOf({ data, transport = 0 }: Extract<Reply, { kind: 'data' }>): unknown {
  return transport === 0 ? data : { error: true, errorCode: ERROR.internalFormat };
}

interface SignedIn {
  readonly what: string;
  readonly failed: boolean;
  /** Null: there is nothing to answer. */
  readonly data: object | string | null;
}

async function signedIn(way: SignInWay, request: unknown, caller: TokenCaller): Promise<SignedIn> {
  if (way === 'access-token') {
    const data = accessToken(isFields(request) ? request : {}, caller);
    return { what: 'auth.getAccessToken', failed: !('accessToken' in data), data };
  }
  const answer = await answerNested(request, caller);
  if (answer === null) return { what: NESTED_APP_AUTH, failed: true, data: null };
  return { what: `nestedAppAuth.${answer.method}`, failed: answer.failed, data: answer.message };
}
