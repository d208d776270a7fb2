import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { ClipboardEvent, ReactElement } from 'react';
import type { PolicyProblem } from '../core/policy/policy-problem';
import { STAMPS, type Stamp } from '../core/stamp/stamp';
import { useEntryStyles } from './admin-styles';
import { meantLines, ruleLines, toggled } from './lists';
import { lineProblems, problemAt } from './problems';
import { LineProblems } from './ProblemMessage';
import type { AdminTexts } from './texts';

/** A field of the policy: where it is, what is wrong there, and what it is called. */
interface FieldProps {
  readonly path: string;
  readonly problems: readonly PolicyProblem[];
  readonly texts: AdminTexts;
  readonly label: string;
  readonly hint?: string;
}

interface Validation {
  /** Null where nothing is wrong. */
  readonly validationMessage: ReactElement | string | null;
  readonly validationState: 'error' | 'none';
}

const FINE: Validation = { validationMessage: null, validationState: 'none' };

/** What is wrong at the field's own place. What is only not filled in yet does not look like a mistake. */
function validationAt({ path, problems, texts }: FieldProps): Validation {
  const problem = problemAt(problems, path, texts.words);
  if (problem === undefined) return FINE;
  return {
    validationMessage: problem.text,
    validationState: problem.isOpen ? 'none' : 'error',
  };
}

/** What is wrong with the lines of a field; where nothing is, with the field as a whole. */
function validationOfLines(field: FieldProps): Validation {
  const wrong = lineProblems(field.problems, field.path, field.texts.words);
  return wrong.length === 0
    ? validationAt(field)
    : { validationMessage: <LineProblems problems={wrong} />, validationState: 'error' };
}

interface TextFieldProps extends FieldProps {
  readonly text: string;
  readonly type?: 'text' | 'date';
  readonly onText: (text: string) => void;
}

/** One line of text, or a day. */
export function TextField(props: TextFieldProps) {
  const { path, label, hint, text, type = 'text', onText } = props;
  const styles = useEntryStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...validationAt(props)}>
      <Input
        data-path={path}
        type={type}
        value={text}
        {...(type === 'date' ? { className: styles.day } : {})}
        onChange={(_event, { value }) => onText(value)}
      />
    </Field>
  );
}

interface LinesFieldProps extends FieldProps {
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}

/** Puts what is pasted where the cursor is, and answers with the whole text. */
function paste(field: HTMLTextAreaElement, text: string): string {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  return field.value;
}

/** Rules or addresses, one on each line; what is wrong with a line is said as soon as it is typed. */
export function LinesField(props: LinesFieldProps) {
  const { path, label, hint, lines, onLines } = props;
  const styles = useEntryStyles();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const parts = ruleLines(event.clipboardData.getData('text'));
    event.preventDefault();
    onLines(paste(event.currentTarget, parts.join('\n')).split('\n'));
  };
  const onLeave = () => {
    const tidy = ruleLines(lines.join('\n'));
    if (tidy.join('\n') !== meantLines(lines).join('\n')) onLines(tidy);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...validationOfLines(props)}>
      <Textarea
        value={lines.join('\n')}
        rows={Math.min(10, Math.max(2, lines.length + 1))}
        resize="vertical"
        textarea={{ className: styles.lines, spellCheck: false, dir: 'ltr' }}
        data-path={path}
        onPaste={onPaste}
        onBlur={onLeave}
        onChange={(_event, { value }) => onLines(value.split('\n'))}
      />
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly number: number | undefined;
  /** What holds where nothing is written. */
  readonly byDefault: number;
  readonly onNumber: (number: number | undefined, path: string) => void;
}

/** Digits that are still a number of people or hours. */
const MOST_DIGITS = 6;

/** A whole number, or nothing. What is no digit cannot be typed. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, number, byDefault, path, onNumber } = props;
  const styles = useEntryStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...validationAt(props)}>
      <Input
        data-path={path}
        inputMode="numeric"
        maxLength={MOST_DIGITS}
        className={styles.day}
        placeholder={String(byDefault)}
        value={number === undefined ? '' : String(number)}
        onChange={(_event, { value }) => {
          const digits = value.replace(/\D/g, '');
          onNumber(digits === '' ? undefined : Number(digits), path);
        }}
      />
    </Field>
  );
}

interface TickFieldProps extends FieldProps {
  /** Nothing is said where nobody has ever said anything. */
  readonly ticked: boolean | undefined;
  readonly onTick: (ticked: boolean) => void;
}

/** Whether something is so. */
export function TickField(props: TickFieldProps) {
  const { path, label, hint, ticked, onTick } = props;
  return (
    <Field {...(hint === undefined ? {} : { hint })} {...validationAt(props)}>
      <Checkbox
        data-path={path}
        label={label}
        checked={ticked === true}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
    </Field>
  );
}

interface StampsFieldProps extends FieldProps {
  readonly stamps: readonly Stamp[];
  readonly onStamps: (stamps: readonly Stamp[]) => void;
}

/** Some of the four stamps. */
export function StampsField(props: StampsFieldProps) {
  const { path, label, stamps, onStamps, texts } = props;
  const styles = useEntryStyles();
  const { validationMessage } = validationAt(props);
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.boxes}>
        {STAMPS.map((stamp) => (
          <Checkbox
            key={stamp}
            data-path={path}
            label={texts.mail.stamps[stamp]}
            checked={stamps.includes(stamp)}
            onChange={(_event, { checked }) => onStamps(toggled(STAMPS, stamps, stamp, checked === true))}
          />
        ))}
      </div>
      {validationMessage !== null && (
        <p role="alert" className={styles.problem}>
          {validationMessage}
        </p>
      )}
    </fieldset>
  );
}

type SharedProps = Omit<FieldProps, 'label' | 'hint'>;

/** Who is meant: rules for addresses, one on each line. */
export function RulesField(props: SharedProps & Pick<LinesFieldProps, 'lines' | 'onLines'>) {
  const { who, whoHint } = props.texts.words;
  return <LinesField {...props} label={who} hint={whoHint} />;
}

/** The last day of something that may have one. */
export function UntilField(
  props: SharedProps & { readonly day: string | undefined; readonly onDay: (day: string) => void },
) {
  const { day = '', onDay, ...field } = props;
  const { until, untilHint } = props.texts.words;
  return <TextField {...field} label={until} hint={untilHint} type="date" text={day} onText={onDay} />;
}
