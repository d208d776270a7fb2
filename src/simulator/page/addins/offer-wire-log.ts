import type { AddinHost, WireEntry } from '../../host/contract';

declare global {
  interface Window {
    /** For end-to-end tests: what went between the add-ins and the client so far. */
    __wireLog?: () => readonly WireEntry[];
  }
}

/** Lets a test of this page count what the wire log shows to people. */
export function offerWireLog(host: AddinHost): void {
  window.__wireLog = () => host.wireLog();
}
