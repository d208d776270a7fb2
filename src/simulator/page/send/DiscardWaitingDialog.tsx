import { useState } from 'react';
import type { MailSummary } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from '../world/ConfirmDialog';
import { useOutboxActions } from './use-outbox-actions';

interface AskProps {
  readonly mails: readonly MailSummary[];
  readonly onClose: () => void;
}

function Ask({ mails, onClose }: AskProps) {
  const { waiting: words, undoSend, list, common } = useWords();
  const { discard } = useOutboxActions();
  const [hasLeft, setHasLeft] = useState(false);
  const remove = async () => {
    if (await discard(mails.map(({ id }) => id))) onClose();
    else setHasLeft(true);
  };
  const subjects = mails.map(({ subject }) => subject || list.noSubject);
  return (
    <ConfirmDialog
      title={words.discardTitle(mails.length)}
      message={hasLeft ? undoSend.tooLate : words.discardMessage(subjects)}
      confirm={hasLeft ? common.close : words.discard}
      onConfirm={() => (hasLeft ? onClose() : void remove())}
      onCancel={onClose}
    />
  );
}

/** Asks before messages of the outbox are deleted: nobody gets them then. */
export function DiscardWaitingDialog() {
  const { sending } = useOutlook();
  const mails = useStore(sending.discarding);
  if (mails.length === 0) return null;
  const key = mails.map(({ id }) => id).join();
  return <Ask key={key} mails={mails} onClose={() => sending.discarding.update(() => [])} />;
}
