import { useState } from 'react';

const DAY_MS = 24 * 3600 * 1000;

/** How long somebody is not asked again who has said “not now”. */
const PAUSE_MS = 30 * DAY_MS;

const nameOf = (question: string) => `mailstamp-later-${question}`;

/** Null where the browser keeps nothing for this page. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function isPaused(question: string): boolean {
  try {
    const said = Number(storage()?.getItem(nameOf(question)) ?? 0);
    return Date.now() - said < PAUSE_MS;
  } catch {
    return false;
  }
}

/** Full, or forbidden: then the question comes again with the next mail. */
function pause(question: string): void {
  try {
    storage()?.setItem(nameOf(question), String(Date.now()));
  } catch {
    return;
  }
}

/** Whether a question is put off, and how to put it off: for a month, in this browser. Only the moment is kept. */
export function useLater(question: string): readonly [isLater: boolean, postpone: () => void] {
  const [isLater, setLater] = useState(() => isPaused(question));
  const postpone = () => {
    pause(question);
    setLater(true);
  };
  return [isLater, postpone];
}
