import { createContext, useContext } from 'react';
import { AR } from './ar';
import { completeWords } from './complete-words';
import { EN, type Words } from './en';
import { FR } from './fr';

const LANGUAGES: ReadonlyMap<string, Words> = new Map([
  ['ar', completeWords(AR, EN)],
  ['fr', FR],
]);

/** The page's own words for a locale; English where nothing else exists. */
export const wordsFor = (locale: string): Words =>
  LANGUAGES.get(locale.toLowerCase().split('-')[0] ?? '') ?? EN;

/** What views need in order to write for one person: words, and how dates and numbers look there. */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}

export const LanguageContext = createContext<Language>({ locale: 'en-US', words: EN });

export const useWords = (): Words => useContext(LanguageContext).words;
export const useLocale = (): string => useContext(LanguageContext).locale;
