import type vm from 'node:vm';

import type { HostServices } from '../../../src/simulator/host/host-services';
import { openLineInNode, serveTexts } from '../../support/classic-in-node';
import { openComposeInNode, openReadInNode, servicesInNode } from '../../support/outlook-in-node';
import { probeScript } from '../harness/probe-pages';
import { draft, mail, manifest, NADIA, settings } from '../harness/world';
import { answerOf, isCall } from './row';
import type { Implementation, Observed, ProbeResult, Row, Step } from './row';

const ORIGIN = 'https://addin.example';
const SCRIPT = `${ORIGIN}/launch.js?probe=%7B%7D`;

interface Probe {
  readonly ready: boolean;
  call(path: string, args: readonly unknown[]): Promise<ProbeResult>;
}

/** Our Office object for classic Outlook, in a bare context of Node, talking to the real host. */
export class ClassicInNode implements Implementation {
  readonly name = 'classic';

  async perform(row: Row): Promise<Observed> {
    const globals: vm.Context[] = [];
    const unmodelled: string[] = [];
    const services = servicesFor(row, (context) => globals.push(context));
    services.unmodelled.listen(({ what }) => unmodelled.push(what));
    const { session, model } = open(row, services);
    session.run('stayButton');
    const probe = await probeIn(globals);
    let result: ProbeResult = {};
    for (const step of row.steps) result = await take(step, row, probe);
    const shown = session.view().notifications.map(({ message }) => message);
    const observed = { result, draft: model?.read() ?? null, heard: [], shown, unmodelled };
    session.close();
    return observed;
  }
}

function servicesFor({ sketch = {} }: Row, onOpen: (context: vm.Context) => void): HostServices {
  return servicesInNode({
    manifest: manifest(ORIGIN, sketch.addin),
    account: sketch.account ?? NADIA,
    settings: settings({ client: 'classic-windows', mailboxVersion: '1.15', ...sketch.settings }),
    openWorkerLine: openLineInNode({ serve: serveTexts({ [SCRIPT]: probeScript('{}') }), onOpen }),
    faults: sketch.faults ?? {},
  });
}

function open({ draft: unusual, reopened, read }: Row, services: HostServices) {
  if (read !== undefined) {
    return { session: openReadInNode(services, read === null ? null : mail(read)), model: undefined };
  }
  return openComposeInNode(services, draft(unusual), reopened);
}

async function probeIn(globals: readonly vm.Context[]): Promise<Probe> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // The last one: opening the form may have started others for its launch events.
    const probe = globals.at(-1)?.['probe'] as Probe | undefined;
    if (probe?.ready === true) return probe;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('The probe did not start');
}

async function take(step: Step, row: Row, probe: Probe): Promise<ProbeResult> {
  if (!isCall(step)) throw new Error('Launch events hear no other events');
  return answerOf(row, step, ([member, ...args]) => probe.call(member, args));
}
