import { Button, SearchBox, Tooltip } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { isSearching } from './mailbox-state';
import { useMessageListStyles } from './MessageList.styles';

/** Alt+Q goes to the search, as in Outlook on the web. */
function useSearchKey(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyQ') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function Scope() {
  const styles = useMessageListStyles();
  const words = useWords();
  const { mailbox } = useOutlook();
  const { search, folder } = useStore(mailbox);
  const choice = (everywhere: boolean, label: string) => (
    <Button
      size="small"
      appearance={search.everywhere === everywhere ? 'primary' : 'subtle'}
      aria-pressed={search.everywhere === everywhere}
      onClick={() => void mailbox.setSearch({ everywhere })}
    >
      {label}
    </Button>
  );
  return (
    <div role="group" aria-label={words.search.where} className={styles.scope}>
      {choice(false, words.folders[folder])}
      {choice(true, words.search.everywhere)}
    </div>
  );
}

/** What to look for in the messages, and where. Esc takes it away again. */
export function SearchField() {
  const styles = useMessageListStyles();
  const words = useWords();
  const { mailbox } = useOutlook();
  const state = useStore(mailbox);
  const input = useRef<HTMLInputElement>(null);
  useSearchKey(() => input.current?.focus());
  const setText = (text: string) => void mailbox.setSearch({ text });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.search.text !== '') {
      event.stopPropagation();
      setText('');
    } else if (event.key === 'ArrowDown') {
      document.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus();
      event.preventDefault();
    }
  };
  return (
    <search className={styles.search}>
      <div className={styles.searchLine}>
        <SearchBox
          input={{ ref: input }}
          className={styles.searchBox}
          aria-label={words.search.label}
          placeholder={words.search.label}
          value={state.search.text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onKeyDown}
        />
        <Tooltip content={words.search.help} relationship="description">
          <Button appearance="subtle" icon={<QuestionCircleRegular />} aria-label={words.search.helpLabel} />
        </Tooltip>
      </div>
      {isSearching(state) && <Scope />}
    </search>
  );
}
