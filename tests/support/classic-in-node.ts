import { readFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { FromRuntime, OpenWorkerLine, WorkerLine } from '../../src/simulator/host/frames/script-runtime';
import type { ToClassic } from '../../src/simulator/shared/classic-wire';

const RUNTIME = path.join(__dirname, '../../.mailstamp/tests/runtime.js');
const DATA_ADDRESS = 'data:text/javascript;charset=utf-8,';

/** As much of an answer as the runtime and the launch bundle look at. */
export interface Served {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
  json(): Promise<unknown>;
}
export type Serve = (address: string) => Promise<Served>;

export function served(text: string, status = 200): Served {
  const ok = status >= 200 && status < 300;
  return { ok, status, text: async () => text, json: async () => JSON.parse(text) as unknown };
}

/** The network as a map from address to text; anything else is not found. */
export function serveTexts(texts: Readonly<Record<string, string>>): Serve {
  return async (address) => {
    const text = texts[address];
    return text === undefined ? served('not found', 404) : served(text);
  };
}

const compiled = new Map<string, vm.Script>();

/** Engines compile a script that they have seen before from their cache. */
function compile(text: string): vm.Script {
  const known = compiled.get(text) ?? new vm.Script(text);
  compiled.set(text, known);
  return known;
}

function runtimeScript(): vm.Script {
  return compile(readFileSync(RUNTIME, 'utf8'));
}

/** What crosses the line is a copy, as between a page and a worker. */
function copied<T>(message: T): T {
  return v8.deserialize(v8.serialize(message)) as T;
}

interface Port {
  onmessage: ((event: { readonly data: ToClassic }) => void) | null;
  postMessage(message: FromRuntime): void;
}
type Connect = (event: { readonly ports: readonly [Port] }) => void;

export interface NodeRuntimeOptions {
  readonly serve: Serve;
  /** Gets the globals of each runtime that starts. */
  readonly onOpen?: (globals: vm.Context) => void;
  /** Sees what a runtime says at the moment when it says it; throwing makes the call throw. */
  readonly onPost?: (message: FromRuntime) => void;
  /** Timers go on when the runtime is thrown away, as they may for a while, so that a test sees what they would do. */
  readonly outlivesClose?: boolean;
  /** The clock of the runtimes; Node's when left out. */
  readonly setTimeout?: (run: () => void, ms: number) => unknown;
}

/** A worker's globals, with nothing of Node in them; its timers end with it. */
function contextFor({ serve, outlivesClose, setTimeout: startTimer = setTimeout }: NodeRuntimeOptions) {
  let connect: Connect = () => undefined;
  let isOpen = true;
  const context: vm.Context = vm.createContext({
    URL,
    console,
    fetch: serve,
    setTimeout: (run: () => void, ms: number) =>
      startTimer(() => (isOpen || outlivesClose === true ? run() : undefined), ms),
    addEventListener: (type: string, listener: Connect) => {
      if (type === 'message') connect = listener;
    },
    importScripts: (address: string) =>
      void compile(decodeURIComponent(address.slice(DATA_ADDRESS.length))).runInContext(context),
  });
  context['self'] = context;
  runtimeScript().runInContext(context);
  const end = () => {
    isOpen = false;
  };
  return { context, connect: (port: Port) => connect({ ports: [port] }), isOpen: () => isOpen, end };
}

/**
 * The script runtime of classic Outlook in a bare context of Node: the same built script as in the browser's worker, the
 * same messages, another place.
 */
export function openLineInNode(options: NodeRuntimeOptions): OpenWorkerLine {
  return () => {
    const { context, connect, isOpen, end } = contextFor(options);
    let hear: (message: FromRuntime) => void = () => undefined;
    const later = (deliver: () => void) => queueMicrotask(() => (isOpen() ? deliver() : undefined));
    const port: Port = {
      onmessage: null,
      postMessage: (message) => {
        options.onPost?.(message);
        const copy = copied(message);
        later(() => hear(copy));
      },
    };
    connect(port);
    options.onOpen?.(context);
    const line: WorkerLine = {
      post: (message) => {
        const copy = copied(message);
        later(() => port.onmessage?.({ data: copy }));
      },
      listen: (listener) => {
        hear = listener;
      },
      lost: new Promise(() => undefined),
      close: end,
    };
    return line;
  };
}
