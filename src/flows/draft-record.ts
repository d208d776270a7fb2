import { ok, type Result } from '../core/result';
import { HEADER_NAME } from '../core/stamp/header';
import { newStampId } from '../core/stamp/stamp-id';
import { decodeState, encodeProperty, encodeSession, NO_DETAILS, type DraftState } from './draft-state';
import type { ComposeHost, HostError } from './ports';
import { floorOf, kindOfDraft } from './quoted-stamp';
import { savedState } from './saved-state';
import { PROPERTY, SESSION } from './storage-keys';

/** Begins a record where nobody watched composing start. */
async function beginState(host: ComposeHost, body: string, random: () => number): Promise<DraftState> {
  const kind = await host.readComposeKind();
  return {
    kind: kind.ok ? kindOfDraft(kind.value, body) : 'reply',
    seen: false,
    inherited: floorOf(body),
    // Whoever reads the body later than this may read what somebody put there.
    root: undefined,
    salt: newStampId(random),
    people: undefined,
    quoted: '',
    mark: undefined,
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
  const [properties, header, body, kind] = await Promise.all([
    host.readProperties(),
    host.readHeader(HEADER_NAME),
    host.readBody('text'),
    host.readComposeKind(),
  ]);
  if (!properties.ok) return properties;
  if (!header.ok) return header;
  if (!body.ok) return body;
  const evidence = { header: header.value, body: body.value, kind: kind.ok ? kind.value : undefined };
  const saved = savedState(properties.value[PROPERTY.draft], evidence);
  return ok(saved ?? (await beginState(host, body.value, random)));
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
