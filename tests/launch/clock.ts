import { setImmediate } from 'node:timers';

/** A clock that only moves when nothing else is left to do. */
export function createClock() {
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
