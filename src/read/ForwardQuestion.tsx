import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ForwardAnswer } from '../flows/may-forward';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { answerInWords } from './forward-state';
import type { ReadTexts } from './read-pane-state';

/** Characters that an address may have (RFC 5321, 4.5.3.1). */
const LONGEST = 320;

interface ForwardQuestionProps {
  readonly mayForward: (typed: string) => ForwardAnswer;
  readonly texts: ReadTexts;
}

/** Lets the reader try whom this mail may be passed on to, before anything is written. */
export function ForwardQuestion({ mayForward, texts }: ForwardQuestionProps) {
  const words = texts.pane.forwarding;
  const [question, ask] = useState({ about: mayForward, text: '' });
  // Another mail was selected: what was typed was asked about the one before.
  const typed = question.about === mayForward ? question.text : '';
  const answer = typed.trim() === '' ? undefined : answerInWords(mayForward(typed), texts);
  return (
    <Section heading={words.heading}>
      <Field label={words.address} hint={<span>{words.hint}</span>}>
        <Input
          type="email"
          dir="ltr"
          autoComplete="off"
          maxLength={LONGEST}
          value={typed}
          onChange={(_event, { value }) => ask({ about: mayForward, text: value })}
        />
      </Field>
      <div aria-live="polite">{answer && <Notice {...answer} />}</div>
    </Section>
  );
}
