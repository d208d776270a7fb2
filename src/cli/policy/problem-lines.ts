import type { PolicyProblem } from '../../core/policy/policy-problem';
import { problemInWords, type ProblemSentence } from '../../i18n/policy-problem-words';
import { policyProblemsEn } from '../../i18n/policy-problems-en';

/** A problem in words, with its place. */
export interface SaidProblem extends ProblemSentence {
  readonly path: string;
}

/** The command line speaks English. */
export function said(problem: PolicyProblem): SaidProblem {
  return { path: problem.path, ...problemInWords(problem, policyProblemsEn) };
}

/** Where, what, and what to do. */
export function problemLine({ path, problem, advice }: SaidProblem): string {
  return `  ${path || '/'}: ${problem}. ${advice}`;
}

/** One line for each thing that is wrong. */
export function problemLines(problems: readonly PolicyProblem[]): string {
  return problems.map((problem) => problemLine(said(problem))).join('\n');
}
