import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Field, Recipient } from '../../src/core/audience/recipient';
import { classicBoot } from '../../src/simulator/host/boot/classic-boot';
import type { FromRuntime, WorkerLine } from '../../src/simulator/host/frames/script-runtime';
import type { HostServices } from '../../src/simulator/host/host-services';
import type { ComposeForm } from '../../src/simulator/host/item/open-item';
import { executeMethod } from '../../src/simulator/host/methods/execute-method';
import { METHODS } from '../../src/simulator/host/methods/method-table';
import { Params } from '../../src/simulator/host/methods/params';
import type { Draft } from '../../src/simulator/shared/mail';
import { draft, manifest, NADIA, person, settings } from '../contract/harness/world';
import { PlainModel } from '../contract/harness/plain-model';
import { openLineInNode, serveTexts } from '../support/classic-in-node';
import { openFormInNode } from '../support/office-in-node';
import { servicesInNode } from '../support/outlook-in-node';
import { createClock } from './clock';

/** What a call does instead of answering properly. */
export const BEHAVIOURS = ['answers', 'fails', 'hangs', 'late', 'garbage', 'throws'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];
export type Behaviours = Readonly<Record<string, Behaviour>>;

/** Later than any deadline. */
const LATE_MS = 6000;
const GENERIC_ERROR = 9020;

export interface Completion {
  readonly atMs: number;
  readonly options: Readonly<Record<string, unknown>> | undefined;
}

export interface DraftAtHand {
  readonly recipients: readonly Recipient[];
  readonly session?: Readonly<Record<string, string>>;
}

const BUNDLE = readFileSync(path.join(__dirname, '../../dist/launch.js'), 'utf8');
const ADDIN = manifest('https://addin.example', { script: '/bundle.js' });
const SCRIPT_URL = ADDIN.runtimeScriptUrl?.default ?? '';

function byField(recipients: readonly Recipient[]) {
  const people = (field: Field) =>
    recipients
      .filter((recipient) => recipient.field === field)
      .map(({ address, name, kind }) => person(address, name, kind));
  return { to: people('to'), cc: people('cc'), bcc: people('bcc') };
}

/** The name that add-ins have for a call: `to.getAsync`. */
function nameOf({ dispatchId, params }: Call): string {
  const method = METHODS[dispatchId];
  return method?.describe?.(new Params(params)) ?? method?.name ?? `call number ${dispatchId}`;
}

type Call = Extract<FromRuntime, { kind: 'call' }>;

/**
 * The built launch bundle in a bare context, on our Office object and the local Outlook's own table of calls. A runtime
 * stays for the whole draft, as the web's do, so that nothing may hang on starting afresh.
 */
export class LaunchRuntime {
  readonly #clock = createClock();
  readonly #model: PlainModel;
  readonly #services: HostServices;
  readonly #form: ComposeForm;
  readonly #line: WorkerLine;
  readonly #started: Promise<void>;
  #behaviours: Behaviours = {};
  #garbage: unknown;
  #calls: string[] = [];
  #completions: Completion[] = [];
  #startedAt = 0;

  constructor({ recipients, session = {} }: DraftAtHand, mailboxVersion = '1.15') {
    this.#model = new PlainModel(draft(byField(recipients)), false);
    const openWorkerLine = openLineInNode({
      serve: serveTexts({ [SCRIPT_URL]: BUNDLE }),
      setTimeout: this.#clock.setTimeout,
      onPost: (message) => this.#said(message),
    });
    this.#services = servicesInNode({
      manifest: ADDIN,
      account: NADIA,
      settings: settings({ client: 'classic-windows', mailboxVersion }),
      openWorkerLine,
    });
    this.#form = openFormInNode(this.#model, this.#services);
    for (const [name, value] of Object.entries(session)) this.#form.sessionData(ADDIN.id).set(name, value);
    this.#line = openWorkerLine({ scriptUrl: SCRIPT_URL, title: '', container: document.body, tab: '' });
    this.#started = new Promise((resolve, reject) => {
      this.#line.listen((message) => this.#hear(message, resolve, reject));
    });
    void this.#start();
  }

  /** Runs a handler of the bundle until it completes; every completion that ever arrives, also later ones. */
  async run(functionName: string): Promise<readonly Completion[]> {
    await this.#started;
    this.#completions = [];
    this.#startedAt = this.#clock.now();
    this.#line.post({ kind: 'run', id: functionName, functionName, event: {} });
    await this.#clock.advance(() => this.#completions.length > 0, this.#startedAt + 600_000);
    // Whatever still arrives later must not complete a second time.
    await this.#clock.advance(() => false, this.#clock.now() + 2 * LATE_MS);
    return this.#completions;
  }

  /** Names of the calls that Outlook got, since the last time it was asked. */
  takeCalls(): readonly string[] {
    const taken = this.#calls;
    this.#calls = [];
    return taken;
  }

  /** By the calls' names, e.g. `to.getAsync`. What is left out answers. */
  behave(behaviours: Behaviours, garbage?: unknown): void {
    this.#behaviours = behaviours;
    this.#garbage = garbage;
  }

  /** A person adds these people. */
  add(recipients: readonly Recipient[]): void {
    const { to, cc, bcc } = this.#model.read();
    const added = byField(recipients);
    this.#model.change(
      { to: [...to, ...added.to], cc: [...cc, ...added.cc], bcc: [...bcc, ...added.bcc] },
      'person',
    );
  }

  get draft(): Pick<Draft, 'headers' | 'body'> {
    return this.#model.read();
  }

  async #start(): Promise<void> {
    const request = { addin: ADDIN, services: this.#services, scriptUrl: SCRIPT_URL, item: this.#form };
    this.#line.post({ kind: 'start', boot: await classicBoot(request) });
  }

  /** A call that throws does so before anything is sent. */
  #said(message: FromRuntime): void {
    if (message.kind !== 'call') return;
    this.#calls.push(nameOf(message));
    if (this.#behaviours[nameOf(message)] === 'throws') throw new Error('Elevated permission is required');
  }

  #hear(message: FromRuntime, started: () => void, broken: (problem: Error) => void): void {
    switch (message.kind) {
      case 'fetched':
        break;
      case 'started':
        started();
        break;
      case 'call':
        this.#answer(message);
        break;
      case 'completed': {
        const options = message.options as Completion['options'];
        this.#completions.push({ atMs: this.#clock.now() - this.#startedAt, options });
        break;
      }
      // Nothing at Send needs to know who signs in.
      case 'sign-in':
      case 'failed':
      case 'not-associated':
      case 'unmodelled':
      case 'uncaught':
        broken(new Error(`The bundle ran into ${JSON.stringify(message)}`));
    }
  }

  #answer(message: Call): void {
    const { call } = message;
    switch (this.#behaviours[nameOf(message)] ?? 'answers') {
      case 'answers':
        void this.#answerHonestly(message);
        break;
      case 'fails':
        this.#line.post({ kind: 'answer', call, data: { error: true, errorCode: GENERIC_ERROR } });
        break;
      case 'late':
        this.#clock.setTimeout(() => void this.#answerHonestly(message), LATE_MS);
        break;
      case 'garbage':
        this.#line.post({ kind: 'answer', call, data: { error: false, data: this.#garbage } });
        break;
      case 'hangs':
      case 'throws':
    }
  }

  async #answerHonestly({ call, dispatchId, params }: Call): Promise<void> {
    const caller = {
      addin: ADDIN,
      services: this.#services,
      params: new Params(params),
      initializationContext: undefined,
      loaded: { item: null },
      mayInteract: false,
    };
    const { reply } = await executeMethod({ dispatchId, item: this.#form, caller });
    if (reply.kind === 'data') this.#line.post({ kind: 'answer', call, data: reply.data });
  }
}
