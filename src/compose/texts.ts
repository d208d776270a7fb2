import type { ComposePaneWords } from '../i18n/pane-words';
import type { Words } from '../i18n/words';

/** Everything that the pane says, in one language. */
export interface Texts {
  readonly words: Words;
  readonly pane: ComposePaneWords;
  /** The language of the words, as the policy's own texts name it: `en`. */
  readonly language: string;
  /** `3 May 2026`, from seconds since 1970. */
  readonly formatDay: (seconds: number) => string;
}
