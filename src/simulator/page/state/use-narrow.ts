import { useSyncExternalStore } from 'react';

/** Below this, list, message and task pane do not fit side by side: phones, and 200 % zoom on a laptop. */
const QUERY = '(max-width: 920px)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether there is room for one column only. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
