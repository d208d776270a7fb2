import { Avatar, Button, mergeClasses, usePositioning } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Person } from '../../shared/mail';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import type { RecipientBox, Unresolved } from './recipient-box';
import { displayName, endsEntry, isSeveral } from './recipients';
import { Suggestions, useSuggestions } from './Suggestions';

export interface RecipientFieldProps {
  readonly label: string;
  readonly inputId: string;
  readonly people: readonly Person[];
  readonly box: RecipientBox;
  readonly onPeople: (people: readonly Person[]) => void;
  /** Buttons at the end of the row. */
  readonly children?: ReactNode;
}

interface RemoveProps {
  readonly name: string;
  readonly onRemove: () => void;
}

/** Backspace and Delete do what the button does: pills are removed by keyboard as by mouse. */
function RemoveButton({ name, onRemove }: RemoveProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    onRemove();
  };
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.pillRemove}
      icon={<DismissRegular fontSize={12} />}
      aria-label={words.compose.remove(name)}
      data-remove
      onClick={onRemove}
      onKeyDown={onKeyDown}
    />
  );
}

function PersonPill({ person, onRemove }: { readonly person: Person; readonly onRemove: () => void }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const name = displayName(person);
  return (
    <li
      className={styles.pill}
      title={person.address}
      aria-label={words.compose.recipient(name, person.address)}
    >
      <Avatar name={name} size={20} color="colorful" aria-hidden />
      <span className={styles.pillText}>{name}</span>
      {person.kind === 'list' && <span className={styles.listMark}>{words.compose.list}</span>}
      <RemoveButton name={name} onRemove={onRemove} />
    </li>
  );
}

function UnresolvedPill({ entry, onRemove }: { readonly entry: Unresolved; readonly onRemove: () => void }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { text, looking } = entry;
  return (
    <li
      className={mergeClasses(styles.pill, looking ? styles.looking : styles.unresolved)}
      aria-label={looking ? words.compose.looking(text) : words.compose.unresolved(text)}
    >
      <span className={styles.pillText}>{text}</span>
      <RemoveButton name={text} onRemove={onRemove} />
    </li>
  );
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

interface InputProps extends Pick<RecipientFieldProps, 'label' | 'inputId' | 'box' | 'people' | 'onPeople'> {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onBackspace: () => void;
}

function RecipientInput({ label, inputId, box, people, onPeople, input, onBackspace }: InputProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const listId = useId();
  const { text, write, commit } = useTyping(box);
  const suggestions = useSuggestions(text, people);
  const { targetRef: anchor, containerRef } = usePositioning({
    position: 'below',
    align: 'start',
    offset: 4,
  });
  const choose = (person: Person) => {
    write('');
    onPeople([...people, person]);
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
    if (!isSeveral(pasted)) return;
    event.preventDefault();
    void box.add(pasted);
  };
  return (
    <div ref={anchor} className={styles.inputCell}>
      <input
        id={inputId}
        ref={input}
        className={styles.input}
        aria-label={label}
        aria-autocomplete="list"
        {...(suggestions.shown.length > 0 ? { 'aria-controls': listId } : {})}
        {...(suggestions.active >= 0 ? { 'aria-activedescendant': `${listId}-${suggestions.active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={commit}
      />
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

/** One of To, Cc and Bcc: people as pills, what is not found as text that stays visible, and a place to type. */
export function RecipientField({ label, inputId, people, box, onPeople, children }: RecipientFieldProps) {
  const styles = useComposeFormStyles();
  const row = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const words = useWords();
  const unresolved = useStore(box.unresolved);
  const then = (step: () => void) => () => {
    step();
    input.current?.focus();
  };
  const focusLastPill = () =>
    [...(row.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])].at(-1)?.focus();
  return (
    <div
      ref={row}
      className={styles.row}
      onClick={(event) => event.target === row.current && input.current?.focus()}
    >
      <label className={styles.label} htmlFor={inputId}>
        {label}
      </label>
      <div className={styles.pills}>
        <ul className={styles.pillList} aria-label={words.compose.recipients(label)}>
          {people.map((person) => (
            <PersonPill
              key={person.address}
              person={person}
              onRemove={then(() => onPeople(people.filter((each) => each !== person)))}
            />
          ))}
          {unresolved.map((entry) => (
            <UnresolvedPill
              key={entry.id}
              entry={entry}
              onRemove={then(() => box.dropUnresolved(entry.id))}
            />
          ))}
        </ul>
        <RecipientInput
          label={label}
          inputId={inputId}
          box={box}
          people={people}
          onPeople={onPeople}
          input={input}
          onBackspace={focusLastPill}
        />
      </div>
      {children}
    </div>
  );
}
