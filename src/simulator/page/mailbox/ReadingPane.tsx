import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import type { Mail } from '../../shared/mail';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { showsConversation } from './conversation-state';
import { ConversationPane } from './ConversationPane';
import { EmptyPane } from './EmptyPane';
import type { OpenMail } from './mailbox-state';
import { MessageParts } from './MessageParts';
import { useReadingPaneStyles } from './ReadingPane.styles';

function Message({ mail }: { readonly mail: Mail }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  return (
    <article className={styles.pane} aria-label={mail.subject || words.list.noSubject}>
      <h2 className={styles.subject} dir="auto">
        {mail.subject || words.list.noSubject}
      </h2>
      <MessageParts mail={mail} />
    </article>
  );
}

function Open({ open }: { readonly open: OpenMail }) {
  const words = useWords();
  switch (open.kind) {
    case 'none':
      return <EmptyPane title={words.read.nothing} text={words.read.nothingAdvice} />;
    case 'loading':
      return <EmptyPane title={words.read.loading} text="" />;
    case 'mail':
      return <Message mail={open.mail} />;
    case 'problem':
      return open.problem.kind === 'missing' ? (
        <EmptyPane title={words.read.gone} text={words.read.goneAdvice} />
      ) : (
        <EmptyPane title={words.read.failed} text={describeProblem(open.problem, words)} />
      );
  }
}

/** The message that is selected with the conversation around it, or why there is none. */
export function ReadingPane() {
  const words = useWords();
  const { mailbox, popOut } = useOutlook();
  const state = useStore(mailbox);
  if (state.picked.size > 1)
    return <EmptyPane title={words.list.picked(state.picked.size)} text={words.list.pickedAdvice} />;
  if (!popOut && showsConversation(state)) return <ConversationPane state={state} />;
  return <Open open={state.open} />;
}
