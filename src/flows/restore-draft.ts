import { encodeSession } from './draft-state';
import type { ComposeHost } from './ports';
import { readHeader, readSaved } from './saved-state';
import { SESSION } from './storage-keys';
import { writeStampHeader } from './write-header';

/** startDraft runs at the same time on a new mail: what it has written by now is newer. */
async function isUnrecorded(host: ComposeHost): Promise<boolean> {
  const session = await host.readSession();
  return session.ok && session.value[SESSION.draft] === undefined;
}

/**
 * When a saved draft opens again, its session data is gone: restores it from the custom properties, if they belong to
 * this draft, and sets a header again that was lost on the way. Does nothing to a draft that is just starting.
 */
export async function restoreDraft(host: ComposeHost): Promise<void> {
  const saved = await readSaved(host);
  if (!saved.ok || saved.value.state === undefined || !(await isUnrecorded(host))) return;
  const { state, evidence } = saved.value;
  if (state.mark !== undefined && readHeader(evidence).kind !== 'stamped') {
    await writeStampHeader(host, state.mark);
  }
  if (await isUnrecorded(host)) await host.writeSession(SESSION.draft, encodeSession(state));
}
