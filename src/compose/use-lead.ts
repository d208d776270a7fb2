import { useEffect, useRef } from 'react';
import type { FindingKind } from '../core/decide/finding';
import type { PaneLead } from './pane-context';

/** Brings what belongs to a finding into sight and gives it the focus; the top of the pane where nothing does. */
export function leadTo(finding: FindingKind): void {
  const place =
    document.querySelector<HTMLElement>(`[data-finding="${finding}"]`) ?? document.querySelector('h2');
  place?.scrollIntoView({ block: 'center' });
  (place instanceof HTMLElement ? place : undefined)?.focus({ preventScroll: true });
}

/** Follows a lead once, as soon as the draft has been read. */
export function useLead(lead: PaneLead | undefined, isReady: boolean): void {
  const followed = useRef<PaneLead>(undefined);
  useEffect(() => {
    if (!isReady || lead === undefined || followed.current === lead) return;
    followed.current = lead;
    leadTo(lead.finding);
  }, [lead, isReady]);
}
