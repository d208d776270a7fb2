import { Chance } from '../../reference/chance';
import { aMail } from './builders';

function one<T>(chance: Chance, all: readonly T[]): T {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('there is nothing to choose from');
  return chance.one([first, ...others]);
}

/** Somebody by the addresses that they write from, the spellings of one being one address. */
interface Correspondent {
  readonly name: string;
  readonly addresses: readonly (readonly string[])[];
}

/** Of people by several addresses the policy knows. */
export interface Archive {
  /** In the order of an export: mostly that of time. */
  readonly mails: readonly { readonly id: string; readonly text: string }[];
  readonly replies: readonly Reply[];
  readonly aliases: readonly (readonly string[])[];
  /** Somebody's name by any spelling of any address of theirs, in lower case. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** What is true of a reply, by names of correspondents. */
export interface Reply {
  readonly id: string;
  readonly isOurs: boolean;
  /** Addressed, its author left out. */
  readonly addressed: ReadonlySet<string>;
  /** Wrote the mail that is answered, or were addressed by it. */
  readonly onParent: ReadonlySet<string>;
  /** The same of any earlier mail of the conversation. */
  readonly onEarlier: ReadonlySet<string>;
}

const LIST = 'cases@lists.example';

const OURS = Array.from({ length: 30 }, (_, at) =>
  person(`colleague${at}`, [`colleague${at}@legalaid.example`]),
);
const OTHERS = [
  ...Array.from({ length: 40 }, (_, at) => person(`client${at}`, [`client.${at}@postbox.example`])),
  person('clerk', ['clerk@court.example'], ['registry@court.example']),
  person('tomas', ['tomas@legalaid.example'], ['tomas@home.example']),
  // One domain in both spellings.
  person('zoé', ['zoe@aide-légale.example', 'zoe@xn--aide-lgale-g7a.example']),
  person('list', [LIST]),
];
const EVERYBODY = [...OURS, ...OTHERS];

function person(name: string, ...addresses: readonly (readonly string[])[]): Correspondent {
  return { name, addresses };
}

/** One of somebody's addresses as some program writes it, with or without a name. */
function written({ name, addresses }: Correspondent, chance: Chance): string {
  const address = one(chance, one(chance, addresses));
  const spelled = chance.is(10) ? address.toUpperCase() : address;
  return one(chance, [
    spelled,
    `<${spelled}>`,
    `${name} <${spelled}>`,
    `"${name}, of the office" <${spelled}>`,
    `"someone.else@paper.example" <${spelled}>`,
    `=?utf-8?B?${Buffer.from(`${name}, Ж`).toString('base64')}?= <${spelled}>`,
    `${spelled} (${name})`,
    `"${name} \\"the clerk\\"" <${spelled}>`,
  ]);
}

/** A field of a header; long ones are folded, and some programs make a group of it. */
function fieldOf(people: readonly Correspondent[], chance: Chance): string {
  const mailboxes = people.map((somebody) => written(somebody, chance));
  const joined = mailboxes.join(one(chance, [', ', ',', ',\n ', ',\n\t']));
  return chance.is(3) ? `The team: ${joined};` : joined;
}

interface Made {
  readonly id: string;
  readonly author: Correspondent;
  /** Through a list that puts itself into From; the author answers to Reply-To. */
  readonly isMunged: boolean;
  readonly people: readonly Correspondent[];
  readonly before: readonly Made[];
}

const isOurs = (somebody: Correspondent): boolean => OURS.includes(somebody);

function namesOn({ author, people, isMunged }: Made): readonly string[] {
  return [author.name, ...people.map(({ name }) => name), ...(isMunged ? ['list'] : [])];
}

/**
 * Public archives have 5.3 recipients a reply; in 0.4 % of their replies somebody comes back who was dropped on the way, in
 * 4.8 % somebody is new (facts: chain and labels 1.2). These make it about as many.
 */
const MOST_ADDRESSED = 13;
const COMES_BACK_PERCENT = 1;
const NEW_PERCENT = 5;

function answer(to: Made, id: string, chance: Chance): Made {
  const there = [to.author, ...to.people].filter((another) => another.name !== 'list');
  const author = one(chance, there);
  const others = EVERYBODY.filter(({ name }) => name !== author.name && namesOn(to).includes(name));
  const kept = chance.is(15) ? others.slice(0, 1) : chance.is(10) ? others.slice(1) : others;
  const dropped = to.before.flatMap(({ people }) => people).filter(({ name }) => !namesOn(to).includes(name));
  const back = dropped.length > 0 && chance.is(COMES_BACK_PERCENT) ? [one(chance, dropped)] : [];
  const added = chance.is(NEW_PERCENT) ? [one(chance, EVERYBODY)] : [];
  const people = Array.from(new Set([...kept, ...back, ...added])).filter((another) => another !== author);
  const isMunged = people.some(({ name }) => name === 'list') && chance.is(50);
  return {
    id,
    author,
    isMunged,
    people: people.length > 0 ? people : [to.author],
    before: [...to.before, to],
  };
}

function first(id: string, chance: Chance): Made {
  const author = one(
    chance,
    EVERYBODY.filter(({ name }) => name !== 'list'),
  );
  const count = 1 + chance.whole(MOST_ADDRESSED);
  const people = Array.from({ length: count }, () => one(chance, EVERYBODY)).filter(
    (another) => another !== author,
  );
  const others = people.length > 0 ? people : EVERYBODY.filter((another) => another !== author).slice(0, 1);
  return { id, author, isMunged: false, people: Array.from(new Set(others)), before: [] };
}

/** How a program says what it answers. */
function answering({ before }: Made, chance: Chance): readonly string[] {
  const ids = before.map(({ id }) => `<${id}@mail.example>`);
  const parent = ids.at(-1);
  if (parent === undefined) return [];
  return one(chance, [
    [`In-Reply-To: ${parent}`, `References: ${ids.join('\n ')}`],
    [`In-Reply-To: ${parent}`],
    [`References: ${ids.join(' ')}`],
    [`In-Reply-To: ${parent} (of Monday)`, `References: ${ids.join(' ')}`],
  ]);
}

function asText(mail: Made, chance: Chance): string {
  const { id, author, isMunged, people } = mail;
  const cut = 1 + chance.whole(people.length - 1);
  const [to, cc] = [people.slice(0, cut), people.slice(cut)];
  const from = written(author, chance);
  return aMail({
    id,
    from: isMunged ? `Cases <${LIST}>` : from,
    to: fieldOf(to, chance),
    ...(cc.length === 0 ? {} : { cc: fieldOf(cc, chance) }),
    fields: [...answering(mail, chance), ...(isMunged ? [`Reply-To: ${from}`] : [])],
    ...(mail.before.length === 0 ? { stamp: 'confidential' } : {}),
  });
}

function toldOf(mail: Made): Reply {
  const { id, author, isMunged, people, before } = mail;
  const parent = before.at(-1);
  const self = isMunged ? 'list' : author.name;
  return {
    id,
    isOurs: !isMunged && isOurs(author),
    addressed: new Set(people.map(({ name }) => name).filter((name) => name !== self)),
    onParent: new Set(parent && namesOn(parent)),
    onEarlier: new Set(before.flatMap(namesOn)),
  };
}

/** Puts each at most a few hundred places from where it was: no export is quite in the order of time. */
function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const placed = items.map((item, at) => ({ item, at: at + chance.whole(200) }));
  return placed.sort((before, after) => before.at - after.at).map(({ item }) => item);
}

/** Conversations among some dozens of people in which every mail that is answered is there. */
export function anArchive(conversations: number, seed: number): Archive {
  const chance = new Chance(seed);
  const made: Made[] = [];
  for (let at = 0; at < conversations; at += 1) {
    const thread = [first(`${at}-0`, chance)];
    const length = chance.whole(9);
    for (let number = 1; number <= length; number += 1)
      thread.push(answer(one(chance, thread), `${at}-${number}`, chance));
    made.push(...thread);
  }
  return {
    mails: shuffled(
      made.map((mail) => ({ id: mail.id, text: asText(mail, chance) })),
      chance,
    ),
    replies: made.filter(({ before }) => before.length > 0).map(toldOf),
    aliases: EVERYBODY.filter(({ addresses }) => addresses.length > 1).map(({ addresses }) =>
      addresses.map(([address = '']) => address),
    ),
    nameOf: new Map(
      EVERYBODY.flatMap(({ name, addresses }) => addresses.flat().map((address) => [address, name] as const)),
    ),
  };
}
