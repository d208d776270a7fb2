import type { ClassicBoot, FromClassic, ToClassic } from '../shared/classic-wire';
import { makePoor, shiftClock } from './environment';
import { fetchScript, guardFetch, guardRequests, mayLeaveOrigin } from './network';
import type { Network } from './network';
import { createOffice } from './office/create-office';
import type { LaunchFunction, OfficeObject } from './office/create-office';
import type { Host } from './office/method';
import { createAuthBridge, createOfficeRuntime } from './office/sign-in';
import type { SignInLine } from './office/sign-in';

/** Both ends of the line to the host. */
export interface Line {
  post(message: FromClassic): void;
  listen(hear: (message: ToClassic) => void): void;
}

/** The world that the add-in's script is put into. */
export interface Ground {
  readonly globals: object;
  readonly network: Network;
  /** Runs a script as classic Outlook does: one file as it is, no module. Throws what the script throws. */
  readonly evaluate: (script: string) => void;
}

/** The host at the other end of the line, for the Office object. */
export function hostBehind(
  line: Pick<Line, 'post'>,
  permission: Host['permission'],
): Host & SignInLine & { answered(call: number, data: unknown): void } {
  const waiting = new Map<number, (data: unknown) => void>();
  let calls = 0;
  const awaited = (answered: (data: unknown) => void): number => {
    calls += 1;
    waiting.set(calls, answered);
    return calls;
  };
  return {
    permission,
    call(dispatchId, params, answered) {
      line.post({ kind: 'call', call: awaited(answered), dispatchId, params });
    },
    ask(way, request, answered) {
      line.post({ kind: 'sign-in', call: awaited(answered), way, request });
    },
    answered(call, data) {
      // Answered once: whatever comes again finds nobody waiting (facts: host-protocol 3).
      const answer = waiting.get(call);
      waiting.delete(call);
      answer?.(data);
    },
  };
}

async function scriptOf({ script, scriptUrl }: ClassicBoot, network: Network, line: Line): Promise<string> {
  if (script !== null) return script;
  const fetched = await fetchScript(network, scriptUrl);
  line.post({ kind: 'fetched', script: fetched });
  return fetched;
}

interface Given {
  readonly office: object;
  readonly signIn: SignInLine;
  readonly report: (what: string) => void;
}

/** Signing in takes the well-known file, as other origins do (facts: platform 1.5). */
function signInGlobals(isListed: boolean, { signIn, report }: Given): object {
  const OfficeRuntime = createOfficeRuntime(isListed ? signIn : null, report);
  return isListed ? { OfficeRuntime, nestedAppAuthBridge: createAuthBridge(signIn) } : { OfficeRuntime };
}

async function load(ground: Ground, line: Line, boot: ClassicBoot, given: Given): Promise<void> {
  const { globals, network } = ground;
  const [script, others] = await Promise.all([
    scriptOf(boot, network, line),
    mayLeaveOrigin(network, boot.scriptUrl),
  ]);
  const reach = { ownOrigin: network.parseUrl(boot.scriptUrl)?.origin ?? '', others };
  guardRequests(globals, network, reach);
  Object.assign(globals, {
    Office: given.office,
    fetch: guardFetch(network, reach),
    ...signInGlobals(others, given),
  });
  shiftClock(globals, boot.clockMs);
  makePoor(globals, boot.missingGlobals);
  ground.evaluate(script);
}

function describe(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
}

/** The event as the function gets it: what it hands to `completed` goes to the host as JSON. */
function eventFor(event: object, id: string, line: Line): object {
  return {
    ...event,
    completed: (options?: unknown) => {
      const plain: unknown = options === undefined ? undefined : JSON.parse(JSON.stringify(options));
      line.post({ kind: 'completed', id, options: plain });
    },
  };
}

function run(
  launch: LaunchFunction | undefined,
  { id, event }: Extract<ToClassic, { kind: 'run' }>,
  line: Line,
) {
  if (launch === undefined) {
    line.post({ kind: 'not-associated', id });
    return;
  }
  try {
    launch(eventFor(event, id, line));
  } catch (thrown) {
    line.post({ kind: 'uncaught', problem: describe(thrown) });
  }
}

/** Waits for the host to start it, loads the add-in's script, and runs the functions that the host asks for. */
export function startRuntime(ground: Ground, line: Line): void {
  let host: ReturnType<typeof hostBehind> | undefined;
  let office: OfficeObject | undefined;

  async function start(boot: ClassicBoot): Promise<void> {
    host = hostBehind(line, boot.permission);
    const detail = "Our Office object of classic Outlook's script runtime does not have it.";
    const report = (what: string) => line.post({ kind: 'unmodelled', what, detail });
    office = createOffice(boot, host, report);
    try {
      await load(ground, line, boot, { office: office.office, signIn: host, report });
      line.post({ kind: 'started' });
    } catch (problem) {
      line.post({ kind: 'failed', reason: describe(problem) });
    }
  }

  line.listen((message) => {
    switch (message.kind) {
      case 'start':
        void start(message.boot);
        break;
      case 'run':
        run(office?.find(message.functionName), message, line);
        break;
      case 'answer':
        host?.answered(message.call, message.data);
        break;
    }
  });
}
