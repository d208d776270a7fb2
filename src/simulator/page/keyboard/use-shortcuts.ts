import { useLayoutEffect } from 'react';
import { useOutlook } from '../outlook';
import { goToRegion, rememberPlaces } from './regions';
import { runShortcut } from './run-shortcut';
import { hasKeysOfItsOwn, isTypingIn, shortcutFor } from './shortcuts';

const focusList = () => document.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus();

/** Listens to the keys that mean something everywhere on the page. */
export function useShortcuts(showHelp: () => void): void {
  const outlook = useOutlook();
  // Before anything is painted: whoever sees the page may press a key.
  useLayoutEffect(() => {
    const page = { goToRegion: (step: 1 | -1) => goToRegion(document, step), focusList, showHelp };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || hasKeysOfItsOwn(event.target)) return;
      const id = shortcutFor(event, isTypingIn(event.target));
      if (id !== null && runShortcut(id, outlook, page)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    const forget = rememberPlaces(document);
    return () => {
      window.removeEventListener('keydown', press);
      forget();
    };
  }, [outlook, showHelp]);
}
