import { setImmediate } from 'node:timers';
import { jest } from '@jest/globals';

/** Time that only passes when nothing else is left to do. */
export function startVirtualTime(): void {
  jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'performance', 'queueMicrotask'] });
}

/** Lets everything happen that needs no time. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export async function passTimeUntil(isDone: () => boolean): Promise<void> {
  await turn();
  while (!isDone()) {
    if (jest.getTimerCount() === 0) throw new Error('Nothing will ever happen again');
    jest.advanceTimersToNextTimer();
    await turn();
  }
}

/** The promise's value, however long it takes. */
export async function whenSettled<T>(promise: Promise<T>): Promise<T> {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  promise.then(done, done);
  await passTimeUntil(() => isDone);
  return promise;
}

/** Whatever is still under way gets so long to happen. */
export async function passTime(ms: number): Promise<void> {
  await whenSettled(new Promise((resolve) => setTimeout(resolve, ms)));
}
