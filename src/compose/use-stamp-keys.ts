import { useEffect } from 'react';
import type { Stamp } from '../core/stamp/stamp';
import { stampOfKey } from './stamp-picker-state';

const WRITABLE = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(WRITABLE) !== null;
}

/** Keys 1 to 4 choose a stamp anywhere in the pane, except where somebody is typing. */
export function useStampKeys(choose: (stamp: Stamp) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const stamp = stampOfKey(event.key);
      const isChord = event.ctrlKey || event.altKey || event.metaKey;
      if (stamp === undefined || isChord || event.repeat || isTyping(event)) return;
      event.preventDefault();
      choose(stamp);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [choose]);
}
