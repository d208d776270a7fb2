import type { Desk } from './desk';

type Listening = Pick<EventTarget, 'addEventListener'>;

/**
 * Keeps what is written when the page is left: it is sent at once when the page is hidden or goes away, and the browser
 * asks before it leaves something that the server does not have yet.
 */
export function guardLeaving(
  window: Listening,
  document: Listening & Pick<Document, 'visibilityState'>,
  desk: Pick<Desk, 'drafts'>,
): void {
  const open = () => desk.drafts.get().flatMap(({ composing }) => composing ?? []);
  const flush = () => open().forEach((composing) => composing.flush());
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (open().some(({ model }) => model.touched() && model.unsaved())) event.preventDefault();
  });
}
