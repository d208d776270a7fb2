import type { ReadHost } from '../../src/flows/ports';
import { openReadHost } from '../../src/outlook/read-host';
import type { Mail } from '../../src/simulator/shared/mail';
import { mail, manifest, NADIA, settings } from '../contract/harness/world';
import { openLineInNode, serveTexts } from './classic-in-node';
import { officeInNode } from './office-in-node';
import { servicesInNode } from './outlook-in-node';

const ADDIN = manifest('https://addin.example');

/** A mail that is read: the add-in's real adapter on our Office object, which talks to the real host. One at a time. */
export async function openReadHostInNode(unusual: Partial<Mail>): Promise<ReadHost> {
  const services = servicesInNode({
    manifest: ADDIN,
    account: NADIA,
    settings: settings({ client: 'classic-windows' }),
    openWorkerLine: openLineInNode({ serve: serveTexts({}) }),
  });
  const item = services.memory.open(mail(unusual));
  Object.assign(globalThis, { Office: await officeInNode(ADDIN, item, services) });
  const host = openReadHost({ patienceMs: 5000 });
  if (host === undefined) throw new Error('No mail is open');
  return host;
}
