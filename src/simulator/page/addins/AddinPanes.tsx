import { useState } from 'react';
import type { ComposeSession, ReadSession } from '../../host/contract';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { loadComposePin, saveComposePin } from './compose-pin';
import { PaneStack } from './PaneStack';
import { useSessionView } from './use-session-view';

function ReadPanes({ session }: { readonly session: ReadSession }) {
  const words = useWords();
  const { pane } = useSessionView(session);
  // Which pane is in front decides what the session calls pinned, so it is asked anew each time.
  const [, pinChanged] = useState(0);
  if (!pane) return null;
  return (
    <PaneStack
      session={session}
      pinned={session.pinned}
      pinLabel={words.pane.pin}
      onPin={(pinned) => {
        session.setPinned(pinned);
        pinChanged((count) => count + 1);
      }}
      onClose={() => session.closePane()}
    />
  );
}

function ComposePanes({ session }: { readonly session: ComposeSession }) {
  const words = useWords();
  const { pane } = useSessionView(session);
  const [pin, setPin] = useState(() => loadComposePin(() => localStorage));
  if (!pane) return null;
  const keep = (controlId: string | null) => {
    saveComposePin(() => localStorage, controlId);
    setPin(controlId);
  };
  return (
    <PaneStack
      session={session}
      pinned={pin === pane.controlId}
      pinLabel={words.pane.pinCompose}
      onPin={(pinned) => keep(pinned ? pane.controlId : null)}
      onClose={() => {
        if (pin === pane.controlId) keep(null);
        session.closePane();
      }}
    />
  );
}

/** The task panes of the mail in front: the one that is written, else the one that is read. */
export function AddinPanes() {
  const { desk, readSession } = useOutlook();
  const deskState = useStore(desk.state);
  if (deskState.kind === 'writing') {
    const { session, model } = deskState.composing;
    return session && <ComposePanes key={model.draftId} session={session} />;
  }
  return readSession && <ReadPanes session={readSession} />;
}
