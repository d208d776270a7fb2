import { parseAddress } from '../../audience/address';
import { parseDomain } from '../../audience/domain';
import { err, ok, type Result } from '../../result';
import { problemsWith, type Schema } from './check-schema';
import type { PolicyProblem } from './policy-problem';
import schema from './source-document.schema.json';
import type { SourceDocument } from './source-document';
import { readJson } from './read-json';
import { refusalOf } from './rule-problem';

const SCHEMA: Schema = schema;

type Look = (source: SourceDocument) => readonly PolicyProblem[];

function rulesAt(path: string, rules: readonly string[]): readonly PolicyProblem[] {
  return rules.flatMap((rule, index) => {
    const refusal = refusalOf(rule);
    return refusal === undefined
      ? []
      : [{ ...refusal, path: `${path}/${index}`, problem: `"${rule}": ${refusal.problem}` }];
  });
}

function addressAt(path: string, raw: string): readonly PolicyProblem[] {
  if (parseAddress(raw) !== undefined) return [];
  return [
    {
      path,
      problem: `"${raw}" is not an address`,
      advice: 'Write the bare address, such as "somebody@ngo.example".',
    },
  ];
}

function addressesAt(path: string, addresses: readonly string[] = []): readonly PolicyProblem[] {
  return addresses.flatMap((raw, index) => addressAt(`${path}/${index}`, raw));
}

const lookAtRules: Look = ({
  organisation,
  partners = [],
  standingApprovals = [],
  restrictedRecipients = [],
}) => [
  ...rulesAt('/organisation/domains', organisation.domains),
  ...partners.flatMap(({ domains }, index) => rulesAt(`/partners/${index}/domains`, domains)),
  ...standingApprovals.flatMap(({ who }, index) => rulesAt(`/standingApprovals/${index}/who`, who)),
  // Whom a restriction means too many of, it only restricts.
  ...restrictedRecipients.flatMap(({ who }, index) =>
    rulesAt(`/restrictedRecipients/${index}/who`, who).filter(
      ({ problem }) => !problem.includes('would have meant'),
    ),
  ),
];

const lookAtAddresses: Look = ({ organisation, aliases = [], lists = [], approvers = [] }) => [
  ...addressesAt('/organisation/peopleElsewhere', organisation.peopleElsewhere),
  ...aliases.flatMap((addresses, index) => addressesAt(`/aliases/${index}`, addresses)),
  ...lists.flatMap(({ address }, index) => addressAt(`/lists/${index}/address`, address)),
  ...approvers.flatMap(({ addresses, standIn }, index) => [
    ...addressesAt(`/approvers/${index}/addresses`, addresses),
    ...addressesAt(`/approvers/${index}/standIn/addresses`, standIn?.addresses),
  ]),
];

/** Stamps name the organisation by a domain, so one of its rules must be a plain one. */
const lookAtStampingDomain: Look = ({ organisation }) =>
  organisation.domains.some((rule) => parseDomain(rule) !== undefined)
    ? []
    : [
        {
          path: '/organisation/domains',
          problem: 'none of the rules is a plain domain, and stamps are signed with one',
          advice: 'Add the domain of your own addresses, such as "ngo.example".',
        },
      ];

function isDay(text: string): boolean {
  const [year, month, day, ...rest] = text.split('-');
  if (rest.length > 0 || year?.length !== 4 || month?.length !== 2 || day?.length !== 2) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function dayAt(path: string, text: string | undefined): readonly PolicyProblem[] {
  if (text === undefined || isDay(text)) return [];
  return [
    { path, problem: `"${text}" is not a day`, advice: 'Write year, month and day, such as "2026-11-22".' },
  ];
}

const lookAtDays: Look = ({ issuedAt, partners = [], standingApprovals = [] }) => [
  ...dayAt('/issuedAt', issuedAt),
  ...partners.flatMap(({ until }, index) => dayAt(`/partners/${index}/until`, until)),
  ...standingApprovals.flatMap(({ until }, index) => dayAt(`/standingApprovals/${index}/until`, until)),
];

/** The places of what stands in a list a second time. */
function repeated<T>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
): readonly (readonly [number, T])[] {
  const names = items.map(nameOf);
  return items.flatMap((item, index) => {
    const name = names[index];
    return name !== undefined && names.indexOf(name) < index ? [[index, item] as const] : [];
  });
}

/** One tick must not stand for two items, one list have two audiences, nor one address be two people. */
const lookAtTwins: Look = ({ checklist, lists = [], aliases = [] }) => [
  ...repeated(checklist, ({ id }) => id).map(([index, { id }]) => ({
    path: `/checklist/${index}/id`,
    problem: `"${id}" is the id of another item`,
    advice: 'Give each item an id of its own.',
  })),
  ...repeated(lists, ({ address }) => parseAddress(address)?.key).map(([index, { address }]) => ({
    path: `/lists/${index}/address`,
    problem: `"${address}" is declared already`,
    advice: 'Keep the entry that is meant.',
  })),
  ...repeated(
    aliases.flatMap((addresses, group) => addresses.map((address) => ({ group, address }))),
    ({ address }) => parseAddress(address)?.key,
  ).map(([, { group, address }]) => ({
    path: `/aliases/${group}`,
    problem: `"${address}" stands for somebody already`,
    advice: 'Put all addresses of one person into one entry.',
  })),
];

const lookAtStaleness: Look = ({ staleness: { noticeAfterHours = 24, holdAfterHours = 168 } = {} }) =>
  noticeAfterHours <= holdAfterHours
    ? []
    : [
        {
          path: '/staleness',
          problem: 'mail would be held before anything is said',
          advice: 'Let noticeAfterHours be smaller than holdAfterHours.',
        },
      ];

const LOOKS: readonly Look[] = [
  lookAtRules,
  lookAtAddresses,
  lookAtStampingDomain,
  lookAtDays,
  lookAtTwins,
  lookAtStaleness,
];

function ofSchema(text: string): PolicyProblem {
  const [path = '', problem = ''] = text.split(': ');
  return { path, problem, advice: 'See what the schema says of this place.' };
}

/** An older edition of the format is told what to do, not everything that has changed since. */
function problemOfFormat(value: unknown): readonly PolicyProblem[] {
  const format: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined;
  if (format === 2 || format === undefined) return [];
  return [
    {
      path: '/format',
      problem:
        format === 1
          ? 'this file is of format 1'
          : 'this file is of a format that this version does not know',
      advice:
        format === 1
          ? 'Set format to 2 and add issuedAt; everything else of format 1 still means the same.'
          : 'Use the version of Mailstamp that wrote it, or a newer one.',
    },
  ];
}

/** Reads a policy source. The error lists everything that is wrong with it, each with its place and what to do. */
export function loadSource(text: string): Result<SourceDocument, readonly PolicyProblem[]> {
  const json = readJson(text);
  if (!json.ok) return json;
  const ofFormat = problemOfFormat(json.value);
  const misfits = ofFormat.length > 0 ? ofFormat : problemsWith(json.value, SCHEMA).map(ofSchema);
  if (misfits.length > 0) return err(misfits);
  const source = json.value as SourceDocument;
  const problems = LOOKS.flatMap((look) => look(source));
  return problems.length === 0 ? ok(source) : err(problems);
}
