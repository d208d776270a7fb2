import type { AccountStorage, ClientSettings } from '../../src/simulator/host/contract';
import { AddinComposeSession } from '../../src/simulator/host/compose-session';
import type { OpenWorkerLine } from '../../src/simulator/host/frames/script-runtime';
import { servicesFrom } from '../../src/simulator/host/host-services';
import type { HostServices } from '../../src/simulator/host/host-services';
import { AddinReadSession } from '../../src/simulator/host/read-session';
import type { FaultPlan } from '../../src/simulator/shared/faults';
import type { Account, Draft, Mail } from '../../src/simulator/shared/mail';
import type { AddinManifest } from '../../src/simulator/shared/manifest';
import { PlainModel } from '../contract/harness/plain-model';

/** What the real host is started with, where there is no browser. */
export interface NodeOutlookSketch {
  readonly manifest: AddinManifest;
  readonly account: Account;
  readonly settings: ClientSettings;
  readonly openWorkerLine: OpenWorkerLine;
  readonly faults?: Partial<FaultPlan>;
}

function storageInMemory(): AccountStorage {
  const settings: Record<string, Readonly<Record<string, string>>> = {};
  return {
    loadRoamingSettings: async (addinId) => settings[addinId] ?? {},
    saveRoamingSettings: async (addinId, saved) => {
      settings[addinId] = saved;
    },
    saveMailProperties: async () => undefined,
    loadSource: async (mailId) => (mailId === 'mail-1' ? btoa('Subject: Appointment\r\n\r\nTuesday') : null),
    loadAttachment: async (mailId, attachmentId) => btoa(`${mailId} ${attachmentId}`),
  };
}

/**
 * The real host's services, tables and send policy. Every client runs its launch events in a script runtime here, because
 * office.js needs a browser; that our Office object answers as office.js does is what the contract's tables hold it to.
 */
export function servicesInNode({ manifest, ...sketch }: NodeOutlookSketch): HostServices {
  const services = servicesFrom({ ...sketch, manifests: [manifest], storage: storageInMemory() });
  return { ...services, client: { ...services.client, runtime: 'worker' } };
}

/** Nothing is ever put into it: script runtimes in Node have no frame. */
const NO_FRAMES = document.createElement('div');

export function openComposeInNode(services: HostServices, draft: Draft, reopened = false) {
  const model = new PlainModel(draft, reopened);
  return { model, session: new AddinComposeSession(model, NO_FRAMES, services) };
}

export function openReadInNode(services: HostServices, mail: Mail | null): AddinReadSession {
  return new AddinReadSession(mail, NO_FRAMES, services);
}
