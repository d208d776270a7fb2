import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Level } from '../core/policy/level';
import { STAMPS, type Stamp } from '../core/stamp/stamp';
import { findingContext } from '../i18n/words';
import { ownStamp, type Judgement } from '../mail/judge/judge-mail';
import { Notice, type Tone } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useAdminStyles, useTrialStyles } from './admin-styles';
import { MailFile } from './MailFile';
import type { TabProps } from './tab-props';
import type { AdminTexts } from './texts';
import { addressesIn, newTrial, tryMessage, type Trial, type TrialStamp } from './trial';

const TONE_OF: Readonly<Record<Level, Tone>> = {
  off: 'info',
  note: 'info',
  warn: 'ask',
  reason: 'hold',
  approve: 'hold',
  block: 'hold',
};

type TryMessageProps = Pick<TabProps, 'source' | 'problems' | 'texts'> & { readonly today: string };

/** A message described in a few fields, and what this policy makes of it. */
export function TryMessage({ source, problems, texts, today }: TryMessageProps) {
  const { trial: words } = texts.words;
  const styles = useAdminStyles();
  const [trial, setTrial] = useState(() => newTrial(today));
  const onTrial = (part: Partial<Trial>) => setTrial((before) => ({ ...before, ...part }));
  const isEmpty = addressesIn(`${trial.to} ${trial.cc} ${trial.bcc}`).length === 0;
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <MailFile
        words={texts.words}
        onMail={onTrial}
        onPutAway={trial.mail && (() => setTrial(newTrial(today)))}
      >
        <TrialFields trial={trial} texts={texts} onTrial={onTrial} />
      </MailFile>
      <div aria-live="polite">
        {problems.length > 0 && <Notice tone="ask" sentence={words.mendFirst} />}
        {problems.length === 0 && isEmpty && <p className={styles.hint}>{words.nobody}</p>}
        {problems.length === 0 && !isEmpty && (
          <Outcome
            outcome={tryMessage(source, trial)}
            isStampChosen={trial.stamp !== 'as-marked'}
            texts={texts}
          />
        )}
      </div>
    </Section>
  );
}

interface TrialFieldsProps {
  readonly trial: Trial;
  readonly texts: AdminTexts;
  readonly onTrial: (part: Partial<Trial>) => void;
}

function TrialFields({ trial, texts: { words: all, mail }, onTrial }: TrialFieldsProps) {
  const { trial: words } = all;
  const styles = useAdminStyles();
  const stampName = (stamp: Stamp | undefined) => (stamp === undefined ? words.noStamp : mail.stamps[stamp]);
  return (
    <div className={styles.fields}>
      <Field label={words.stamp}>
        <Select value={trial.stamp} onChange={(_event, { value }) => onTrial({ stamp: value as TrialStamp })}>
          {trial.mail !== undefined && (
            <option value="as-marked">{words.asMarked(stampName(ownStamp(trial.mail)))}</option>
          )}
          {STAMPS.map((stamp) => (
            <option key={stamp} value={stamp}>
              {mail.stamps[stamp]}
            </option>
          ))}
          <option value="none">{words.noStamp}</option>
        </Select>
      </Field>
      <Field label={words.to} hint={words.toHint}>
        <Textarea value={trial.to} rows={2} onChange={(_event, { value }) => onTrial({ to: value })} />
      </Field>
      <Field label={words.cc}>
        <Input value={trial.cc} onChange={(_event, { value }) => onTrial({ cc: value })} />
      </Field>
      <Field label={words.bcc}>
        <Input value={trial.bcc} onChange={(_event, { value }) => onTrial({ bcc: value })} />
      </Field>
      <Field label={words.from} hint={words.fromHint}>
        <Input value={trial.from} onChange={(_event, { value }) => onTrial({ from: value })} />
      </Field>
      <Field label={words.day}>
        <Input type="date" value={trial.day} onChange={(_event, { value }) => onTrial({ day: value })} />
      </Field>
      <Checkbox
        label={words.isAnswer}
        checked={trial.answers !== undefined}
        onChange={(_event, { checked }) => onTrial({ answers: checked === true ? '' : undefined })}
      />
      {trial.answers !== undefined && (
        <Field label={words.answers} hint={words.toHint}>
          <Textarea
            value={trial.answers}
            rows={2}
            onChange={(_event, { value }) => onTrial({ answers: value })}
          />
        </Field>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: Judgement;
  readonly isStampChosen: boolean;
  readonly texts: AdminTexts;
}

function Outcome({ outcome, isStampChosen, texts: { words, mail } }: OutcomeProps) {
  const { policy, draft, verdict } = outcome;
  const admin = useAdminStyles();
  const styles = useTrialStyles();
  const context = findingContext(policy, draft);
  const { level, findings } = verdict;
  return (
    <div className={styles.outcome}>
      <Notice tone={TONE_OF[level]} sentence={words.trial.outcomes[level]} />
      {findings.length > 0 && (
        <>
          <p className={styles.caption}>{words.trial.reasons}</p>
          <ul className={styles.reasons}>
            {findings.map((finding, index) => (
              <li key={`${finding.kind} ${index}`}>
                {mail.why(finding, context)} ({words.levels.names[finding.level]})
              </li>
            ))}
          </ul>
        </>
      )}
      <StaffAlert level={level} findings={findings} texts={{ words, mail }} context={context} />
      {isStampChosen && <p className={admin.hint}>{words.trial.givenNeeds}</p>}
      <p className={admin.hint}>{words.trial.given}</p>
    </div>
  );
}

interface StaffAlertProps {
  readonly level: Level;
  readonly findings: readonly JudgedFinding[];
  readonly texts: Pick<AdminTexts, 'words' | 'mail'>;
  readonly context: ReturnType<typeof findingContext>;
}

/** The words of Outlook's dialog at Send; nothing where there would be none. */
function StaffAlert({ level, findings, texts: { words, mail }, context }: StaffAlertProps) {
  const styles = useTrialStyles();
  if (TONE_OF[level] === 'info') return null;
  const say = level === 'warn' ? mail.alerts.ask : mail.alerts.hold;
  return (
    <>
      <p className={styles.caption}>{words.trial.alert}</p>
      <blockquote className={styles.alert}>{say(findings, context)}</blockquote>
    </>
  );
}
