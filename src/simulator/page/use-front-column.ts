import { useSessionView } from './addins/use-session-view';
import { useOutlook } from './outlook';
import { type Column, frontColumn } from './routing/front-column';
import { useNarrow } from './state/use-narrow';
import { useStore } from './state/store';

/** The one column to show in a narrow window; null where all of them fit side by side. */
export function useFrontColumn(): Column | null {
  const { desk, navigator, readSession, popOut } = useOutlook();
  const narrow = useNarrow();
  const place = useStore(navigator);
  const state = useStore(desk.state);
  const { pane } = useSessionView(state.kind === 'writing' ? state.composing.session : readSession);
  if (!narrow) return null;
  const front = frontColumn(place, state.kind, pane !== null);
  return popOut && front === 'list' ? 'work' : front;
}
