import type { StampingTools } from '../flows/apply-stamp';
import type { ComposeHost } from '../flows/ports';
import { readDraft } from '../flows/read-draft';
import { rememberAnswered, rememberChosen } from '../flows/remember';
import { stampOnPhone } from '../flows/stamp-on-phone';
import { STAMPS, type Stamp } from '../core/stamp/stamp';
import { openComposeHost } from '../outlook/compose-host';
import { afterEvent, onEvent } from '../outlook/launch-events';
import { writeSetting } from '../outlook/mailbox-item';
import { STAMP_FUNCTIONS } from '../outlook/manifest-ids';
import { fetchText } from '../policy-client/fetch-text';
import { createPolicyClient } from '../policy-client/policy-client';

// Loaded into the page that runs Outlook's events in browsers, in front of the launch script and without its knowledge;
// classic Outlook on Windows runs the launch script alone. What is here makes things better and is never needed for a send.

/** So long an event may be kept open for this: what has not come by then is left to the pane. */
const LONGEST_MS = 5000;
const PATIENCE = { patienceMs: LONGEST_MS };

type Tools = Pick<StampingTools, 'policies' | 'surroundings'>;
type Act = (host: ComposeHost, tools: Tools) => Promise<void>;

const tools: Tools = {
  policies: createPolicyClient({ ...MAILSTAMP_BUILD, now: Date.now }, fetchText),
  surroundings: { now: Date.now, random: Math.random },
};

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What fails here is left to the pane, too. */
async function withDraft(act: Act): Promise<void> {
  const host = openComposeHost(PATIENCE);
  if (host !== undefined) await Promise.race([act(host, tools).catch(() => undefined), wait(LONGEST_MS)]);
}

const kept = (host: ComposeHost) => ({
  ...host,
  writeSetting: (name: string, value: string) => writeSetting(name, value, PATIENCE),
});

const started: Act = async (host, { policies }) =>
  rememberAnswered(kept(host), await readDraft(host, policies));

const chosen =
  (stamp: Stamp): Act =>
  async (host, { policies }) =>
    rememberChosen(kept(host), await readDraft(host, policies), stamp);

const { graph } = MAILSTAMP_BUILD;
const follow: Act = async (host) => {
  if (graph === undefined) return;
  const { followDraft } = await import(/* webpackMode: "lazy" */ './follow-draft');
  await followDraft(host, tools, graph);
};

afterEvent('startDraft', () =>
  withDraft(async (...draft) => {
    await Promise.all([started(...draft), follow(...draft)]);
  }),
);
for (const stamp of STAMPS) afterEvent(STAMP_FUNCTIONS[stamp], () => withDraft(chosen(stamp)));
onEvent('startOnPhone', () => withDraft(stampOnPhone));
