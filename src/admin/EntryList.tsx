import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { EntryWords } from '../i18n/admin-words';
import { Glyph } from '../ui/Glyph';
import { Section } from '../ui/Section';
import { useAdminStyles, useEntryStyles } from './admin-styles';
import { onceFor } from './clicks';
import { removed, replaced } from './lists';

interface EntryListProps<T> {
  readonly words: EntryWords;
  /** Where these entries are in the policy, as a JSON pointer. */
  readonly path: string;
  readonly entries: readonly T[];
  readonly blank: T;
  readonly onEntries: (entries: readonly T[], field: string) => void;
  /** The fields of one entry; `change` names the one that was typed into. */
  readonly fields: (entry: T, path: string, change: (next: T, field: string) => void) => ReactNode;
}

/** What was just done to a list, and where. */
type Act = { readonly kind: 'added' } | { readonly kind: 'removed'; readonly place: number };

/**
 * Keeps the keyboard where the work is: in the entry that was added; at the entry that follows the removed one, or at the
 * button behind the list.
 */
function useFocusAfterChange(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLDivElement>(null);
  const act = useRef<Act>(undefined);
  useEffect(() => {
    const done = act.current;
    act.current = undefined;
    if (done === undefined) return;
    const entry = list.current?.children.item(done.kind === 'added' ? count - 1 : done.place);
    const field = entry?.querySelector<HTMLElement>(done.kind === 'added' ? 'input, textarea' : 'button');
    (field ?? add.current?.querySelector('button'))?.focus();
  }, [count]);
  const mark = (done: Act) => {
    act.current = done;
  };
  return { list, add, mark };
}

/** Entries that are added, edited and removed one by one. */
export function EntryList<T>({ words, path, entries, blank, onEntries, fields }: EntryListProps<T>) {
  const styles = useAdminStyles();
  const { list, add, mark } = useFocusAfterChange(entries.length);
  const onAct = (done: Act, next: readonly T[], field: string) => {
    mark(done);
    onEntries(next, field);
  };
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      {entries.length === 0 && <p>{words.none}</p>}
      <ul className={styles.plainList} ref={list}>
        {entries.map((entry, place) => (
          <Entry
            // Entries have no name of their own, and their fields keep no state.
            key={place}
            words={words}
            position={place + 1}
            onRemove={() =>
              onAct({ kind: 'removed', place }, removed(entries, place), `${path} without ${entries.length}`)
            }
          >
            {fields(entry, `${path}/${place}`, (next, field) =>
              onEntries(replaced(entries, place, next), `${path}/${place}/${field}`),
            )}
          </Entry>
        ))}
      </ul>
      <div ref={add}>
        <Button
          icon={<Glyph name="add" />}
          onClick={() => onAct({ kind: 'added' }, [...entries, blank], `${path} with ${entries.length}`)}
        >
          {words.add}
        </Button>
      </div>
    </Section>
  );
}

interface EntryProps {
  readonly words: EntryWords;
  readonly position: number;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Entry({ words, position, onRemove, children }: EntryProps) {
  const styles = useEntryStyles();
  return (
    <li className={styles.entry} aria-label={words.one(position)}>
      <div className={styles.head}>
        <p className={styles.name} aria-hidden>
          {words.one(position)}
        </p>
        <Button
          appearance="subtle"
          icon={<Glyph name="remove" />}
          aria-label={words.remove(position)}
          title={words.remove(position)}
          onClick={onceFor(onRemove)}
        />
      </div>
      {children}
    </li>
  );
}
