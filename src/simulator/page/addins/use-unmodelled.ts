import { useEffect, useState } from 'react';
import type { UnmodelledCall } from '../../host/contract';
import { useOutlook } from '../outlook';

declare global {
  interface Window {
    /** Every unmodelled call since the page was loaded; end-to-end tests fail when there is one. */
    __unmodelled?: UnmodelledCall[];
  }
}

/** The unmodelled calls that nobody has waved through yet. */
export function useUnmodelled() {
  const { host } = useOutlook();
  const [calls, setCalls] = useState<readonly UnmodelledCall[]>([]);
  useEffect(() => {
    window.__unmodelled ??= [];
    return host?.onUnmodelled((call) => {
      window.__unmodelled?.push(call);
      setCalls((before) => [...before, call]);
    });
  }, [host]);
  return { calls, wave: () => setCalls([]) };
}
