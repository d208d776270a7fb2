import type { ApiProblem } from '../api/send-request';
import type { Words } from './en';

/** What went wrong and what to do, in one or two sentences. */
export function describeProblem(problem: ApiProblem, words: Words): string {
  switch (problem.kind) {
    case 'unreachable':
      return words.problem.unreachable;
    case 'missing':
      return words.problem.missing;
    case 'refused': {
      const said = [problem.problem, problem.advice].filter((text) => text !== '').join(' ');
      return said === '' ? words.problem.unknown(problem.status) : said;
    }
  }
}
