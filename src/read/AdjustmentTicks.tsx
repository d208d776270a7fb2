import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../core/result';
import type { HostError } from '../flows/ports';
import type { ReadPaneWords } from '../i18n/pane-words';
import { useCheckStyles } from '../ui/check-styles';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { useSectionStyles } from '../ui/section-styles';
import type { Adjusting } from './adjusting';
import type { ItemsState } from './read-pane-state';

interface AdjustmentTicksProps {
  readonly list: ItemsState;
  readonly adjusting: Adjusting;
  readonly words: ReadPaneWords['adjusting'];
}

/** For management: which adjustments are made, and once all are, the answer that may clear the text. */
export function AdjustmentTicks({ list: { heading, items }, adjusting, words }: AdjustmentTicksProps) {
  const section = useSectionStyles();
  const styles = useCheckStyles();
  const [ticked, setTicked] = useState(adjusting.ticked);
  const [problem, setProblem] = useState<HostError>();
  const report = (outcome: Result<void, HostError>) => setProblem(outcome.ok ? undefined : outcome.error);
  const tick = (position: number, isMade: boolean) => {
    const next = new Set(ticked);
    if (isMade) next.add(position);
    else next.delete(position);
    setTicked(next);
    void adjusting.keep(next).then(report);
  };
  const made = items.filter((_item, position) => ticked.has(position)).length;
  return (
    <Section heading={heading}>
      <p className={section.hint}>
        {words.hint} {words.progress(made, items.length)}
      </p>
      <div className={styles.checks}>
        {items.map((item, position) => (
          <Checkbox
            key={position}
            className={styles.check}
            label={item}
            checked={ticked.has(position)}
            onChange={(_event, { checked }) => tick(position, checked === true)}
          />
        ))}
      </div>
      <div aria-live="polite">
        {problem && <Notice tone="ask" sentence={words.failed(problem.call, String(problem.code))} />}
        {made === items.length && (
          <Notice
            tone="info"
            sentence={words.done}
            actions={
              <Button
                appearance="primary"
                onClick={() => void adjusting.reply(words.made(items.length)).then(report)}
              >
                {words.reply}
              </Button>
            }
          />
        )}
      </div>
    </Section>
  );
}
