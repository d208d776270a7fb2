import { adminEn } from './admin-en';
import { adminFr } from './admin-fr';
import type { AdminWords } from './admin-words';
import { localeOf, type Locale } from './locale';

const ADMIN_WORDS: Readonly<Record<Locale, AdminWords>> = { en: adminEn, fr: adminFr };

export function adminWordsFor(locale: string): AdminWords {
  return ADMIN_WORDS[localeOf(locale)];
}
