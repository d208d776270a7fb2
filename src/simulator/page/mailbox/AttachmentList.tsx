import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import type { Mail } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { formatSize } from '../words/format';
import { useLocale, useWords } from '../words/use-words';
import { useReadingPaneStyles } from './ReadingPane.styles';

/** What hangs on a received message, to download. Pictures that the text shows are not listed. */
export function AttachmentList({ mail }: { readonly mail: Mail }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  const locale = useLocale();
  const { api } = useOutlook();
  const shown = mail.attachments.filter(({ isInline }) => !isInline);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.attachments} aria-label={words.read.attachments}>
      {shown.map(({ id, name, size }) => (
        <li key={id}>
          <Button
            as="a"
            href={api.attachmentUrl(mail.id, id)}
            download={name}
            icon={<DocumentRegular />}
            className={styles.attachment}
            aria-label={words.read.download(name, formatSize(size, locale))}
          >
            <span className={styles.attachmentName}>{name}</span>
            <span className={styles.attachmentSize}>{formatSize(size, locale)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
