import { Avatar, mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MailSummary } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useNow } from '../state/use-now';
import { useLocale, useWords } from '../words/use-words';
import { type FoldedMessage, toFoldedMessage } from './conversation-state';
import { useConversationStyles } from './ConversationPane.styles';
import { type MailboxState, openId } from './mailbox-state';
import { MessageParts } from './MessageParts';
import { useReadingPaneStyles } from './ReadingPane.styles';

function Folded({ message, onOpen }: { readonly message: FoldedMessage; readonly onOpen: () => void }) {
  const styles = useConversationStyles();
  const { who, preview, time, folder, unread, label } = message;
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={false}
      className={mergeClasses(styles.folded, unread && styles.unread)}
      onClick={onOpen}
    >
      <Avatar name={who} color="colorful" size={28} aria-hidden />
      <span className={styles.who}>{who}</span>
      <span className={styles.time}>
        {folder !== '' && <span className={styles.folder}>{folder}</span>}
        {time}
      </span>
      <span className={styles.preview}>{preview}</span>
    </button>
  );
}

/** The message that was chosen, whole. Who chose it here finds the focus on it: the button that they pressed is gone. */
function Chosen({ open, takesFocus }: Pick<MailboxState, 'open'> & { readonly takesFocus: boolean }) {
  const styles = useConversationStyles();
  const words = useWords();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) article.current?.focus();
  }, [takesFocus]);
  return (
    <article ref={article} tabIndex={-1} className={styles.chosen} aria-label={words.read.chosen}>
      {open.kind === 'mail' ? (
        <MessageParts mail={open.mail} />
      ) : (
        <Spinner size="small" label={words.read.loading} />
      )}
    </article>
  );
}

/** A conversation, newest message first; one of them is open, and it is the one that answers and add-ins are about. */
export function ConversationPane({ state }: { readonly state: MailboxState }) {
  const { pane, subject } = useReadingPaneStyles();
  const styles = useConversationStyles();
  const words = useWords();
  const locale = useLocale();
  const now = useNow(60_000);
  const { navigator } = useOutlook();
  const [chosenHere, setChosenHere] = useState<string | null>(null);
  const chosen = openId(state);
  const { conversation, folder: shown, open } = state;
  const title = conversation.find(({ id }) => id === chosen)?.subject || words.list.noSubject;
  /** A draft opens in front of the message that it answers. */
  const choose = ({ id, folder }: MailSummary) => {
    if (folder === 'drafts') {
      navigator.goTo({ ...navigator.get(), draftId: id });
      return;
    }
    setChosenHere(id);
    navigator.goTo({ ...navigator.get(), mailId: id });
  };
  return (
    <div className={pane}>
      <h2 className={subject} dir="auto">
        {title}
      </h2>
      <ol className={styles.messages} aria-label={words.list.conversation(conversation.length)}>
        {conversation.map((mail) => (
          <li key={mail.id} className={styles.message}>
            {mail.id === chosen ? (
              <Chosen open={open} takesFocus={chosenHere === mail.id} />
            ) : (
              <Folded
                message={toFoldedMessage(mail, shown, { words, locale, now })}
                onOpen={() => choose(mail)}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
