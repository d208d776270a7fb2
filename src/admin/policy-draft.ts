import { problemsWith, type Schema } from '../core/policy/source/check-schema';
import { loadSource } from '../core/policy/source/load-source';
import type { PolicyProblem } from '../core/policy/policy-problem';
import { readJson } from '../core/policy/source/read-json';
import type { SourceDocument } from '../core/policy/source/source-document';
import schema from '../core/policy/source/source-document.schema.json';
import { err, ok, type Result } from '../core/result';
import type { Approver } from './approvers-state';
import { meantLines } from './lists';

const SCHEMA: Schema = schema;

type Problems = readonly PolicyProblem[];

function isEmpty(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0;
}

/** What may be left out is left out where it says nothing; the checklist stays, so that its absence is noticed. */
function withoutEmptyParts<T extends object>(whole: T): T {
  const parts = Object.entries(whole).filter(([name, part]) => name === 'checklist' || !isEmpty(part));
  return Object.fromEntries(parts) as T;
}

function finishedOrganisation({
  peopleElsewhere = [],
  ...organisation
}: SourceDocument['organisation']): SourceDocument['organisation'] {
  const elsewhere = meantLines(peopleElsewhere);
  const domains = meantLines(organisation.domains);
  return elsewhere.length === 0
    ? { ...organisation, domains }
    : { ...organisation, domains, peopleElsewhere: elsewhere };
}

function finishedApprover(approver: Approver): Approver {
  const { standIn } = approver;
  return {
    ...approver,
    addresses: meantLines(approver.addresses),
    ...(standIn === undefined ? {} : { standIn: { ...standIn, addresses: meantLines(standIn.addresses) } }),
  };
}

/**
 * The policy that is meant. While somebody types, lists hold empty lines and sections stand empty: these are no mistake.
 */
export function finished(draft: SourceDocument): SourceDocument {
  const { aliases = [], partners = [], standingApprovals = [], restrictedRecipients = [] } = draft;
  const { approvers = [], levelsByStamp = {} } = draft;
  return withoutEmptyParts({
    ...draft,
    organisation: finishedOrganisation(draft.organisation),
    aliases: aliases.map(meantLines),
    approvers: approvers.map(finishedApprover),
    partners: partners.map((partner) => ({ ...partner, domains: meantLines(partner.domains) })),
    standingApprovals: standingApprovals.map((approval) => ({ ...approval, who: meantLines(approval.who) })),
    restrictedRecipients: restrictedRecipients.map((few) => ({ ...few, who: meantLines(few.who) })),
    levelsByStamp: withoutEmptyParts(levelsByStamp),
  });
}

/** The file that an administrator keeps. */
export function sourceText(draft: SourceDocument): string {
  return `${JSON.stringify(finished(draft), null, 2)}\n`;
}

/** Everything that keeps this policy from being published, found by the loader that publishes it. */
export function problemsOf(draft: SourceDocument): Problems {
  const loaded = loadSource(sourceText(draft));
  return loaded.ok ? [] : loaded.error;
}

/** What is empty, too long, too large or no whole number can be mended on the page; anything else has no field there. */
function fitsThePage(value: unknown): boolean {
  return problemsWith(value, SCHEMA).every(
    ({ kind, values }) =>
      kind === 'too-little' || kind === 'too-much' || (kind === 'wrong-type' && values.type === 'integer'),
  );
}

/** Opens a file for editing, mistakes in its rules included. The error says why it cannot be opened at all. */
export function openSource(text: string): Result<SourceDocument, Problems> {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value, problems } = json.value;
  if (problems.length === 0 && fitsThePage(value)) return ok(value as SourceDocument);
  const loaded = loadSource(text);
  return loaded.ok ? ok(loaded.value) : err(loaded.error);
}
