import type { Appointment } from '../../shared/appointment';
import { SubjectRow } from '../compose/ComposeHead';
import { useComposeFormStyles } from '../compose/ComposeForm.styles';
import type { Composing } from '../compose/composing';
import { DraftAttachments } from '../compose/DraftAttachments';
import { fieldId } from '../compose/field-id';
import { RecipientField } from '../compose/RecipientField';
import { useDraft } from '../compose/use-draft';
import { useWords } from '../words/use-words';
import { EventFields } from './EventFields';

interface EventHeadProps {
  readonly composing: Composing;
  readonly appointment: Appointment;
}

/** Who comes to an appointment that is written, what it is called, when and where it is. */
export function EventHead({ composing, appointment }: EventHeadProps) {
  const styles = useComposeFormStyles();
  const { event } = useWords();
  const { model, boxes } = composing;
  const { to, cc, attachments } = useDraft(model);
  return (
    <div className={styles.eventHead}>
      <SubjectRow model={model} placeholder={event.addTitle} />
      <RecipientField label={event.required} inputId={fieldId('to')} people={to} box={boxes.to} />
      <RecipientField label={event.optional} inputId={fieldId('cc')} people={cc} box={boxes.cc} />
      <EventFields composing={composing} appointment={appointment} />
      <DraftAttachments
        attachments={attachments}
        onChange={(next) => model.change({ attachments: next }, 'person')}
      />
    </div>
  );
}
