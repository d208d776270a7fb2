import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { FIELDS } from '../../src/core/audience/recipient';
import type { HostError, HostResult } from '../../src/flows/ports';
import type { FakeComposeHost, HostCall } from '../support/fake-compose-host';

/** What a call does instead of answering properly. */
export const BEHAVIOURS = ['answers', 'fails', 'hangs', 'late', 'garbage', 'throws'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** Later than any deadline. */
const LATE_MS = 6000;

export interface Completion {
  readonly atMs: number;
  readonly options: Readonly<Record<string, unknown>> | undefined;
}

type Done = (result: unknown) => void;
type Handler = (event: { completed: (options?: Readonly<Record<string, unknown>>) => void }) => void;

const BUNDLE = readFileSync(path.join(__dirname, '../../dist/launch.js'), 'utf8');

function lastFunction(args: readonly unknown[]): Done {
  const done = args.filter((arg) => typeof arg === 'function').pop();
  if (done === undefined) throw new Error('called without a callback');
  return done as Done;
}

/** A clock that only moves when nothing else is left to do. */
function createClock() {
  let now = 0;
  const timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    setTimeout: (run: () => void, ms: number) => void timers.push({ at: now + ms, run }),
    async advance(until: () => boolean, limitMs: number) {
      for (;;) {
        await new Promise(setImmediate);
        if (until()) return;
        timers.sort((a, b) => a.at - b.at);
        const next = timers.shift();
        if (next === undefined || next.at > limitMs) return;
        now = next.at;
        next.run();
      }
    },
  };
}

export interface LaunchRuntime {
  /** Runs a handler of the bundle until it completes; every completion that ever arrives, also later ones. */
  run(name: string): Promise<readonly Completion[]>;
  /** Names of the calls that Outlook got, since the last time it was asked. */
  takeCalls(): readonly string[];
  behave(behaviours: Readonly<Partial<Record<HostCall, Behaviour>>>, garbage?: unknown): void;
}

/**
 * The built launch bundle in a bare context (the language, `Office` and timers; nothing else), on top of an in-memory
 * draft. `Office` here has only what the bundle uses; anything else is undefined and fails loudly.
 */
export function createLaunchRuntime(draft: FakeComposeHost, mailbox = '1.15'): LaunchRuntime {
  const clock = createClock();
  const handlers = new Map<string, Handler>();
  let behaviours: Readonly<Partial<Record<HostCall, Behaviour>>> = {};
  let garbage: unknown;
  let calls: string[] = [];

  function reply(call: HostCall, args: readonly unknown[], ask: () => HostResult<unknown>): void {
    calls.push(call);
    const done = lastFunction(args);
    const succeed = (value: unknown) => done({ status: 'succeeded', value });
    const refuse = (error: Pick<HostError, 'code'>) => done({ status: 'failed', error });
    const honest = () =>
      void ask().then((answer) => (answer.ok ? succeed(answer.value) : refuse(answer.error)));
    switch (behaviours[call] ?? 'answers') {
      case 'answers':
        honest();
        break;
      case 'fails':
        refuse({ code: 9020 });
        break;
      case 'hangs':
        break;
      case 'late':
        clock.setTimeout(honest, LATE_MS);
        break;
      case 'garbage':
        succeed(garbage);
        break;
      case 'throws':
        throw new Error('Elevated permission is required');
    }
  }

  const people = (list: readonly { address: string; name: string; kind: string }[]) =>
    list.map(({ address, name, kind }) => ({
      emailAddress: address,
      displayName: name,
      recipientType: kind === 'list' ? 'distributionList' : 'user',
    }));
  const mapped = async (answer: HostResult<unknown>, change: (value: never) => unknown) => {
    const result = await answer;
    return result.ok ? { ok: true as const, value: change(result.value as never) } : result;
  };
  const formatOf = (coercion: unknown) => (coercion === 'html' ? ('html' as const) : ('text' as const));

  const fields = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      {
        getAsync: (...args: unknown[]) =>
          reply(`${field}.getAsync`, args, () => mapped(draft.readRecipients(field), people)),
      },
    ]),
  );
  const item = {
    ...fields,
    from: {
      getAsync: (...args: unknown[]) =>
        reply('from.getAsync', args, () =>
          mapped(draft.readFrom(), (emailAddress) => ({ emailAddress, displayName: '' })),
        ),
    },
    getComposeTypeAsync: (...args: unknown[]) =>
      reply('getComposeTypeAsync', args, () =>
        mapped(draft.readComposeKind(), (composeType) => ({ composeType, coercionType: 'html' })),
      ),
    internetHeaders: {
      getAsync: ([name]: [string], ...args: unknown[]) =>
        reply('internetHeaders.getAsync', args, () =>
          mapped(draft.readHeader(name), (value: string | undefined) =>
            value === undefined ? {} : { [name]: value },
          ),
        ),
      setAsync: (headers: Record<string, string>, ...args: unknown[]) =>
        reply('internetHeaders.setAsync', args, () => {
          const [name = '', value = ''] = Object.entries(headers).flat();
          return draft.writeHeader(name, value);
        }),
    },
    body: {
      getTypeAsync: (...args: unknown[]) => reply('body.getTypeAsync', args, () => draft.readBodyFormat()),
      getAsync: (coercion: string, ...args: unknown[]) =>
        reply('body.getAsync', args, () => draft.readBody(formatOf(coercion))),
      setAsync: (content: string, options: { coercionType: string }, ...args: unknown[]) =>
        reply('body.setAsync', args, () =>
          draft.writeBody({ format: formatOf(options.coercionType), content }),
        ),
      prependAsync: (content: string, options: { coercionType: string }, ...args: unknown[]) =>
        reply('body.prependAsync', args, () =>
          draft.prependBody({ format: formatOf(options.coercionType), content }),
        ),
    },
    sessionData: {
      getAllAsync: (...args: unknown[]) => reply('sessionData.getAllAsync', args, () => draft.readSession()),
      setAsync: (name: string, value: string, ...args: unknown[]) =>
        reply('sessionData.setAsync', args, () => draft.writeSession(name, value)),
    },
    loadCustomPropertiesAsync: (...args: unknown[]) => {
      const changes: Record<string, string> = {};
      reply('loadCustomPropertiesAsync', args, () =>
        mapped(draft.readProperties(), (all) => ({
          getAll: () => all,
          set: (name: string, value: string) => void (changes[name] = value),
          saveAsync: (...more: unknown[]) =>
            reply('customProperties.saveAsync', more, () => draft.writeProperties(changes)),
        })),
      );
    },
    notificationMessages: {
      getAllAsync: (done: Done) =>
        done({
          status: 'succeeded',
          value: Object.entries(draft.draft.notices).map(([key, { message }]) => ({ key, message })),
        }),
      replaceAsync: (key: string, { message }: { message: string }, ...args: unknown[]) =>
        reply('notificationMessages.replaceAsync', args, () => draft.showNotice(key, message)),
      removeAsync: (key: string, ...args: unknown[]) =>
        reply('notificationMessages.removeAsync', args, () => draft.hideNotice(key)),
    },
  };

  const Office = {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Html: 'html', Text: 'text' },
    context: {
      displayLanguage: 'en-US',
      requirements: {
        isSetSupported: (_name: string, version: string) =>
          Number(version.split('.')[1]) <= Number(mailbox.split('.')[1]),
      },
      mailbox: {
        item,
        userProfile: { emailAddress: draft.user.address, displayName: draft.user.name },
      },
    },
  };
  vm.runInNewContext(BUNDLE, { Office, setTimeout: clock.setTimeout });

  return {
    async run(name) {
      const completions: Completion[] = [];
      const start = clock.now();
      const handler = handlers.get(name);
      if (handler === undefined) throw new Error(`the bundle associates no ${name}`);
      handler({ completed: (options) => void completions.push({ atMs: clock.now() - start, options }) });
      await clock.advance(() => completions.length > 0, start + 600_000);
      // Whatever still arrives later must not complete a second time.
      await clock.advance(() => false, clock.now() + 2 * LATE_MS);
      return completions;
    },
    takeCalls() {
      const taken = calls;
      calls = [];
      return taken;
    },
    behave(next, wrongValue) {
      behaviours = next;
      garbage = wrongValue;
    },
  };
}
