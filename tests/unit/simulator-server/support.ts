import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Account, Draft, Person, SendRequest, SendResult } from '../../../src/simulator/shared/mail';
import type { Sources } from '../../../src/simulator/server/sources';
import { saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { loadSampleMailbox, type SampleMailbox } from '../../../src/simulator/server/world/sample-mailbox';
import { sendDraft } from '../../../src/simulator/server/world/send-draft';
import type { World } from '../../../src/simulator/server/world/world';
import { Worlds } from '../../../src/simulator/server/world/worlds';

export const MAILBOX = resolve('assets/mailbox');
/** Thursday, November 19, 2026, noon. */
export const NOON = Date.UTC(2026, 10, 19, 12);

export const someone = (address: string, name = ''): Person => ({
  name: name || address,
  address,
  kind: 'person',
});

export function aDraft(unusual: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    kind: 'newMail',
    inReplyTo: null,
    references: [],
    conversationId: null,
    from: someone('nadia@legalaid.example', 'Nadia Rahimi'),
    to: [someone('tomas@legalaid.example', 'Tomas Okello')],
    cc: [],
    bcc: [],
    subject: 'Room for Monday',
    bodyFormat: 'html',
    body: '<p>Is the small room free?</p>',
    attachments: [],
    headers: {},
    customProperties: {},
    savedAt: NOON,
    ...unusual,
  };
}

/** Time moves on by a second with every look at the clock; ids count up. */
export function countingSources(): Sources {
  let ticks = 0;
  let ids = 0;
  return {
    now: () => NOON + 1000 * ticks++,
    newId: () => `id${String((ids += 1)).padStart(6, '0')}`,
    timeZone: 'UTC',
  };
}

export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'local-outlook-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let sample: Promise<SampleMailbox> | undefined;
export const loadSample = () => (sample ??= loadSampleMailbox(MAILBOX));

export async function openWorlds(
  folder: string,
  said: string[] = [],
  sources = countingSources(),
): Promise<Worlds> {
  return new Worlds(folder, await loadSample(), sources, (line) => said.push(line));
}

let presses = 0;

/** A press on Send that nobody has seen before. */
export const aPress = (unusual: Partial<SendRequest> = {}): SendRequest => ({
  attempt: `attempt-${(presses += 1)}`,
  holdMs: 0,
  ...unusual,
});

/** Writes and sends a new mail in one go. */
export async function send(
  world: World,
  from: string,
  unusual: Partial<Draft>,
): Promise<Extract<SendResult, { kind: 'delivered' }>> {
  const account: Account = world.account(from);
  const draft = await startDraft(world, account, { kind: 'new' });
  const input = { ...aDraft(unusual), id: draft.id, from: draft.from };
  saveDraft(world, account, draft.id, { input, seenSavedAt: null });
  const sent = await sendDraft(world, account, draft.id, aPress());
  if (sent.kind === 'delivered') return sent;
  throw new Error('the mail waits in the outbox');
}
