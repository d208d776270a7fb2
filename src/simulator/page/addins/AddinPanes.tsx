import { useState } from 'react';
import type { ComposeSession, ReadSession } from '../../host/contract';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { loadComposePin, saveComposePin } from './compose-pin';
import { TaskPane } from './TaskPane';
import { useSessionView } from './use-session-view';

function ReadPane({ session }: { readonly session: ReadSession }) {
  const words = useWords();
  const { pane } = useSessionView(session);
  const [pinned, setPinned] = useState(session.pinned);
  if (!pane) return null;
  const onPin = (next: boolean) => {
    session.setPinned(next);
    setPinned(next);
  };
  return (
    <TaskPane
      pane={pane}
      pinned={pinned && session.pinned}
      pinLabel={words.pane.pin}
      onPin={onPin}
      onClose={() => {
        onPin(false);
        session.closePane();
      }}
    />
  );
}

function ComposePane({ session }: { readonly session: ComposeSession }) {
  const words = useWords();
  const { pane } = useSessionView(session);
  const [pin, setPin] = useState(() => loadComposePin(() => localStorage));
  if (!pane) return null;
  const keep = (controlId: string | null) => {
    saveComposePin(() => localStorage, controlId);
    setPin(controlId);
  };
  return (
    <TaskPane
      pane={pane}
      pinned={pin === pane.controlId}
      pinLabel={words.pane.pinCompose}
      onPin={(pinned) => keep(pinned ? pane.controlId : null)}
      onClose={() => {
        keep(null);
        session.closePane();
      }}
    />
  );
}

/** The task pane of the mail in front: the one that is written, else the one that is read. */
export function AddinPanes() {
  const { desk, readSession } = useOutlook();
  const deskState = useStore(desk.state);
  if (deskState.kind === 'writing') {
    const { session, model } = deskState.composing;
    return session && <ComposePane key={model.draftId} session={session} />;
  }
  return readSession && <ReadPane session={readSession} />;
}
