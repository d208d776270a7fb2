import { parseAddress } from '../core/audience/address';
import type { PolicyProblem } from '../core/policy/source/policy-problem';
import { refusalOf } from '../core/policy/source/rule-problem';
import type { AdminTab, AdminWords } from '../i18n/admin-words';
import { upperFirst } from '../i18n/sentence';

/** Where the page shows a part of the policy; whatever is missing here stands beside the tabs, or in the file only. */
const TAB_OF: Readonly<Record<string, AdminTab>> = {
  organisation: 'organisation',
  partners: 'partners',
  lists: 'people',
  standingApprovals: 'people',
  restrictedRecipients: 'people',
  levels: 'levels',
  levelsByStamp: 'levels',
  checklist: 'publication',
  adjustments: 'publication',
  uses: 'publication',
};

/** The tab on which a problem can be mended; undefined where none shows it. */
export function tabOf({ path }: Pick<PolicyProblem, 'path'>): AdminTab | undefined {
  return TAB_OF[path.split('/')[1] ?? ''];
}

/** What is wrong, in words. `language` is set where the words are not those of the page. */
export interface ProblemText {
  readonly text: string;
  readonly language: 'en' | undefined;
  /** Not a mistake, but not filled in yet. */
  readonly isOpen: boolean;
}

type Said = Omit<PolicyProblem, 'path'>;

/** The loader's own sentences are English; what only a field on this page can cause is said in its language. */
export function problemText({ problem, advice }: Said, { problems }: AdminWords): ProblemText {
  if (problem.startsWith('needs at least'))
    return { text: problems.empty, language: undefined, isOpen: true };
  if (problem.startsWith('takes at most'))
    return { text: problems.tooLong, language: undefined, isOpen: false };
  return { text: `${upperFirst(problem)}. ${advice}`, language: 'en', isOpen: false };
}

function partName(part: string, words: AdminWords): string {
  const names: Readonly<Record<string, string>> = {
    organisation: words.organisation.heading,
    partners: words.partners.heading,
    lists: words.lists.heading,
    standingApprovals: words.standing.heading,
    restrictedRecipients: words.restricted.heading,
    levels: words.levels.heading,
    checklist: words.checklist.heading,
    adjustments: words.adjustments.heading,
    uses: words.uses.heading,
    version: words.save.version,
    issuedAt: words.save.issuedAt,
  };
  return names[part] ?? (part === '' ? words.problems.wholePolicy : part);
}

/** Where a problem is, as people call the place. */
export function placeText({ path }: Pick<PolicyProblem, 'path'>, words: AdminWords): string {
  const [, part = '', entry] = path.split('/');
  const position = entry === undefined ? NaN : Number(entry);
  return words.problems.place(partName(part, words), Number.isNaN(position) ? undefined : position + 1);
}

/** The problem of exactly this field. */
export function problemAt(
  problems: readonly PolicyProblem[],
  path: string,
  words: AdminWords,
): ProblemText | undefined {
  const found = problems.find((problem) => problem.path === path);
  return found && problemText(found, words);
}

/** What may stand in a field of lines: rules, rules that only restrict and so may be wide, or bare addresses. */
export type LineKind = 'rules' | 'restrictions' | 'addresses';

export interface LineProblem extends ProblemText {
  readonly line: string;
}

function lineProblem(line: string, kind: LineKind, words: AdminWords): ProblemText | undefined {
  if (kind === 'addresses')
    return parseAddress(line) === undefined
      ? { text: upperFirst(words.problems.noAddress), language: undefined, isOpen: false }
      : undefined;
  const refusal = refusalOf(line);
  const isOnlyWide = kind === 'restrictions' && refusal?.problem.includes('would have meant') === true;
  return refusal === undefined || isOnlyWide ? undefined : problemText(refusal, words);
}

/** Said beside the line while somebody types, whatever else is wrong with the policy. */
export function lineProblems(
  lines: readonly string[],
  kind: LineKind,
  words: AdminWords,
): readonly LineProblem[] {
  return lines.flatMap((line) => {
    const problem = lineProblem(line, kind, words);
    return problem === undefined ? [] : [{ line, ...problem }];
  });
}
