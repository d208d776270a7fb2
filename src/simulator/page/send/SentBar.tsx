import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useOutlook } from '../outlook';
import { useNow } from '../state/use-now';
import { useStore } from '../state/store';
import { formatFullTime } from '../words/format';
import { useLocale, useWords } from '../words/use-words';
import { useOutboxActions } from './use-outbox-actions';

const useStyles = makeStyles({
  bar: {
    position: 'fixed',
    insetInline: 0,
    bottom: '34px',
    marginInline: 'auto',
    width: 'fit-content',
    maxWidth: 'calc(100vw - 32px)',
    zIndex: 5,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 12px 8px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
  },
  button: { color: tokens.colorNeutralForegroundInverted, flexShrink: 0 },
});

/** A message for later is spoken of for so long; one that can be taken back, until it leaves. */
const SHOWN_MS = 10_000;

function UndoButton({ draftId, onTooLate }: { readonly draftId: string; readonly onTooLate: () => void }) {
  const styles = useStyles();
  const { undoSend } = useWords();
  const { takeBack } = useOutboxActions();
  const undo = async () => {
    if (!(await takeBack(draftId))) onTooLate();
  };
  return (
    <Button
      appearance="transparent"
      className={styles.button}
      icon={<ArrowUndoRegular />}
      onClick={() => void undo()}
    >
      {undoSend.undo}
    </Button>
  );
}

/** The last word on a message that was sent: it can still be taken back. */
export function SentBar() {
  const styles = useStyles();
  const { undoSend } = useWords();
  const locale = useLocale();
  const { waiting } = useOutlook().sending;
  const mail = useStore(waiting);
  const now = useNow(500);
  const [missed, setMissed] = useState<string | null>(null);
  useEffect(() => {
    if (mail === null) return undefined;
    const shown = Math.min(SHOWN_MS, Math.max(0, mail.dueAt - Date.now()));
    const timer = setTimeout(() => waiting.update((current) => (current === mail ? null : current)), shown);
    return () => clearTimeout(timer);
  }, [mail, waiting]);
  useEffect(() => {
    if (missed === null) return undefined;
    const timer = setTimeout(() => setMissed(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [missed]);
  if (mail === null) {
    if (missed === null) return null;
    return (
      <div role="status" className={styles.bar}>
        {undoSend.tooLate}
      </div>
    );
  }
  const isLater = mail.dueAt - now > SHOWN_MS;
  return (
    <div role="status" className={styles.bar}>
      <span>{isLater ? undoSend.later(formatFullTime(mail.dueAt, locale)) : undoSend.sending}</span>
      <UndoButton draftId={mail.draftId} onTooLate={() => setMissed(mail.draftId)} />
    </div>
  );
}
