// The library waits ten seconds for the page to call Office.onReady; slow machines get more until all is lost.
const GIVE_UP_MS = 30_000;
// The first request leaves before the page has finished loading. A page that has loaded and stays quiet has no Office.
const QUIET_AFTER_LOAD_MS = 3000;

/** `closed`: nobody waits for it any more. */
export type FrameState = 'ready' | 'unavailable' | 'closed';

/** Finds out whether a page comes up: it says nothing by itself when its server is down or its script is broken. */
export class Readiness {
  readonly settled: Promise<FrameState>;
  #settle: (state: FrameState) => void = () => undefined;
  #isHeard = false;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(frame: HTMLIFrameElement) {
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#giveUpAfter(GIVE_UP_MS);
    frame.addEventListener('load', () => {
      if (!this.#isHeard) this.#giveUpAfter(QUIET_AFTER_LOAD_MS, () => this.#isHeard);
    });
  }

  heard(): void {
    this.#isHeard = true;
  }

  ready(): void {
    this.#finish('ready');
  }

  close(): void {
    this.#finish('closed');
  }

  #giveUpAfter(ms: number, unless: () => boolean = () => false): void {
    const timer = setTimeout(() => {
      if (!unless()) this.#finish('unavailable');
    }, ms);
    this.#timers.push(timer);
  }

  #finish(state: FrameState): void {
    this.#timers.forEach(clearTimeout);
    this.#settle(state);
  }
}
