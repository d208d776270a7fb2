import { HEADER_NAME } from '../core/stamp/header';
import { encodeSession, type DraftState } from './draft-state';
import type { ComposeHost } from './ports';
import { readHeader, savedState, type DraftEvidence } from './saved-state';
import { PROPERTY, SESSION } from './storage-keys';
import { writeStampHeader } from './write-header';

interface Saved {
  readonly state: DraftState;
  readonly evidence: DraftEvidence;
}

async function readSaved(host: ComposeHost): Promise<Saved | undefined> {
  const [session, properties, header, body, kind] = await Promise.all([
    host.readSession(),
    host.readProperties(),
    host.readHeader(HEADER_NAME),
    host.readBody('text'),
    host.readComposeKind(),
  ]);
  if (!session.ok || !properties.ok || !header.ok || !body.ok) return undefined;
  if (session.value[SESSION.draft] !== undefined) return undefined;
  const evidence = { header: header.value, body: body.value, kind: kind.ok ? kind.value : undefined };
  const state = savedState(properties.value[PROPERTY.draft], evidence);
  return state && { state, evidence };
}

/**
 * When a saved draft opens again, its session data is gone: restores it from the custom properties, if they belong to
 * this draft, and sets a header again that was lost on the way. Does nothing to a draft that is just starting.
 */
export async function restoreDraft(host: ComposeHost): Promise<void> {
  const saved = await readSaved(host);
  if (saved === undefined) return;
  const { mark } = saved.state;
  if (mark !== undefined && readHeader(saved.evidence).kind !== 'stamped') {
    await writeStampHeader(host, mark);
  }
  // startDraft runs at the same time on a new mail: what it has written by now is newer.
  const session = await host.readSession();
  if (session.ok && session.value[SESSION.draft] === undefined) {
    await host.writeSession(SESSION.draft, encodeSession(saved.state));
  }
}
