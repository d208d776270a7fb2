import type { Page } from '@playwright/test';

/** What a person did with hand or key, apart from writing the mail itself. */
export interface Done {
  /** Presses on Send. */
  sends: number;
  /** Everything else, in Outlook or in a frame of the add-in: clicks, and keys that are no part of a word of the mail. */
  others: number;
}

type Kind = keyof Done | 'writing';

declare global {
  interface Window {
    __acted?: (kind: Kind) => void;
  }
}

/** Runs in every frame, before anything else there. Only what comes from a hand or a keyboard is trusted. */
function reportActions(): void {
  const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];
  const isAddin = window !== window.top;
  const kindOf = (target: EventTarget | null): Kind => {
    if (isAddin || !(target instanceof Element)) return 'others';
    const form = target.closest('form, [role="form"]');
    if (form !== null && target.closest('input, textarea, [contenteditable="true"]') !== null)
      return 'writing';
    const button = target.closest('button');
    if (form !== null && button?.textContent.trim() === 'Send') return 'sends';
    // A command in a menu is one command: the way into the menu decides nothing.
    return button?.getAttribute('aria-haspopup') === 'menu' ? 'writing' : 'others';
  };
  const report = (event: Event) => {
    const isModifier = event instanceof KeyboardEvent && MODIFIERS.includes(event.key);
    if (event.isTrusted && !isModifier) window.__acted?.(kindOf(event.target));
  };
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, report, true);
}

/** Counts what really reaches the browser, whoever causes it: a test cannot forget to count. */
export class Actions {
  #done: Done = { sends: 0, others: 0 };

  /** To be called before the page is opened. */
  async watch(page: Page): Promise<void> {
    await page.exposeFunction('__acted', (kind: Kind) => {
      if (kind !== 'writing') this.#done[kind] += 1;
    });
    await page.addInitScript(reportActions);
  }

  /** What is done meanwhile. */
  async during(act: () => Promise<void>): Promise<Done> {
    const before = { ...this.#done };
    await act();
    const { sends, others } = this.#done;
    return { sends: sends - before.sends, others: others - before.others };
  }
}
