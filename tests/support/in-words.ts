import type { Objection } from '../../src/core/policy/policy-problem';
import { problemInWords, type ProblemSentence } from '../../src/i18n/policy-problem-words';
import { policyProblemsEn } from '../../src/i18n/policy-problems-en';

/** What is wrong with a policy, as the command line says it. */
export function inWords(objection: Objection): ProblemSentence {
  return problemInWords(objection, policyProblemsEn);
}
