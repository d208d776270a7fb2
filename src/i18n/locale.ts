import { en } from './en';
import { fr } from './fr';
import type { Words } from './words';

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

const WORDS: Readonly<Record<Locale, Words>> = { en, fr };

/** The language to speak for a locale as Outlook names it: "fr-CA" is French, what we do not speak is English. */
export function localeOf(locale: string): Locale {
  const [language] = locale.toLowerCase().split('-');
  return LOCALES.find((known) => known === language) ?? 'en';
}

export function wordsFor(locale: string): Words {
  return WORDS[localeOf(locale)];
}
