import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Mail } from '../../shared/mail';
import { useReadingPaneStyles } from '../mailbox/ReadingPane.styles';
import { useOutlook } from '../outlook';
import { formatFullTime } from '../words/format';
import { useLocale, useWords } from '../words/use-words';
import { useOutboxActions } from './use-outbox-actions';

/** Stands above a message of the outbox: when it leaves, and what can still be done. */
export function WaitingBar({ mail, dueAt }: { readonly mail: Mail; readonly dueAt: number }) {
  const styles = useReadingPaneStyles();
  const { waiting } = useWords();
  const locale = useLocale();
  const { sending } = useOutlook();
  const { takeBack, sendNow } = useOutboxActions();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.waiting}>
      <MessageBarBody>{waiting.leaves(formatFullTime(dueAt, locale))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void takeBack(mail.id)}>{waiting.takeBack}</Button>
        <Button onClick={() => void sendNow(mail.id)}>{waiting.sendNow}</Button>
        <Button onClick={() => sending.discarding.update(() => [mail])}>{waiting.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
