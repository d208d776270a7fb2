import { Avatar, mergeClasses, Portal, type usePositioning } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Person } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useComposeFormStyles } from './ComposeForm.styles';
import { displayName } from './recipients';

const MOST = 6;

export interface SuggestionState {
  readonly shown: readonly Person[];
  /** -1: none is chosen, so Enter takes what was typed. */
  readonly active: number;
  /** True when the key was for the suggestions. */
  onKey(event: KeyboardEvent, choose: (person: Person) => void): boolean;
}

/** People of the address book that fit what is being typed, except those who are there already. */
export function useSuggestions(text: string, present: readonly Person[]): SuggestionState {
  const { api } = useOutlook();
  const [found, setFound] = useState<{ readonly text: string; readonly people: readonly Person[] }>();
  const [chosen, setChosen] = useState({ text: '', at: -1 });
  useEffect(() => {
    if (text.trim().length < 2) return undefined;
    let stale = false;
    const pause = setTimeout(() => {
      void api.people(text.trim()).then((answer) => {
        if (!stale && answer.ok) setFound({ text, people: answer.value });
      });
    }, 150);
    return () => {
      stale = true;
      clearTimeout(pause);
    };
  }, [api, text]);

  const fitting = found?.text === text && text !== '' ? found.people : [];
  const shown = fitting
    .filter(({ address }) => !present.some((each) => each.address === address))
    .slice(0, MOST);
  const active = chosen.text === text ? Math.min(chosen.at, shown.length - 1) : -1;
  return {
    shown,
    active,
    onKey({ key }, choose) {
      const person = shown[active];
      if ((key === 'Enter' || key === 'Tab') && person) choose(person);
      else if (key === 'Escape' && shown.length > 0) setFound(undefined);
      else if (key === 'ArrowDown' && shown.length > 0)
        setChosen({ text, at: Math.min(shown.length - 1, active + 1) });
      else if (key === 'ArrowUp' && shown.length > 0) setChosen({ text, at: Math.max(-1, active - 1) });
      else return false;
      return true;
    },
  };
}

interface SuggestionsProps {
  readonly listId: string;
  readonly label: string;
  readonly suggestions: SuggestionState;
  readonly onChoose: (person: Person) => void;
  readonly containerRef: ReturnType<typeof usePositioning>['containerRef'];
}

/** The suggestions below a field, above everything else. */
export function Suggestions({ listId, label, suggestions, onChoose, containerRef }: SuggestionsProps) {
  const styles = useComposeFormStyles();
  if (suggestions.shown.length === 0) return null;
  return (
    <Portal>
      <ul ref={containerRef} id={listId} role="listbox" aria-label={label} className={styles.suggestions}>
        {suggestions.shown.map((person, at) => (
          <li
            key={person.address}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === suggestions.active}
            className={mergeClasses(styles.suggestion, at === suggestions.active && styles.suggestionOn)}
            // The field must keep the focus: leaving it would take what was typed so far.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <Avatar name={displayName(person)} size={28} color="colorful" aria-hidden />
            <span className={styles.suggestionText}>
              <span dir="auto">{displayName(person)}</span>
              <span className={styles.suggestionAddress} dir="ltr">
                {person.address}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Portal>
  );
}
