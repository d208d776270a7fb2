import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIELDS, type Field, type Recipient } from '../../../src/core/audience/recipient';
import { ok } from '../../../src/core/result';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { startDraft } from '../../../src/flows/start-draft';
import { openComposeHost } from '../../../src/outlook/compose-host';
import { createPolicyClient } from '../../../src/policy-client/policy-client';
import type { ClientId } from '../../../src/simulator/host/clients/client-profile';
import type { FieldBugId } from '../../../src/simulator/host/clients/field-bugs';
import type { AddinComposeSession } from '../../../src/simulator/host/compose-session';
import type { DraftChange, SendAnswer, SmartAlert } from '../../../src/simulator/host/contract';
import type { HostServices } from '../../../src/simulator/host/host-services';
import { readManifest } from '../../../src/simulator/server/manifest/read-manifest';
import { NO_FAULTS, type FaultPlan } from '../../../src/simulator/shared/faults';
import type { Account, Draft } from '../../../src/simulator/shared/mail';
import { PlainModel } from '../../contract/harness/plain-model';
import { draft, NADIA, person, settings } from '../../contract/harness/world';
import { openLineInNode, served, type Serve } from '../../support/classic-in-node';
import { aToolbox } from '../../support/flow-tools';
import { officeInNode, openFormInNode } from '../../support/office-in-node';
import { openComposeInNode, servicesInNode } from '../../support/outlook-in-node';
import { POLICY, type Mail } from './mails';
import { passTime, passTimeUntil, whenSettled } from './virtual-time';

const DIST = path.join(__dirname, '../../../dist');
const ADDIN = readManifest(readFileSync(path.join(DIST, 'manifest.xml'), 'utf8'));
const { default: SCRIPT, overrides: SCRIPTS } = ADDIN.runtimeScriptUrl ?? { default: '', overrides: {} };
const ORIGIN = new URL(SCRIPT).origin;
const scriptAt = (address: string) =>
  [address, readFileSync(path.join(DIST, path.basename(address)), 'utf8')] as const;
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([SCRIPT, ...Object.values(SCRIPTS)].map(scriptAt)),
  [`${ORIGIN}/policy.json`]: POLICY,
};

/** What the add-in's server makes of a file. */
export type FileTrouble = 'unreachable' | 'unavailable' | 'missing' | 'hangs' | 'login page' | 'nonsense';

/** Everything that goes wrong at a time. */
export interface Trouble extends Partial<Pick<FaultPlan, 'calls' | 'clockMs' | 'incidents'>> {
  /** By the end of the file's address. */
  readonly files?: Readonly<Record<string, FileTrouble>>;
}

export interface Client {
  readonly id: ClientId;
  readonly mailboxVersion: string;
  /** What this client does wrong besides. */
  readonly bugs?: readonly FieldBugId[];
  /** Nadia when left out. */
  readonly account?: Account;
  /** American English when left out. */
  readonly locale?: string;
}

/** What was to be seen of one press on Send. */
export interface Sent {
  readonly answer: SendAnswer;
  readonly alerts: readonly SmartAlert[];
  /** How often the add-in answered, then and later. */
  readonly completions: number;
}

function spoil(trouble: FileTrouble | undefined, text: string | undefined): ReturnType<Serve> {
  switch (trouble) {
    case 'unreachable':
      return Promise.reject(new TypeError('Failed to fetch'));
    case 'hangs':
      return new Promise(() => undefined);
    case 'unavailable':
      return Promise.resolve(served('try again later', 503));
    case 'missing':
      return Promise.resolve(served('not found', 404));
    case 'login page':
      return Promise.resolve(served('<!doctype html><html lang="en"><h1>Sign in</h1></html>'));
    case 'nonsense':
      return Promise.resolve(served('{"version":{}}'));
    case undefined:
      return Promise.resolve(text === undefined ? served('not found', 404) : served(text));
  }
}

function people(recipients: readonly Recipient[], field: Field) {
  return recipients
    .filter((recipient) => recipient.field === field)
    .map(({ address, name, kind }) => person(address, name, kind));
}

function byField(recipients: readonly Recipient[]): Pick<Draft, Field> {
  return { to: people(recipients, 'to'), cc: people(recipients, 'cc'), bcc: people(recipients, 'bcc') };
}

/** One compose form of one client with the built add-in in it, from opening it to pressing Send as often as one likes. */
export class MatrixOutlook {
  readonly #services: HostServices;
  #files: NonNullable<Trouble['files']> = {};
  #model = new PlainModel(draft(), false);
  #session: AddinComposeSession | undefined;
  #completions = 0;
  readonly #notices = new Set<string>();

  constructor(client: Client, trouble: Trouble = {}) {
    const { id, mailboxVersion, bugs = [], account = NADIA, locale = 'en-US' } = client;
    const line = openLineInNode({
      serve: (address) => this.#serve(address),
      outlivesClose: true,
      onPost: (message) => {
        if (message.kind === 'completed' && message.options !== undefined) this.#completions += 1;
      },
    });
    this.#services = servicesInNode({
      manifest: ADDIN,
      account,
      settings: settings({ client: id, mailboxVersion, bugs, locale }),
      openWorkerLine: line,
    });
    this.meet(trouble);
  }

  /** Writes the mail as a person does: with the ribbon's commands, or as a saved draft that was stamped in the pane. */
  async write({ kind = 'newMail', recipients, added = [], ...stamping }: Mail): Promise<void> {
    await this.open(draft({ kind, ...byField(recipients) }), stamping);
    this.#add(added);
    await this.#quiet();
  }

  /** Opens a form with this in it, and stamps it unless that is left out. */
  async open(start: Draft, { stamp, details }: Pick<Mail, 'stamp' | 'details'> = {}): Promise<void> {
    const isSaved = stamp !== undefined && details !== undefined;
    this.#open(isSaved ? await this.#stampedInPane(start, stamp, details) : start, isSaved);
    await this.#quiet();
    if (stamp !== undefined && !isSaved) {
      this.stamp(stamp);
      await this.#quiet();
    }
  }

  /** A person edits the draft. */
  async edit(change: DraftChange): Promise<void> {
    this.#model.change(change, 'person');
    await this.#quiet();
  }

  /** Presses the ribbon's command and does not wait for it. */
  stamp(stamp: Stamp): void {
    this.#form.run(COMMANDS[stamp]);
  }

  /** The server's part of a trouble is played here; the host plays the others. */
  meet(trouble: Trouble): void {
    const { files, ...plan } = trouble;
    this.#files = files ?? {};
    this.#services.faults.change({ ...NO_FAULTS, ...plan });
  }

  /** Lets so many milliseconds pass. */
  passTime(ms: number): Promise<void> {
    return passTime(ms);
  }

  /** Presses Send, with this going wrong, and then whatever may send the mail all the same. */
  async send(trouble: Trouble = {}): Promise<Sent> {
    this.meet(trouble);
    this.#completions = 0;
    const alerts: SmartAlert[] = [];
    const answer = await whenSettled(
      this.#form.send({
        onChecking: () => undefined,
        ask: async (alert) => {
          alerts.push(alert);
          const pressed = PRESSED.find((id) => alert.buttons.some((button) => button.id === id));
          return pressed ?? 'dont-send';
        },
      }),
    );
    await passTime(LINGER_MS);
    this.meet({});
    return { answer, alerts, completions: this.#completions };
  }

  get draft(): Draft {
    return this.#model.read();
  }

  /** Every line that ever stood above the draft. */
  get notices(): readonly string[] {
    return [...this.#notices];
  }

  /** A person takes out whoever was typed meanwhile. */
  async putBack(before: Draft): Promise<void> {
    this.#model.change({ to: before.to, cc: before.cc, bcc: before.bcc }, 'person');
    await this.#quiet();
  }

  close(): void {
    this.#form.close();
  }

  get #form(): AddinComposeSession {
    if (this.#session === undefined) throw new Error('No mail is open');
    return this.#session;
  }

  #open(content: Draft, reopened: boolean): void {
    const { model, session } = openComposeInNode(this.#services, content, reopened);
    this.#model = model;
    this.#session = session;
    session.subscribe(({ notifications }) =>
      notifications.forEach(({ message }) => this.#notices.add(message)),
    );
  }

  #add(recipients: readonly Recipient[]): void {
    const now = this.#model.read();
    const added = byField(recipients);
    for (const field of FIELDS) {
      if (added[field].length > 0)
        this.#model.change({ [field]: [...now[field], ...added[field]] }, 'person');
    }
  }

  async #quiet(): Promise<void> {
    await passTimeUntil(() => !this.#form.view().busy);
  }

  /** Stamps as the pane does, closes the draft, and keeps what a saved draft keeps. */
  async #stampedInPane(
    content: Draft,
    stamp: NonNullable<Mail['stamp']>,
    details: NonNullable<Mail['details']>,
  ): Promise<Draft> {
    const model = new PlainModel(content, false);
    const form = openFormInNode(model, this.#services);
    Object.assign(globalThis, { Office: await officeInNode(ADDIN, form, this.#services) });
    const host = openComposeHost({ patienceMs: 15_000 });
    if (host === undefined) throw new Error('No draft is open');
    const policies = createPolicyClient(
      {
        origin: ORIGIN,
        organisation: 'Example Legal Aid',
        domains: ['legalaid.example'],
        now: Date.now,
      },
      async () => ok(POLICY),
    );
    const tools = aToolbox({ policies });
    await whenSettled(startDraft(host, tools));
    const applied = await whenSettled(applyStamp(host, tools, { stamp, details }));
    if (!applied.ok) throw new Error(`Not stamped: ${JSON.stringify(applied.error)}`);
    form.properties.release();
    return model.read();
  }

  #serve(address: string): ReturnType<Serve> {
    return spoil(Object.entries(this.#files).find(([end]) => address.endsWith(end))?.[1], FILES[address]);
  }
}

const COMMANDS = {
  cleared: 'stampClearedItem',
  adjust: 'stampAdjustItem',
  internal: 'stampInternalItem',
  confidential: 'stampConfidentialItem',
} as const;

/** The person wants to send: of the buttons that an alert has, the first of these. */
const PRESSED: readonly SmartAlert['buttons'][number]['id'][] = [
  'send-anyway',
  'wait',
  'try-later',
  'dont-send',
];

/** Longer than anything that an add-in may still be waiting for. */
const LINGER_MS = 15_000;
