import type { DraftClaims, SharedBrowser } from '../../../src/simulator/page/desk/draft-claims';

/** For tests in which no other window exists. */
export const ALONE: DraftClaims = {
  claim: () => Promise.resolve(() => undefined),
  takeOver: () => Promise.resolve(() => undefined),
};

type Listener = (event: MessageEvent<unknown>) => void;

/** Locks and messages as the windows of one browser share them. */
export function aBrowser(): { readonly window: () => SharedBrowser } {
  const held = new Map<string, Promise<void>>();
  const listeners: { readonly of: object; readonly hear: Listener }[] = [];

  /** Waits for its turn, as the browser does, but gives up when the signal says so. */
  async function request(name: string, { signal }: LockOptions, work: () => Promise<void>): Promise<void> {
    const gaveUp = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    while (held.has(name)) {
      await Promise.race([held.get(name), gaveUp]);
      signal?.throwIfAborted();
    }
    const working = work();
    held.set(
      name,
      working.then(() => void held.delete(name)),
    );
    await held.get(name);
  }
  return {
    window: () => {
      const own = {};
      return {
        locks: { request: request as LockManager['request'] },
        channel: {
          postMessage: (data: unknown) =>
            listeners
              .filter(({ of }) => of !== own)
              .forEach(({ hear }) => hear(new MessageEvent('message', { data }))),
          addEventListener: (_type: string, hear: unknown) =>
            void listeners.push({ of: own, hear: hear as Listener }),
        },
      };
    },
  };
}
