import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import type { Composing } from './composing';
import { DraftAttachments } from './DraftAttachments';
import { fieldId, focusField } from './field-id';
import { FromField } from './FromField';
import type { RecipientFieldName } from './recipient-box';
import { RecipientField } from './RecipientField';
import { useDraft } from './use-draft';

function Recipients({ composing }: { readonly composing: Composing }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { model, boxes } = composing;
  const draft = useDraft(model);
  const [asked, setAsked] = useState<readonly RecipientFieldName[]>([]);
  const shows = (field: 'cc' | 'bcc') => draft[field].length > 0 || asked.includes(field);
  const field = (name: RecipientFieldName, children?: ReactNode) => (
    <RecipientField
      label={words.compose[name]}
      inputId={fieldId(name)}
      people={draft[name]}
      box={boxes[name]}
    >
      {children}
    </RecipientField>
  );
  const more = (name: 'cc' | 'bcc', label: string) =>
    !shows(name) && (
      <Button
        appearance="subtle"
        size="small"
        className={styles.more}
        aria-label={label}
        onClick={() => {
          setAsked([...asked, name]);
          requestAnimationFrame(() => focusField(name));
        }}
      >
        {words.compose[name]}
      </Button>
    );
  return (
    <>
      {field(
        'to',
        <>
          {more('cc', words.compose.showCc)}
          {more('bcc', words.compose.showBcc)}
        </>,
      )}
      {shows('cc') && field('cc')}
      {shows('bcc') && field('bcc')}
    </>
  );
}

/** What the message, or the appointment, is called. */
export function SubjectRow({
  model,
  placeholder,
}: {
  readonly model: Composing['model'];
  readonly placeholder: string;
}) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { subject } = useDraft(model);
  return (
    <div className={styles.row}>
      <input
        id={fieldId('subject')}
        className={styles.input}
        aria-label={words.compose.subject}
        placeholder={placeholder}
        // An empty field has no direction of its own: its placeholder runs as the page does.
        dir={subject === '' ? undefined : 'auto'}
        maxLength={255}
        value={subject}
        onChange={({ target }) => model.change({ subject: target.value }, 'person')}
      />
    </div>
  );
}

/** From, To, Cc, Bcc, subject and attachments. */
export function ComposeHead({ composing }: { readonly composing: Composing }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { model } = composing;
  const { attachments } = useDraft(model);
  return (
    <div className={styles.head}>
      <FromField model={model} />
      <Recipients composing={composing} />
      <SubjectRow model={model} placeholder={words.compose.addSubject} />
      <DraftAttachments
        attachments={attachments}
        onChange={(next) => model.change({ attachments: next }, 'person')}
      />
    </div>
  );
}
