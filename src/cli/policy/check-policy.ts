import type { PolicyProblem } from '../../core/policy/policy-problem';
import { loadSource } from '../../core/policy/source/load-source';
import type { SourceDocument } from '../../core/policy/source/source-document';
import { policyNotes } from '../../core/policy/source/policy-notes';
import { publishText } from '../../core/policy/source/publish-text';
import { noteInEnglish } from '../../i18n/policy-notes-en';
import { countOf, shownFile, type ExitCode, type Terminal } from '../terminal';
import type { PolicyRequest } from '../usage';
import { readPolicyText } from './open-policy';
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

/** That it is in order, and what in it is hardly meant: such a policy can be used all the same. */
function printSound({ file, json }: PolicyRequest, source: SourceDocument, { print }: Terminal): void {
  const { version, organisation } = source;
  const notes = policyNotes(source).map((note) => ({
    kind: note.kind,
    path: note.path,
    note: noteInEnglish(note),
  }));
  if (json) print(JSON.stringify({ file, ok: true, organisation: organisation.name, version, notes }));
  else {
    print(`${shownFile(file)} is in order. ${summary(source)}`);
    for (const { path, note } of notes) print(`  Note on ${path}: ${note}`);
  }
}

/** `mailstamp policy check`: everything at once, or that it is in order. */
export async function checkPolicy(request: PolicyRequest, terminal: Terminal): Promise<ExitCode> {
  const text = await readPolicyText(request.file);
  const source = loadSource(text);
  if (!source.ok) return printProblems(request, source.error, terminal);
  const published = publishText(text);
  if (!published.ok) return printProblems(request, published.error, terminal);
  printSound(request, source.value, terminal);
  return 0;
}
