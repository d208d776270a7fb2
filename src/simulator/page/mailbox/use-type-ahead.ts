import { type KeyboardEvent, useRef } from 'react';
import { shortcutFor } from '../keyboard/shortcuts';

/** Milliseconds after which typing begins a new word; as in the list boxes of Windows. */
const PAUSE = 1_000;

/**
 * Letters typed one after another become the beginning of a word; null for keys that are no letters. A word cannot begin
 * with a letter that is a shortcut, but go on with it.
 */
export function useTypeAhead(): (event: KeyboardEvent) => string | null {
  const typed = useRef({ letters: '', at: -PAUSE });
  return ({ key, ctrlKey, metaKey, altKey, timeStamp, nativeEvent }) => {
    // Keys that are no characters have names of several letters.
    if (!/^.$/u.test(key) || ctrlKey || metaKey || altKey) return null;
    const goesOn = timeStamp - typed.current.at < PAUSE;
    if (!goesOn && (key === ' ' || shortcutFor(nativeEvent, false) !== null)) return null;
    typed.current = { letters: goesOn ? typed.current.letters + key : key, at: timeStamp };
    return typed.current.letters;
  };
}
