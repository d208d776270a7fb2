import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the system asks for dark colours; follows it while the page is open. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
