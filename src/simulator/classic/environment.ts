/**
 * Makes a browser's worker as poor as the script runtime of classic Outlook on Windows (facts: platform 1.4): no
 * storage, no cookies, no modules, no address of its own. It has no DOM to begin with.
 */

/** What the add-in's script must not find. Where the real runtime's lack is not reported, taking it away is invented. */
const TAKEN: readonly string[] = [
  'location',
  'importScripts',
  'indexedDB',
  'caches',
  'cookieStore',
  'localStorage',
  'sessionStorage',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'WebSocket',
  'EventSource',
  'postMessage',
  'onmessage',
  'navigator',
];

/** `typeof name` is `undefined` afterwards, and nothing brings it back. */
function takeAway(globals: object, name: string): void {
  Reflect.deleteProperty(globals, name);
  Object.defineProperty(globals, name, { value: undefined, writable: false, configurable: false });
}

/** Code that asks for the time gets another one; code that names a time gets that one. */
export function shiftClock(globals: object, aheadMs: number): void {
  if (aheadMs === 0) return;
  const RealDate = Date;
  const now = () => RealDate.now() + aheadMs;
  const shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
  Object.assign(globals, { Date: shifted });
}

/** Whose member a name such as `Promise.allSettled` is. */
function ownerOf(globals: object, names: readonly string[]): object {
  return names.reduce((owner: object, name) => Reflect.get(owner, name) as object, globals);
}

export function makePoor(globals: object, missingGlobals: readonly string[]): void {
  for (const path of [...TAKEN, ...missingGlobals]) {
    const names = path.split('.');
    takeAway(ownerOf(globals, names.slice(0, -1)), names.at(-1) ?? '');
  }
  Object.defineProperty(globals, 'window', { value: globals, writable: false });
}
