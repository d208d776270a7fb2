import { Button } from '@fluentui/react-components';
import { DismissRegular, DocumentRegular } from '@fluentui/react-icons';
import type { DraftAttachment } from '../../shared/mail';
import { formatSize } from '../words/format';
import { useLocale, useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';

export interface DraftAttachmentsProps {
  readonly attachments: readonly DraftAttachment[];
  readonly onChange: (attachments: readonly DraftAttachment[]) => void;
}

/** What hangs on the mail that is written. Pictures in the text are not listed. */
export function DraftAttachments({ attachments, onChange }: DraftAttachmentsProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const locale = useLocale();
  const shown = attachments.filter(({ isInline }) => !isInline);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.attachments} aria-label={words.compose.attachments}>
      {shown.map((attachment) => (
        <li key={attachment.id} className={styles.attachment}>
          <DocumentRegular aria-hidden />
          <span className={styles.pillText}>{attachment.name}</span>
          <span className={styles.attachmentSize}>{formatSize(attachment.size, locale)}</span>
          <Button
            appearance="transparent"
            size="small"
            className={styles.pillRemove}
            icon={<DismissRegular fontSize={12} />}
            aria-label={words.compose.removeAttachment(attachment.name)}
            onClick={() => onChange(attachments.filter((each) => each !== attachment))}
          />
        </li>
      ))}
    </ul>
  );
}
