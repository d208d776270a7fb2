import type { Objection, PolicyProblemKind, PolicyProblemValues } from '../core/policy/policy-problem';
import { quoted } from './sentence';

/** What is wrong, without a full stop because it also stands behind a colon; and what to do, as a sentence. */
export interface ProblemSentence {
  readonly problem: string;
  readonly advice: string;
}

/** A new kind of problem does not compile until each language has words for it. */
export interface PolicyProblemWords {
  readonly sentences: {
    readonly [K in PolicyProblemKind]: (values: PolicyProblemValues[K]) => ProblemSentence;
  };
  /** What somebody wrote, in front of what is wrong with it. */
  readonly about: (text: string, problem: string) => string;
}

/** Longer texts are shown without their middle. */
const MOST_SHOWN = 100;

type Say = (values: Objection['values']) => ProblemSentence;

/** What is wrong with a policy, in one language. */
export function problemInWords(
  { kind, values, text }: Objection,
  { sentences, about }: PolicyProblemWords,
): ProblemSentence {
  // The table has the words for exactly these values under this kind; the compiler cannot follow the pair through it.
  const { problem, advice } = (sentences[kind] as Say)(values);
  return { problem: text === undefined ? problem : about(quoted(text, MOST_SHOWN), problem), advice };
}
