import { useEffect, useState } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';

const SHOWN_MS = 6_000;

/** True for a little while after a mail has been sent. */
export function useSentNotice(): boolean {
  const { desk } = useOutlook();
  const sent = useStore(desk.sentCount);
  const [seen, setSeen] = useState(sent);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(sent), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sent]);
  return sent !== seen;
}
