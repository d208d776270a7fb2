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

/** The last word on a message that was sent: it can still be taken back. */
export function SentBar() {
  const styles = useStyles();
  const words = useWords();
  const locale = useLocale();
  const { waiting } = useOutlook().sending;
  const mail = useStore(waiting);
  const now = useNow(500);
  const { takeBack } = useOutboxActions();
  const [tooLate, setTooLate] = useState(false);
  useEffect(() => {
    if (mail === null) return undefined;
    setTooLate(false);
    const timer = setTimeout(
      () => waiting.update((current) => (current === mail ? null : current)),
      Math.min(SHOWN_MS, Math.max(0, mail.dueAt - Date.now())),
    );
    return () => clearTimeout(timer);
  }, [mail, waiting]);
  if (mail === null && !tooLate) return null;
  const isLater = mail !== null && mail.dueAt - now > SHOWN_MS;
  const text = isLater ? words.undoSend.later(formatFullTime(mail.dueAt, locale)) : words.undoSend.sending;
  return (
    <div role="status" className={styles.bar}>
      <span>{tooLate ? words.undoSend.tooLate : text}</span>
      {mail !== null && (
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<ArrowUndoRegular />}
          onClick={() => void takeBack(mail.draftId).then((done) => setTooLate(!done))}
        >
          {words.undoSend.undo}
        </Button>
      )}
    </div>
  );
}
