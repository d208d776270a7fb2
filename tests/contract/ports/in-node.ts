import { openComposeHost } from '../../../src/outlook/compose-host';
import { createFakeComposeHost } from '../../support/fake-compose-host';
import { officeInNode, openFormInNode } from '../../support/office-in-node';
import { servicesInNode } from '../../support/outlook-in-node';
import { openLineInNode, serveTexts } from '../../support/classic-in-node';
import { PlainModel } from '../harness/plain-model';
import { draft, manifest, NADIA, settings } from '../harness/world';
import { draftFor } from './draft-for';
import { takeSteps } from './port-row';
import type { PortObserved, PortRow } from './port-row';

/** The fake that unit tests use. */
export async function performOnFake({ steps, ...given }: PortRow): Promise<PortObserved> {
  const fake = createFakeComposeHost(given);
  const result = await takeSteps(fake, steps);
  const notices = Object.entries(fake.draft.notices).map(([key, { message }]) => [key, message]);
  return { result, body: fake.draft.body.content, notices: Object.fromEntries(notices) };
}

const ADDIN = manifest('https://addin.example');
const PATIENCE = { patienceMs: 5000 };

/** The add-in's real adapter on our Office object for classic Outlook. */
export async function performOnClassic(row: PortRow): Promise<PortObserved> {
  const services = servicesInNode({
    manifest: ADDIN,
    account: NADIA,
    settings: settings({ client: 'classic-windows', mailboxVersion: '1.15' }),
    openWorkerLine: openLineInNode({ serve: serveTexts({}) }),
  });
  const model = new PlainModel(draft(draftFor(row)), false);
  const form = openFormInNode(model, services);
  Object.assign(globalThis, { Office: await officeInNode(ADDIN, form, services) });
  const host = openComposeHost(PATIENCE);
  if (host === undefined) throw new Error('No draft is open');
  const result = await takeSteps(host, row.steps);
  const notices = form.board.all().map(({ key, message }) => [key, message]);
  return { result, body: model.read().body, notices: Object.fromEntries(notices) };
}
