import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode, type Ref } from 'react';
import type { FindingKind } from '../core/decide/finding';
import type { Result } from '../core/result';
import type { ItemListWords } from '../i18n/pane-words';
import { MAX_ITEM, type ItemProblem } from './item-list-state';
import { useItemListStyles } from './item-list-styles';
import { useLeaving } from './use-leaving';

interface ItemWriterProps {
  readonly words: ItemListWords;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Takes the text, or says why not; what is refused stays in the field. */
  readonly onDone: (text: string) => Result<unknown, ItemProblem>;
  readonly onCancel?: () => void;
  /** The button that does the same as Enter, and those beside it. */
  readonly label: string;
  readonly children?: ReactNode;
  readonly finding?: FindingKind;
  readonly inputRef?: Ref<HTMLInputElement>;
}

function describe(words: ItemListWords, problem: ItemProblem | undefined): string | undefined {
  switch (problem?.kind) {
    case undefined:
    case 'empty':
      return undefined;
    case 'too-long':
      return words.tooLong(problem.length, MAX_ITEM);
    case 'duplicate':
      return words.duplicate;
  }
}

/** A field for one item. Enter takes it, and so does leaving it: what was typed is meant. Escape gives up. */
export function ItemWriter(props: ItemWriterProps) {
  const { words, text, onText, onDone, onCancel, label, children, finding, inputRef } = props;
  const id = useId();
  const styles = useItemListStyles();
  const [problem, setProblem] = useState<ItemProblem>();
  const finish = () => {
    const done = onDone(text);
    setProblem(done.ok ? undefined : done.error);
  };
  const form = useRef<HTMLFormElement>(null);
  const onBlur = useLeaving(form, finish);
  const message = describe(words, problem);
  return (
    <form
      ref={form}
      onBlur={onBlur}
      className={styles.writer}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel?.();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {words.another}
      </label>
      <div className={styles.line}>
        <Input
          id={id}
          className={styles.input}
          input={{ ref: inputRef ?? null }}
          aria-invalid={message !== undefined}
          aria-describedby={`${id}-problem`}
          data-finding={finding}
          value={text}
          onChange={(_event, { value }) => {
            onText(value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" className={styles.button} disabled={text.trim() === ''}>
          {label}
        </Button>
        {children}
      </div>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {message}
      </p>
    </form>
  );
}
