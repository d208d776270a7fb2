import { useEffect } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';

/** A window of its own bears the subject, and closes when there is nothing left in it. */
export function usePopOutWindow(): void {
  const { desk, mailbox, navigator, popOut } = useOutlook();
  const { list } = useWords();
  const { mailId, draftId } = useStore(navigator);
  const { open } = useStore(mailbox);
  const state = useStore(desk.state);
  const empty = mailId === null && draftId === null && state.kind === 'clear';
  const subject =
    state.kind === 'writing'
      ? state.composing.model.glance().subject
      : open.kind === 'mail'
        ? open.mail.subject
        : null;
  useEffect(() => {
    if (popOut && subject !== null) document.title = subject || list.noSubject;
  }, [popOut, subject, list]);
  useEffect(() => {
    if (popOut && empty) window.close();
  }, [popOut, empty]);
}
