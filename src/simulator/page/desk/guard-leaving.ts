import type { Desk } from './desk';

type Listening = Pick<EventTarget, 'addEventListener'>;

/**
 * Keeps what is written when the page is left: it is sent at once when the page is hidden or goes away, and the browser
 * asks before it leaves something that the server does not have yet.
 */
export function guardLeaving(
  window: Listening,
  document: Listening & Pick<Document, 'visibilityState'>,
  desk: Pick<Desk, 'state'>,
): void {
  const model = () => {
    const state = desk.state.get();
    return state.kind === 'writing' ? state.composing.model : null;
  };
  window.addEventListener('pagehide', () => model()?.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') model()?.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    const open = model();
    if (open?.touched() === true && open.unsaved()) event.preventDefault();
  });
}
