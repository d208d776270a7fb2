import { Button, mergeClasses, usePositioning } from '@fluentui/react-components';
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Person } from '../../shared/mail';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import { canFold, foldPeople } from './fold-people';
import type { RecipientBox } from './recipient-box';
import { PersonPill, UnresolvedPill } from './RecipientPills';
import { endsEntry, isWhole } from './recipients';
import { Suggestions, useSuggestions } from './Suggestions';

export interface RecipientFieldProps {
  readonly label: string;
  readonly inputId: string;
  readonly people: readonly Person[];
  readonly box: RecipientBox;
  /** Buttons at the end of the row. */
  readonly children?: ReactNode;
}

/** The text being typed: separators, Enter, leaving the field and pasting turn it into recipients. */
function useTyping(box: RecipientBox) {
  const [text, setText] = useState(box.typing);
  const write = (next: string) => {
    setText(next);
    box.setTyping(next);
  };
  const commit = () => {
    const typed = text;
    write('');
    void box.add(typed);
  };
  // Sending takes the text out of the box, so the input must not show it a second time.
  useEffect(() => box.unresolved.subscribe(() => setText(box.typing())), [box]);
  return { text, write, commit };
}

interface InputProps extends Pick<RecipientFieldProps, 'label' | 'inputId' | 'box' | 'people'> {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onBackspace: () => void;
}

function RecipientInput({ label, inputId, box, people, input, onBackspace }: InputProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const listId = useId();
  const { text, write, commit } = useTyping(box);
  const suggestions = useSuggestions(text, people);
  const count = suggestions.shown.length;
  const { targetRef: anchor, containerRef } = usePositioning({
    position: 'below',
    align: 'start',
    offset: 4,
  });
  const choose = (person: Person) => {
    write('');
    box.addPerson(person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (suggestions.onKey(event, choose)) event.preventDefault();
    else if (event.key === 'Backspace' && text === '') onBackspace();
    else if (endsEntry(event.key, text)) {
      event.preventDefault();
      commit();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!isWhole(pasted)) return;
    event.preventDefault();
    void box.add(pasted);
  };
  return (
    <div ref={anchor} className={styles.inputCell}>
      <input
        id={inputId}
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        {...(count > 0 ? { 'aria-controls': listId } : {})}
        {...(suggestions.active >= 0 ? { 'aria-activedescendant': `${listId}-${suggestions.active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={commit}
      />
      <span role="status" className={styles.unseen}>
        {count > 0 && words.compose.suggested(count)}
      </span>
      <Suggestions
        listId={listId}
        label={words.compose.suggestions(label)}
        suggestions={suggestions}
        onChoose={choose}
        containerRef={containerRef}
      />
    </div>
  );
}

/** Recipients can be dragged here from other fields and other windows; a field is no target for its own. */
function useDropTarget(box: RecipientBox) {
  const own = useRef(false);
  const [over, setOver] = useState(false);
  const takes = ({ dataTransfer }: DragEvent) => !own.current && dataTransfer.types.includes('text/plain');
  const handlers = {
    onDragStart: () => {
      own.current = true;
    },
    onDragEnd: () => {
      own.current = false;
    },
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move';
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      void box.add(event.dataTransfer.getData('text/plain'));
    },
  };
  return { over, handlers };
}

interface PillsProps extends Pick<RecipientFieldProps, 'label' | 'people' | 'box'> {
  readonly onRemoved: () => void;
}

/** Hundreds of people are folded to the first and the last of them until somebody wants to see them all. */
function Pills({ label, people, box, onRemoved }: PillsProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const unresolved = useStore(box.unresolved);
  const [unfolded, setUnfolded] = useState(false);
  const { first, hidden, last } = foldPeople(people, unfolded);
  const pill = (person: Person) => (
    <PersonPill key={person.address} person={person} box={box} onRemoved={onRemoved} />
  );
  const fold = (text: string) => (
    <li>
      <Button
        appearance="subtle"
        size="small"
        className={styles.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {text}
      </Button>
    </li>
  );
  return (
    <ul className={styles.pillList} aria-label={words.compose.recipients(label)}>
      {first.map(pill)}
      {hidden > 0 && fold(words.recipients.others(hidden))}
      {last.map(pill)}
      {unfolded && canFold(people) && fold(words.recipients.fewer)}
      {unresolved.map((entry) => (
        <UnresolvedPill key={entry.id} entry={entry} box={box} onRemoved={onRemoved} />
      ))}
    </ul>
  );
}

/** One of To, Cc and Bcc: people as pills, what is not found as text that stays visible, and a place to type. */
export function RecipientField({ label, inputId, people, box, children }: RecipientFieldProps) {
  const styles = useComposeFormStyles();
  const row = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useDropTarget(box);
  const focusInput = useCallback(() => input.current?.focus(), []);
  const focusLastPill = () =>
    [...(row.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])].at(-1)?.focus();
  return (
    <div
      ref={row}
      className={mergeClasses(styles.row, over && styles.dropTarget)}
      onClick={(event) => event.target === row.current && input.current?.focus()}
      {...handlers}
    >
      <label className={styles.label} htmlFor={inputId}>
        {label}
      </label>
      <div className={styles.pills}>
        <Pills label={label} people={people} box={box} onRemoved={focusInput} />
        <RecipientInput
          label={label}
          inputId={inputId}
          box={box}
          people={people}
          input={input}
          onBackspace={focusLastPill}
        />
      </div>
      {children}
    </div>
  );
}
