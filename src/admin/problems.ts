import type { Objection, PolicyProblem } from '../core/policy/policy-problem';
import { refusalOf } from '../core/policy/source/rule-problem';
import type { AdminTab, AdminWords } from '../i18n/admin-words';
import { problemInWords } from '../i18n/policy-problem-words';
import { upperFirst } from '../i18n/sentence';

/** Where the page shows a part of the policy; whatever is missing here stands beside the tabs, or in the file only. */
const TAB_OF: Readonly<Record<string, AdminTab>> = {
  organisation: 'organisation',
  partners: 'partners',
  lists: 'people',
  aliases: 'people',
  restrictedRecipients: 'people',
  chain: 'confidential',
  approvers: 'confidential',
  standingApprovals: 'confidential',
  levels: 'levels',
  levelsByStamp: 'levels',
  thresholds: 'levels',
  staleness: 'levels',
  checklist: 'publication',
  adjustments: 'publication',
  uses: 'publication',
};

/** The tab on which a problem can be mended; undefined where none shows it. */
export function tabOf({ path }: Pick<PolicyProblem, 'path'>): AdminTab | undefined {
  return TAB_OF[path.split('/')[1] ?? ''];
}

/** What is wrong, in words. */
export interface ProblemText {
  readonly text: string;
  /** Not a mistake, but not filled in yet. */
  readonly isOpen: boolean;
}

/** What is wrong, and what to do about it. */
export function problemText(objection: Objection, words: AdminWords): ProblemText {
  const { problem, advice } = problemInWords(objection, words.policyProblems);
  const isOpen = objection.kind === 'too-little' && objection.values.measure !== 'number';
  return { text: `${upperFirst(problem)}. ${advice}`, isOpen };
}

function partName(part: string, words: AdminWords): string {
  const names: Readonly<Record<string, string>> = {
    organisation: words.organisation.heading,
    partners: words.partners.heading,
    lists: words.lists.heading,
    standingApprovals: words.standing.heading,
    aliases: words.aliases.heading,
    restrictedRecipients: words.restricted.heading,
    chain: words.chain.heading,
    approvers: words.approvers.heading,
    thresholds: words.limits.heading,
    staleness: words.limits.heading,
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

/** Without those that read like another: two fields of one entry that are still empty, for example. */
export function onceEach(problems: readonly PolicyProblem[], words: AdminWords): readonly PolicyProblem[] {
  const read = (problem: PolicyProblem) => `${placeText(problem, words)} ${problemText(problem, words).text}`;
  const first = new Map(problems.map((problem) => [read(problem), problem] as const).reverse());
  return problems.filter((problem) => first.get(read(problem)) === problem);
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

/** What is wrong with a rule while somebody types it into a field of its own. */
export function ruleProblem(rule: string, words: AdminWords): ProblemText | undefined {
  const refusal = refusalOf(rule);
  return refusal && problemText({ ...refusal, text: rule }, words);
}

/** What is wrong with single lines of a field. */
export function lineProblems(
  problems: readonly PolicyProblem[],
  path: string,
  words: AdminWords,
): readonly ProblemText[] {
  return problems
    .filter((problem) => problem.path.startsWith(`${path}/`))
    .map((problem) => problemText(problem, words));
}
