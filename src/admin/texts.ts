import type { AdminWords } from '../i18n/admin-words';
import type { Words } from '../i18n/words';

/** Everything that the page says, in one language. */
export interface AdminTexts {
  readonly words: AdminWords;
  /** What Mailstamp says in Outlook. */
  readonly mail: Words;
  readonly language: string;
}
