import { followThread } from '../flows/follow-thread';
import { createGraph } from '../graph/graph';
import { openComposeHost } from '../outlook/compose-host';
import { afterEvent } from '../outlook/launch-events';
import { answeredMessage } from '../outlook/pane';
import { fetchText } from '../policy-client/fetch-text';
import { createPolicyClient } from '../policy-client/policy-client';

// Loaded into the page that runs Outlook's events in browsers, in front of the launch script and without its knowledge;
// classic Outlook on Windows runs the launch script alone.

/** So long an event may be kept open for this: what has not come by then is left to the pane. */
const LONGEST_MS = 5000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Reads the messages of the conversation that a new draft continues. Nobody is asked anything, and told nothing. */
async function followDraft(clientId: string): Promise<void> {
  const host = openComposeHost({ patienceMs: LONGEST_MS });
  const answered = answeredMessage();
  if (host === undefined || answered === undefined) return;
  const policies = createPolicyClient({ ...MAILSTAMP_BUILD, now: Date.now }, fetchText);
  const surroundings = { now: Date.now, random: Math.random };
  await followThread(host, createGraph(clientId), { policies, surroundings }, answered);
}

const { graph } = MAILSTAMP_BUILD;
if (graph !== undefined) {
  afterEvent('startDraft', () => Promise.race([followDraft(graph), wait(LONGEST_MS)]));
}
