import type { PolicyProblem } from '../../core/policy/policy-problem';
import { loadSource } from '../../core/policy/source/load-source';
import type { SourceDocument } from '../../core/policy/source/source-document';
import { publishText } from '../../core/policy/source/publish-text';
import { Problem } from '../problem';
import { countOf, shownFile, type ExitCode, type Terminal } from '../terminal';
import type { PolicyRequest } from '../usage';
import { isPublishedForm, readPolicyText } from './open-policy';
import { problemLines, said } from './problem-lines';

function summary(source: SourceDocument): string {
  const { organisation, version, partners = [], lists = [], standingApprovals = [] } = source;
  const parts = [
    countOf(organisation.domains.length, 'rule for its own domains', 'rules for its own domains'),
    countOf(partners.length, 'partner'),
    countOf(lists.length, 'list'),
    countOf(standingApprovals.length, 'standing approval'),
  ];
  return `${organisation.name}, version ${version}: ${parts.join(', ')}.`;
}

/**
 * Prints what is wrong with a policy, for people or for programs.
 * @returns the exit code of a policy that cannot be used
 */
export function printProblems(
  { file, json }: PolicyRequest,
  problems: readonly PolicyProblem[],
  { print, say }: Terminal,
): ExitCode {
  if (json)
    for (const problem of problems)
      print(JSON.stringify({ file, ok: false, kind: problem.kind, ...said(problem) }));
  else say(`The policy ${shownFile(file)} is not valid:\n${problemLines(problems)}`);
  return 2;
}

/** @throws {Problem} for the published form, which is nobody's to edit */
export async function readSourceText(file: string): Promise<string> {
  const text = await readPolicyText(file);
  if (!isPublishedForm(text)) return text;
  throw new Problem(
    `${shownFile(file)} is the published form of a policy. Name the file from which it was published.`,
  );
}

/** `mailstamp policy check`: everything at once, or that it is in order. */
export async function checkPolicy(request: PolicyRequest, terminal: Terminal): Promise<ExitCode> {
  const { file, json } = request;
  const text = await readSourceText(file);
  const source = loadSource(text);
  if (!source.ok) return printProblems(request, source.error, terminal);
  const published = publishText(text);
  if (!published.ok) return printProblems(request, published.error, terminal);
  const { version, organisation } = source.value;
  if (json) terminal.print(JSON.stringify({ file, ok: true, organisation: organisation.name, version }));
  else terminal.print(`${shownFile(file)} is in order. ${summary(source.value)}`);
  return 0;
}
