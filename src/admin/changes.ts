import type { ListAudience } from '../core/policy/policy';
import type { SourceDocument } from '../core/policy/source/source-document';
import { STAMPS, type Stamp } from '../core/stamp/stamp';
import type { ChangedPart } from '../i18n/admin-words';
import { textIn } from '../ui/local-text';
import type { Approver } from './approvers-state';
import { finished } from './policy-draft';
import type { AdminTexts } from './texts';
import { USUAL } from './usual-numbers';

/** One thing that a policy says: what it is about, and what it says of it, in words. */
interface Statement {
  readonly part: ChangedPart;
  readonly about: string;
  readonly says: string;
}

/** How one policy differs from another, one statement each. */
export type Change =
  | {
      readonly kind: 'added' | 'removed';
      readonly part: ChangedPart;
      readonly about: string;
      readonly says: string;
    }
  | {
      readonly kind: 'changed';
      readonly part: ChangedPart;
      readonly about: string;
      readonly from: string;
      readonly to: string;
    };

type Read = (source: SourceDocument, texts: AdminTexts) => readonly Statement[];

const bare =
  (part: ChangedPart) =>
  (about: string): Statement => ({ part, about, says: '' });

const stampNames = (stamps: readonly Stamp[], { mail }: AdminTexts): string =>
  stamps.map((stamp) => mail.stamps[stamp]).join(', ');

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

const until = (day: string | undefined, { words }: AdminTexts): string =>
  day === undefined ? '' : words.changes.until(day);

const ofOrganisation: Read = ({ version, issuedAt, organisation }, texts) => [
  { part: 'edition', about: '', says: `${version}, ${issuedAt}` },
  { part: 'name', about: '', says: organisation.name },
  ...organisation.domains.map(bare('domains')),
  ...(organisation.peopleElsewhere ?? []).map(bare('peopleElsewhere')),
  {
    part: 'stampOnPhones',
    about: '',
    says:
      organisation.stampOnPhones === true
        ? texts.words.changes.stampedOnPhones
        : texts.words.changes.notStampedOnPhones,
  },
  {
    part: 'plusTags',
    about: '',
    says:
      organisation.plusTags === true ? texts.words.changes.onePerson : texts.words.changes.differentPeople,
  },
];

const ofPartners: Read = ({ partners = [] }, texts) =>
  partners.map(({ name, domains, stamps, until: day }) => ({
    part: 'partners',
    about: name,
    says: joined(domains.join(', '), stampNames(stamps, texts), until(day, texts)),
  }));

function ofList(audience: ListAudience, members: boolean, { words }: AdminTexts): string {
  const read = words.lists.audiences[audience];
  return members ? words.lists.withMembers(read) : read;
}

const ofPeople: Read = (source, texts) => [
  ...(source.lists ?? []).map(({ address, audience, members }) => ({
    part: 'lists' as const,
    about: address,
    says: ofList(audience, members === true, texts),
  })),
  ...(source.aliases ?? []).map((addresses) => bare('aliases')(addresses.join(', '))),
  ...(source.restrictedRecipients ?? []).map(({ who, stamps }) => ({
    part: 'restricted' as const,
    about: who.join(', '),
    says: stampNames(stamps, texts),
  })),
];

const named = ({ role, addresses }: Pick<Approver, 'role' | 'addresses'>): string =>
  `${role} ${addresses.join(', ')}`.trim();

const ofConfidential: Read = ({ chain = 'root', approvers = [], standingApprovals = [] }, texts) => [
  { part: 'chain', about: '', says: texts.words.chain.rules[chain] },
  ...approvers.map(({ role, addresses, absent = false, standIn }) => ({
    part: 'approvers' as const,
    about: role,
    says: joined(
      addresses.join(', '),
      standIn === undefined ? '' : texts.words.changes.standIn(named(standIn)),
      absent ? texts.words.changes.absent : '',
    ),
  })),
  ...standingApprovals.map(({ who, as, until: day }) => ({
    part: 'standing' as const,
    about: as,
    says: joined(who.join(', '), until(day, texts)),
  })),
];

/** What is left out stands for its default, so that both are shown where one takes the place of the other. */
const ofLimits: Read = ({ thresholds = {}, staleness = {} }, { words: { limits: words } }) => {
  const { exposedRecipients, noticeAfterHours, holdAfterHours } = { ...USUAL, ...thresholds, ...staleness };
  return [
    { part: 'limits', about: words.exposed, says: String(exposedRecipients) },
    { part: 'limits', about: words.notice, says: String(noticeAfterHours) },
    { part: 'limits', about: words.hold, says: String(holdAfterHours) },
  ];
};

const ofLevels: Read = ({ levels = {}, levelsByStamp = {} }, { words, mail }) => {
  const statements = (chosen: typeof levels, under: string) =>
    Object.entries(chosen).map(([kind, level]) => ({
      part: 'levels' as const,
      about: `${words.levels.kinds[kind as keyof typeof chosen]}${under}`,
      says: words.levels.names[level],
    }));
  return [
    ...statements(levels, ''),
    ...STAMPS.flatMap((stamp) => statements(levelsByStamp[stamp] ?? {}, ` (${mail.stamps[stamp]})`)),
  ];
};

const ofPublication: Read = ({ checklist, adjustments = [], uses = [] }, { language }) => [
  ...checklist.map(({ text }) => bare('checklist')(textIn(text, language))),
  ...adjustments.map((text) => bare('adjustments')(textIn(text, language))),
  ...uses.map((text) => bare('uses')(textIn(text, language))),
];

const READS: readonly Read[] = [
  ofOrganisation,
  ofPartners,
  ofPeople,
  ofConfidential,
  ofLevels,
  ofLimits,
  ofPublication,
];

/** By what they are about; what is said of the same thing twice is told apart by its turn. */
function statementsOf(source: SourceDocument, texts: AdminTexts): ReadonlyMap<string, Statement> {
  const byName = new Map<string, Statement>();
  for (const statement of READS.flatMap((read) => read(finished(source), texts))) {
    let turn = 0;
    while (byName.has(`${statement.part}\n${turn}\n${statement.about}`)) turn += 1;
    byName.set(`${statement.part}\n${turn}\n${statement.about}`, statement);
  }
  return byName;
}

function compare(before: Statement | undefined, after: Statement | undefined): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', ...after }];
  if (after === undefined) return [{ kind: 'removed', ...before }];
  const { part, about } = after;
  return before.says === after.says
    ? []
    : [{ kind: 'changed', part, about, from: before.says, to: after.says }];
}

/** How a policy differs from the one that was opened; what is new comes last. */
export function changesBetween(
  opened: SourceDocument,
  now: SourceDocument,
  texts: AdminTexts,
): readonly Change[] {
  const before = statementsOf(opened, texts);
  const after = statementsOf(now, texts);
  const names = new Set([...before.keys(), ...after.keys()]);
  return Array.from(names).flatMap((name) => compare(before.get(name), after.get(name)));
}

/** A change as one line for people. */
export function describeChange(change: Change, { words }: AdminTexts): string {
  const place = words.changes.parts[change.part];
  switch (change.kind) {
    case 'added':
    case 'removed':
      return words.changes[change.kind](place, change.about, change.says);
    case 'changed':
      return words.changes.changed(place, change.about, change.from, change.to);
  }
}
