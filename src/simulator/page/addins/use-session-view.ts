import { useSyncExternalStore } from 'react';
import type { ComposeSession, ReadSession, SessionView } from '../../host/contract';

export type AddinSession = ComposeSession | ReadSession;

const NOTHING: SessionView = { notifications: [], pane: null, panes: [], dialogs: [], busy: false };
const never = () => () => undefined;

/** A view keeps what it was given last, because a session may build its view anew each time it is asked. */
interface Snapshot {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => SessionView;
}
const snapshots = new WeakMap<AddinSession, Snapshot>();

function snapshotOf(session: AddinSession): Snapshot {
  const known = snapshots.get(session);
  if (known) return known;
  let view = session.view();
  const listeners = new Set<() => void>();
  session.subscribe((next) => {
    view = next;
    for (const listener of [...listeners]) listener();
  });
  const snapshot: Snapshot = {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  snapshots.set(session, snapshot);
  return snapshot;
}

/** What a session wants to show at the moment; nothing for people without add-ins. */
export function useSessionView(session: AddinSession | null): SessionView {
  const snapshot = session && snapshotOf(session);
  return useSyncExternalStore(snapshot?.subscribe ?? never, snapshot?.get ?? (() => NOTHING));
}
