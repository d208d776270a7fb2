import type { ThemeSource } from './pane-theme';
import type { ThemeKind } from './theme-kind';
import { createStore } from './store';

/** A theme that somebody else tells: once at the start, and whenever it changes. */
export function toldTheme(
  first: ThemeKind | undefined,
  onChanged: (listener: (theme: ThemeKind | undefined) => void) => void,
): ThemeSource {
  const store = createStore(first);
  onChanged(store.set);
  return { current: store.get, subscribe: store.subscribe };
}
