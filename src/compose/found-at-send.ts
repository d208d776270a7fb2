import { withFinding } from '../flows/read-draft';
import type { DeskState } from './desk-state';
import type { PaneLead } from './pane-context';

/**
 * Only Send finds out that Outlook keeps no header, because only Send writes a lost one again. A pane that the alert
 * about it opened goes on saying so until the header is there.
 */
export function withFoundAtSend(state: DeskState, lead: PaneLead | undefined): DeskState {
  const { reading } = state;
  if (reading?.draft.marks.kind !== 'header-lost' || lead?.finding !== 'header-not-kept') return state;
  return { ...state, reading: withFinding(reading, { kind: 'header-not-kept', recipients: [] }) };
}
