import { ok, type Result } from '../core/result';
import { newStampId } from '../core/stamp/stamp-id';
import { decodeState, encodeProperty, encodeSession, NO_DETAILS, type DraftState } from './draft-state';
import type { ComposeHost, HostError } from './ports';
import { floorOf, kindOfDraft } from './quoted-stamp';
import { readSaved, type DraftEvidence } from './saved-state';
import { PROPERTY, SESSION } from './storage-keys';

/** Begins a record where nobody watched composing start. */
function beginState({ kind, body }: DraftEvidence, random: () => number): DraftState {
  return {
    kind: kind === undefined ? 'reply' : kindOfDraft(kind, body),
    seen: false,
    inherited: floorOf(body),
    // Whoever reads the body later than this may read what somebody put there.
    root: undefined,
    salt: newStampId(random),
    people: undefined,
    quoted: '',
    mark: undefined,
    size: 0,
    ids: [],
    details: NO_DETAILS,
    acknowledged: [],
  };
}

/** What is recorded of this draft, in session data or else in its properties; a new record where there is none. */
export async function readRecord(
  host: ComposeHost,
  session: Readonly<Record<string, string>>,
  random: () => number,
): Promise<Result<DraftState, HostError>> {
  const kept = decodeState(session[SESSION.draft]);
  if (kept !== undefined) return ok(kept);
  const saved = await readSaved(host);
  return saved.ok ? ok(saved.value.state ?? beginState(saved.value.evidence, random)) : saved;
}

/** What another runtime may have recorded meanwhile; undefined where nothing is. */
export async function latestRecord(host: ComposeHost): Promise<Result<DraftState | undefined, HostError>> {
  const session = await host.readSession();
  return session.ok ? ok(decodeState(session.value[SESSION.draft])) : session;
}

/** Whoever saw composing start knows where the draft comes from; acts on it know what became of it. */
export function withStartOf(act: DraftState, other: DraftState | undefined): DraftState {
  if (act.seen || other?.seen !== true) return act;
  const { kind, seen, inherited, root, salt, people, quoted } = other;
  return { ...act, kind, seen, inherited, root, salt, people, quoted };
}

/** Keeps the state where Send finds it first, then where it survives a saved draft. */
export async function keepRecord(host: ComposeHost, state: DraftState): Promise<Result<void, HostError>> {
  const session = await host.writeSession(SESSION.draft, encodeSession(state));
  if (!session.ok) return session;
  return host.writeProperties({ [PROPERTY.draft]: encodeProperty(state) });
}
