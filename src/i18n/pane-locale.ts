import { localeOf, type Locale } from './locale';
import { paneEn } from './pane-en';
import { paneFr } from './pane-fr';
import type { PaneWords } from './pane-words';

const PANE_WORDS: Readonly<Record<Locale, PaneWords>> = { en: paneEn, fr: paneFr };

export function paneWordsFor(locale: string): PaneWords {
  return PANE_WORDS[localeOf(locale)];
}
