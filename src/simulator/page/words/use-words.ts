import { createContext, useContext } from 'react';
import { EN, type Words } from './en';
import { FR } from './fr';

/** The page's own words for a locale; English where nothing else exists. */
export const wordsFor = (locale: string): Words => (locale.toLowerCase().startsWith('fr') ? FR : EN);

/** What views need in order to write for one person: words, and how dates and numbers look there. */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}

export const LanguageContext = createContext<Language>({ locale: 'en-US', words: EN });

export const useWords = (): Words => useContext(LanguageContext).words;
export const useLocale = (): string => useContext(LanguageContext).locale;
