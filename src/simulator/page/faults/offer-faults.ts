import { parseFaults } from '../../host/faults/parse-faults';
import type { FaultControl } from './fault-control';

declare global {
  interface Window {
    /** For end-to-end tests: other faults without a reload, written as in the address. Throws what it cannot read. */
    __changeFaults?: (text: string) => Promise<void>;
  }
}

/** Lets a test of this page change what goes wrong between one press on Send and the next. */
export function offerFaults(control: FaultControl): void {
  window.__changeFaults = (text) => control.change(parseFaults(text));
}
