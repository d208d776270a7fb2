import type {
  Case,
  Conversation,
  FieldName,
  Level,
  Levels,
  Marks,
  Recipient,
  SourceDocument,
  Stamp,
} from './case';
import type { Chance } from './chance';

/** Few words, so that rules and addresses meet again and again. */
const DOMAINS = [
  ...(['legalaid.example', 'x.legalaid.example', 'y.x.legalaid.example'] as const),
  ...(['harbour.example', 'x.harbour.example', 'paper.example'] as const),
] as const;
const LOOK_ALIKES = [
  ...(['1egalaid.example', 'legal-aid.example', 'legalaid.paper.example', 'paper-legalaid.example'] as const),
  ...(['legalald.org.example', 'xn--leglaid-8fg.example', 'légalaid.example', 'legalaids.example'] as const),
] as const;
const LOCALS = ['x', 'y', 'z'] as const;
const TAGS = ['', '', '', '', '+y', '+y+z', '+'] as const;
const ODD = [
  ...([
    '',
    'x',
    'x@',
    '@paper.example',
    'x@@paper.example',
    '<x@paper.example>',
    '"x"@paper.example',
  ] as const),
  ...(['x@paper.example ', 'x@paper', 'x@paper..example', 'x@pa\u202eper.example', '/o=x/cn=y'] as const),
] as const;
const STAMPS = ['cleared', 'adjust', 'internal', 'confidential'] as const;
const LEVELS = ['off', 'note', 'warn', 'reason', 'approve', 'block'] as const;
const ADJUSTABLE = [
  ...(['outside-organisation', 'beyond-chain', 'new-on-chain', 'added-later', 'list-undeclared'] as const),
  ...(['stamp-lowered', 'stricter-attachment', 'bcc-on-confidential', 'restricted-recipient'] as const),
  ...(['exposed-recipients', 'look-alike', 'policy-stale'] as const),
] as const;
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'] as const;
const AUDIENCES = ['organisation', 'partners', 'anyone'] as const;
const ITEMS = ['consent', 'faces'] as const;

const DAY = 86_400;
const NOON = Date.UTC(2026, 10, 22, 12) / 1000;

function domain(chance: Chance): string {
  return chance.is(4) ? chance.one(LOOK_ALIKES) : chance.one(DOMAINS);
}

function address(chance: Chance): string {
  return `${chance.one(LOCALS)}${chance.one(TAGS)}@${domain(chance)}`;
}

/** As people type it: now and then in capitals, with a dot behind, or not at all an address. */
function written(chance: Chance): string {
  if (chance.is(0.5)) return chance.one(ODD);
  const text = address(chance);
  if (chance.is(10)) return text.toUpperCase();
  return chance.is(5) ? `${text}.` : text;
}

function rule(chance: Chance): string {
  const target = chance.is(30) ? address(chance) : domain(chance);
  const below = !target.includes('@') && chance.is(40) ? `*.${target}` : target;
  return chance.is(20) ? `!${below}` : below;
}

function rules(chance: Chance): readonly string[] {
  return [rule(chance), ...chance.some(2, () => rule(chance))];
}

function stamps(chance: Chance): readonly Stamp[] {
  return [chance.one(STAMPS), ...chance.some(1, () => chance.one(STAMPS))];
}

function until(chance: Chance): { readonly until?: string } {
  return chance.is(50) ? { until: chance.one(DAYS) } : {};
}

/** Policies that let everything go, that mostly ask, and that hold: without these nearly every message would be held. */
type Temper = readonly [Level, ...Level[]];
const TEMPERS: readonly [Temper, ...Temper[]] = [['off', 'note'], ['note', 'warn'], ['warn'], LEVELS];

/** A mild policy says something of every kind, because what it leaves out is strict. */
function levels(chance: Chance, temper: Temper): Levels {
  const all = ADJUSTABLE.map((kind) => [kind, chance.one(temper)] as const);
  return Object.fromEntries(temper === LEVELS ? all.filter(() => chance.is(25)) : all);
}

/** Every address stands for one person only, as the loader wants it. */
function aliases(chance: Chance): readonly (readonly string[])[] {
  const all = Array.from(new Set(chance.some(6, () => address(chance))));
  return [all.slice(0, 2), all.slice(2, 5)].filter((group) => group.length > 1);
}

/** The same for lists. */
function lists(chance: Chance): NonNullable<SourceDocument['lists']> {
  const addresses = Array.from(new Set(chance.some(2, () => address(chance))));
  return addresses.map((one) => ({ address: one, audience: chance.one(AUDIENCES) }));
}

function approvers(chance: Chance): NonNullable<SourceDocument['approvers']> {
  return chance.some(1, () => ({
    role: 'Director',
    addresses: [address(chance)],
    ...(chance.is(50) ? { absent: chance.is(50) } : {}),
    ...(chance.is(50) ? { standIn: { role: 'Lead', addresses: [address(chance)] } } : {}),
  }));
}

export function randomPolicy(chance: Chance): SourceDocument {
  const temper = chance.one(TEMPERS);
  return {
    format: 2,
    version: 'random',
    issuedAt: chance.one(DAYS),
    organisation: {
      name: 'Example Legal Aid',
      domains: ['legalaid.example', ...(chance.is(50) ? ['*.legalaid.example'] : rules(chance))],
      ...(chance.is(50) ? { plusTags: chance.is(80) } : {}),
      ...(chance.is(30) ? { peopleElsewhere: [address(chance)] } : {}),
    },
    aliases: aliases(chance),
    partners: chance.some(2, () => ({
      name: 'Harbour',
      domains: rules(chance),
      stamps: stamps(chance),
      ...until(chance),
    })),
    lists: lists(chance),
    standingApprovals: chance.some(1, () => ({ who: rules(chance), as: 'Interpreter', ...until(chance) })),
    restrictedRecipients: chance.is(25) ? [{ who: rules(chance), stamps: stamps(chance) }] : [],
    approvers: approvers(chance),
    levels: levels(chance, temper),
    levelsByStamp: chance.is(30) ? { [chance.one(STAMPS)]: levels(chance, temper) } : {},
    ...(chance.is(50) ? { thresholds: { exposedRecipients: 1 + chance.whole(2) } } : {}),
    ...(chance.is(50) ? { staleness: { noticeAfterHours: 2, holdAfterHours: 8 } } : {}),
    checklist: ITEMS.map((id) => ({ id, text: { en: id } })),
  };
}

function recipients(chance: Chance, field: FieldName): readonly Recipient[] {
  // Outlook shows 500 at most: a field that is full is rare, and only there to be noticed.
  const most = chance.is(0.05) ? 500 : 2;
  const person = (): Recipient => ({
    field,
    address: written(chance),
    name: '',
    kind: chance.is(5) ? 'list' : 'person',
  });
  return most === 500 ? Array.from({ length: 500 }, person) : chance.some(most, person);
}

function fieldOf(chance: Chance, field: FieldName): Case['fields'][FieldName] {
  return chance.is(1) ? 'unreadable' : recipients(chance, field);
}

const DAMAGES = ['damaged', 'disagree', 'banner-missing'] as const;

function marks(chance: Chance): Marks {
  if (chance.is(2)) return { kind: chance.is(50) ? 'none' : 'unreadable' };
  return { kind: chance.is(2) ? chance.one(DAMAGES) : 'whole', stamp: chance.one(STAMPS) };
}

function inherited(chance: Chance): { readonly inherited?: Stamp } {
  return chance.is(60) ? { inherited: chance.one(STAMPS) } : {};
}

function conversation(chance: Chance): Conversation {
  if (chance.is(35)) return { kind: 'new' };
  if (chance.is(8)) return { kind: 'unknown', ...inherited(chance) };
  const people = chance.some(4, () => address(chance));
  return {
    kind: 'continued',
    answers: chance.is(70) ? 'reply' : 'forward',
    ...inherited(chance),
    people,
    addedLater: people.filter(() => chance.is(15)),
    ...(chance.is(50) ? { originator: address(chance) } : {}),
  };
}

/** One message under a policy whose names have been found already. */
export function randomCase(chance: Chance, policy: SourceDocument, names: readonly string[]): Case {
  return {
    policy,
    names,
    builtIn: chance.is(3),
    readHoursAgo: chance.is(30) ? chance.whole(30) : undefined,
    at: NOON + chance.whole(4 * DAY) - 2 * DAY,
    fields: {
      to: fieldOf(chance, 'to'),
      cc: fieldOf(chance, 'cc'),
      bcc: chance.is(30) ? fieldOf(chance, 'bcc') : [],
    },
    self: [`x@legalaid.example`, ...chance.some(1, () => address(chance))],
    marks: marks(chance),
    adjustments: chance.is(95) ? 1 : 0,
    uses: chance.is(95) ? 1 : 0,
    ticked: ITEMS.filter(() => chance.is(98)),
    attached: chance.is(10) ? [chance.one(STAMPS)] : [],
    conversation: conversation(chance),
    ...(chance.is(15) ? { acknowledged: [chance.one(ADJUSTABLE), chance.one(ADJUSTABLE)] } : {}),
  };
}
