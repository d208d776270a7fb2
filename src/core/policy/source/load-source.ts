import { parseAddress } from '../../audience/address';
import { groupsOf } from '../../audience/address-book';
import { parseDomain } from '../../audience/domain';
import { parseRule } from '../../audience/rules';
import { err, ok, type Result } from '../../result';
import type { PolicyProblem } from '../policy-problem';
import { isPublishedForm } from '../published-policy';
import { ownBook } from '../read-published';
import { problemsWith, type Schema, type TextChecks } from './check-schema';
import { readJson } from './read-json';
import { isOnlyWide, refusalOf } from './rule-problem';
import schema from './source-document.schema.json';
import type { SourceDocument } from './source-document';

const SCHEMA: Schema = schema;

type Problems = readonly PolicyProblem[];

/** A day of a year before is a slip of the pen. */
const EARLIEST_DAY = '2000-01-01';

function isDay(text: string): boolean {
  const midnight = `${text}T00:00:00`;
  const date = new Date(`${midnight}Z`);
  return text >= EARLIEST_DAY && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(midnight);
}

function ruleAt(text: string, path: string): Problems {
  const refusal = refusalOf(text);
  // What is no rule at all would restrict nobody.
  const mayBeWide = path.startsWith('/restrictedRecipients/') && parseRule(text) !== undefined;
  if (refusal === undefined || (mayBeWide && isOnlyWide(refusal))) return [];
  return [{ path, text, ...refusal }];
}

/** What is asked of a text wherever it stands, by what the schema calls it. */
const TEXT_CHECKS: TextChecks = {
  rule: ruleAt,
  address: (text, path) =>
    parseAddress(text) === undefined ? [{ path, text, kind: 'no-address', values: {} }] : [],
  day: (text, path) => (isDay(text) ? [] : [{ path, text, kind: 'no-day', values: {} }]),
};

interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/** Stands for every entry of a list. */
const EACH = '*';

/** The texts that stand in a place, however much is wrong around them. */
function textsAt(value: unknown, [step, ...rest]: readonly string[], path = ''): readonly PlacedText[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? Object.keys(value) : [];
  const names = step === EACH ? entries : [step];
  return names.flatMap((name) => textsAt(Reflect.get(value, name), rest, `${path}/${name}`));
}

/** Stamps name the organisation by a domain, so one of its rules must be a plain one. */
function lookAtStampingDomain(value: unknown): Problems {
  const rules = textsAt(value, ['organisation', 'domains', EACH]);
  const isMissing = rules.length > 0 && rules.every(({ text }) => parseDomain(text) === undefined);
  return isMissing ? [{ path: '/organisation/domains', kind: 'no-plain-domain', values: {} }] : [];
}

/** What stands among texts a second time. */
function repeated(
  texts: readonly PlacedText[],
  nameOf: (text: string) => string | undefined,
): readonly PlacedText[] {
  const names = texts.map(({ text }) => nameOf(text));
  return texts.filter((_text, at) => names[at] !== undefined && names.indexOf(names[at]) < at);
}

const addressKey = (text: string): string | undefined => parseAddress(text)?.key;

/** One tick must not stand for two items, one list have two audiences, nor one address be two people. */
const ONCE_ONLY: readonly (readonly [
  kind: 'item-twice' | 'list-twice' | 'person-twice',
  place: readonly string[],
  nameOf: (text: string) => string | undefined,
])[] = [
  ['item-twice', ['checklist', EACH, 'id'], (id) => id],
  ['list-twice', ['lists', EACH, 'address'], addressKey],
  ['person-twice', ['aliases', EACH, EACH], addressKey],
];

function lookAtTwins(value: unknown): Problems {
  return ONCE_ONLY.flatMap(([kind, place, nameOf]) =>
    repeated(textsAt(value, place), nameOf).map((twin) => ({ ...twin, kind, values: {} })),
  );
}

/** Wherever a policy names people. */
const PEOPLE: readonly (readonly string[])[] = [
  ['organisation', 'domains', EACH],
  ['aliases', EACH, EACH],
  ['partners', EACH, 'domains', EACH],
  ['lists', EACH, 'address'],
  ['standingApprovals', EACH, 'who', EACH],
  ['restrictedRecipients', EACH, 'who', EACH],
  ['approvers', EACH, 'addresses', EACH],
  ['approvers', EACH, 'standIn', 'addresses', EACH],
];

/** Where a plus means nothing, mail to such an address is mail to the one without it: what is said of it is said of nobody. */
function lookAtTags(value: unknown): Problems {
  if (partOf(partOf(value, 'organisation'), 'plusTags') !== true) return [];
  const domains = textsAt(value, ['organisation', 'domains', EACH]).map(({ text }) => text);
  const books = [ownBook(domains.filter((rule) => !rule.includes('@')))];
  const isTagged = ({ text }: PlacedText) => {
    const address = parseAddress(text.startsWith('!') ? text.slice(1) : text);
    return address !== undefined && address.local.includes('+', 1) && groupsOf(books, address).length > 0;
  };
  return PEOPLE.flatMap((place) =>
    textsAt(value, place)
      .filter(isTagged)
      .map((tagged) => ({ ...tagged, kind: 'plus-tag', values: {} })),
  );
}

/** Whoever joined such a list would be on all its conversations. */
function lookAtOpenLists(value: unknown): Problems {
  const lists = partOf(value, 'lists');
  return (Array.isArray(lists) ? lists : []).flatMap((list: unknown, at) =>
    partOf(list, 'members') === true && partOf(list, 'audience') === 'anyone'
      ? [{ path: `/lists/${at}/members`, kind: 'members-of-anyone', values: {} }]
      : [],
  );
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function lookAtStaleness(value: unknown): Problems {
  const staleness = partOf(value, 'staleness');
  const { noticeAfterHours: notice = 24, holdAfterHours: hold = 168 } = (staleness ?? {}) as Partial<
    Record<string, unknown>
  >;
  const isWrongWay = typeof notice === 'number' && typeof hold === 'number' && notice > hold;
  return isWrongWay ? [{ path: '/staleness', kind: 'held-before-noticed', values: {} }] : [];
}

/** What concerns several places at once, each found however much is wrong elsewhere. */
const LOOKS: readonly ((value: unknown) => Problems)[] = [
  lookAtStampingDomain,
  lookAtTwins,
  lookAtTags,
  lookAtOpenLists,
  lookAtStaleness,
];

/**
 * What makes every other remark beside the point: somebody opened what was made from the source, or a file of another
 * edition of the format. The edition before differs only in what is told here.
 */
function problemOfKind(value: unknown): PolicyProblem | undefined {
  if (isPublishedForm(value)) return { path: '', kind: 'published-form', values: {} };
  const format = partOf(value, 'format');
  if (format === 2 || format === undefined) return undefined;
  return { path: '/format', kind: format === 1 ? 'format-before' : 'format-unknown', values: {} };
}

/** What is said of format 1 says these, too. */
const TOLD_WITH_FORMAT = ['/format', '/issuedAt'];

function problemsIn(value: unknown): Problems {
  const ofKind = problemOfKind(value);
  const others = () => [...problemsWith(value, SCHEMA, TEXT_CHECKS), ...LOOKS.flatMap((look) => look(value))];
  if (ofKind === undefined) return others();
  if (ofKind.kind !== 'format-before') return [ofKind];
  return [ofKind, ...others().filter(({ path }) => !TOLD_WITH_FORMAT.includes(path))];
}

/** Reads a policy source. The error lists everything that is wrong with it, each with its place. */
export function loadSource(text: string): Result<SourceDocument, Problems> {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value, problems: ofNames } = json.value;
  const told = ofNames.map(({ path }) => path);
  const others = problemsIn(value).filter(({ path }) => !told.includes(path));
  const problems = [...ofNames, ...others];
  return problems.length === 0 ? ok(value as SourceDocument) : err(problems);
}
