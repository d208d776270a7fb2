import { useMemo } from 'react';
import { parseSearch, type Search } from '../../shared/search';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { isSearching } from './mailbox-state';

/** What the list on screen was searched for; null when it was not. */
export function useMailboxSearch(): Search | null {
  const { mailbox } = useOutlook();
  const state = useStore(mailbox);
  const { text } = state.search;
  const searching = isSearching(state);
  return useMemo(() => (searching ? parseSearch(text) : null), [searching, text]);
}
