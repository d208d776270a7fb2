import { expect } from '@playwright/test';
import type { Mail } from '../../../src/simulator/shared/mail';
import { marksOf } from '../../e2e/support/outlook';
import { intake } from './cast';
import { foreignMail } from './foreign-mail';
import {
  checksAtSend,
  hasGraph,
  type Client,
  type Doing,
  type Ending,
  type Mode,
  type Person,
  type Stamp,
  type Step,
  type Talk,
} from './script';
import type { Seat } from './seat';
import { ACCOUNTS, type Server } from './server';

/** Where conversations are played. */
export interface Stage {
  readonly server: Server;
  /** The mailbox of an account in one client, opened if it is not yet. */
  readonly seat: (account: string, client: Client) => Promise<Seat>;
  /** Makes the subjects of one conversation its own. */
  readonly tag: string;
}

/** A message that left: who has it, and what it says of its stamp. */
interface Left {
  readonly mail: Mail;
  readonly sender: Person;
  /** Ids of its copies, by account. */
  readonly copies: ReadonlyMap<string, string>;
  readonly sentCopy: string | undefined;
  /** What an answer to it goes on with. */
  readonly floor: Stamp | undefined;
}

interface Scene extends Stage {
  readonly mode: Mode;
  readonly cast: readonly Person[];
  /** One for each step; undefined where nothing left. */
  readonly left: (Left | undefined)[];
}

/** What came of a step, for the table at the end. */
export type Outcome = Ending['kind'];

type Answered = Left | undefined;

const namesIn = ({ who, doing }: Step): readonly Person[] => [
  who,
  ...(doing.to ?? []),
  ...(doing.cc ?? []),
  ...(doing.bcc ?? []),
];

/** Plays a conversation step by step, and proves of each what its script says. */
export async function play(talk: Talk, mode: Mode, stage: Stage): Promise<readonly Outcome[]> {
  const scene: Scene = { ...stage, mode, cast: talk.steps.flatMap(namesIn), left: [] };
  const outcomes: Outcome[] = [];
  for (const step of talk.steps) {
    const mailboxes = new Mailboxes(scene.server);
    await mailboxes.remember(step.who);
    scene.left.push(await playStep(step, scene, mailboxes));
    outcomes.push(step.ends[mode].kind);
  }
  return outcomes;
}

/** Tells what arrived since. */
class Mailboxes {
  #before = new Map<string, ReadonlySet<string>>();

  constructor(private readonly server: Server) {}

  async remember({ account }: Person): Promise<void> {
    const inboxes = await this.server.inboxes(ACCOUNTS);
    for (const [owner, mails] of inboxes) this.#before.set(owner, new Set(mails.map(({ id }) => id)));
    if (account === undefined) return;
    const sent = await this.server.list(account, 'sent');
    this.#before.set('sent', new Set(sent.map(({ id }) => id)));
  }

  /** Ids of new messages, by account; more than one of an account is a fault. */
  async arrived(): Promise<ReadonlyMap<string, string>> {
    const inboxes = await this.server.inboxes(ACCOUNTS);
    const arrived = new Map<string, string>();
    for (const [owner, mails] of inboxes) {
      const [fresh, second] = mails.filter(({ id }) => this.#before.get(owner)?.has(id) !== true);
      expect(second, `${owner} got it twice`).toBeUndefined();
      if (fresh !== undefined) arrived.set(owner, fresh.id);
    }
    return arrived;
  }

  async sentBy(account: string): Promise<string | undefined> {
    const sent = await this.server.list(account, 'sent');
    return sent.find(({ id }) => this.#before.get('sent')?.has(id) !== true)?.id;
  }
}

function playStep(step: Step, scene: Scene, mailboxes: Mailboxes): Promise<Left | undefined> {
  const answered = answeredBy(step, scene);
  return typeof step.client === 'string'
    ? playInOutlook({ ...step, client: step.client }, answered, scene, mailboxes)
    : playElsewhere({ ...step, client: step.client }, answered, scene, mailboxes);
}

/** The message that the script names, else the newest that this person has. */
function answeredBy({ who, way, doing }: Step, { left }: Scene): Answered {
  if (way === 'writes') return undefined;
  const named = doing.answers === undefined ? undefined : left[doing.answers - 1];
  const reached = (one: Answered) =>
    one !== undefined &&
    (doing.ownSent === true
      ? one.sender.address === who.address
      : who.account === undefined
        ? one.sender.address !== who.address
        : one.copies.has(doing.inMailboxOf?.account ?? who.account));
  const answered = named ?? left.filter(reached).at(-1);
  if (answered === undefined) throw new Error(`${who.name} has nothing to answer`);
  return answered;
}

function subjectFor({ way, doing }: Step, answered: Answered, { tag }: Scene): string {
  if (doing.subject !== undefined) return `${doing.subject} ${tag}`;
  if (answered === undefined || way === 'writes') return `Appointment ${tag}`;
  const bare = answered.mail.subject.replace(/^(?:(?:Re|Fw): )+/, '');
  return `${way === 'forwards' ? 'Fw' : 'Re'}: ${bare}`;
}

type ElsewhereStep = Step & { readonly client: Exclude<Step['client'], Client> };

async function playElsewhere(
  step: ElsewhereStep,
  answered: Answered,
  scene: Scene,
  mailboxes: Mailboxes,
): Promise<Left> {
  const { who, client } = step;
  const isOutlook = client.program === 'outlook' && who.account !== undefined;
  const mail = isOutlook
    ? await sendFromOutlook(step, who.account, answered, scene, mailboxes)
    : await sendFromAfar(step, answered, scene);
  const copies = await mailboxes.arrived();
  const losesQuote =
    client.program === 'without-quote' || step.doing.trims === true || answered === undefined;
  const sentCopy = who.account === undefined ? undefined : await mailboxes.sentBy(who.account);
  expect(marksOf(mail).headers, 'another program knows no stamps').toEqual([]);
  return { mail, sender: who, copies, sentCopy, floor: losesQuote ? undefined : answered.floor };
}

const ANSWERS = { replies: 'reply', repliesAll: 'replyAll', forwards: 'forward' } as const;

const asPeople = (people: readonly Person[] = []) =>
  people.map(({ name, address, members }) => ({
    name,
    address,
    kind: members === undefined ? ('person' as const) : ('list' as const),
  }));

/** Somebody's Outlook without the add-in: through the server, as its page does. */
async function sendFromOutlook(
  { who, way, doing, ...step }: ElsewhereStep,
  account: string,
  answered: Answered,
  scene: Scene,
  mailboxes: Mailboxes,
): Promise<Mail> {
  const { server } = scene;
  const mailId = answered?.copies.get(account) ?? answered?.sentCopy;
  const start =
    way === 'writes' || mailId === undefined
      ? ({ kind: 'new' } as const)
      : ({ kind: ANSWERS[way], mailId } as const);
  const dropped = new Set((doing.drops ?? []).map(({ address }) => address));
  const stays = ({ address }: { readonly address: string }) => !dropped.has(address);
  await server.sendFrom(account, start, (draft) => ({
    ...draft,
    subject: subjectFor({ ...step, who, way, doing }, answered, scene),
    body:
      doing.trims === true
        ? `<p>${doing.text ?? 'Fine.'}</p>`
        : `<p>${doing.text ?? 'Fine.'}</p>${draft.body}`,
    to: [...draft.to.filter(stays), ...asPeople(doing.to)],
    cc: [...draft.cc.filter(stays), ...asPeople(doing.cc)],
    bcc: asPeople(doing.bcc),
  }));
  const sent = await mailboxes.sentBy(account);
  if (sent === undefined) throw new Error(`${who.name} has sent nothing`);
  return server.mail(account, sent);
}

async function sendFromAfar(step: ElsewhereStep, answered: Answered, scene: Scene): Promise<Mail> {
  const { who, way, doing, client } = step;
  const { server } = scene;
  const subject = subjectFor(step, answered, scene);
  const made = foreignMail({ who, way, doing, program: client.program, subject, answered: answered?.mail });
  const accounts = [...accountsOf(made.recipients, scene)].filter((account) => account !== who.account);
  await server.bring(made.raw, accounts);
  if (who.account !== undefined) await server.bring(made.raw, [who.account], 'sent');
  const [first = who.account] = accounts;
  if (first === undefined) throw new Error(`nobody here gets what ${who.name} sends`);
  const folder = accounts.length > 0 ? 'inbox' : 'sent';
  const copies = await Promise.all(
    (await server.list(first, folder)).map(({ id }) => server.mail(first, id)),
  );
  const mail = copies.find(({ internetMessageId }) => internetMessageId === made.messageId);
  if (mail === undefined) throw new Error('the message was not brought in');
  return mail;
}

/** Accounts behind addresses, lists taken apart. */
function accountsOf(people: readonly { readonly address: string }[], { cast }: Scene): ReadonlySet<string> {
  const accounts = people.flatMap(({ address }) => {
    const known = [...cast, intake].find((person) => person.address === address);
    return known?.members ?? (known?.account === undefined ? [] : [known.account]);
  });
  return new Set(accounts);
}

type OutlookStep = Step & { readonly client: Client };

async function playInOutlook(
  step: OutlookStep,
  answered: Answered,
  scene: Scene,
  mailboxes: Mailboxes,
): Promise<Left | undefined> {
  const { who } = step;
  const { server, mode } = scene;
  if (who.account === undefined) throw new Error(`${who.name} has no mailbox here`);
  const seat = await compose(step, who.account, answered, scene);
  const isPaneOpen = await lookAtPane(step, seat, answered, mode);
  const hasLeft = await pressSend(step, { seat, isPaneOpen }, scene);
  if (!hasLeft) {
    expect([...(await mailboxes.arrived())], 'what is held reaches nobody').toEqual([]);
    await seat.closeDraft();
    await server.discardDrafts(who.account);
    return undefined;
  }
  return expectDelivered(step, { account: who.account, answered }, scene, mailboxes);
}

function placeOf(account: string, { who, doing }: Step, { copies, sentCopy, sender }: Left): string {
  const isOwn = doing.ownSent === true && sender.address === who.address;
  const shared = doing.inMailboxOf?.account;
  const id = isOwn ? sentCopy : copies.get(shared ?? account);
  if (id === undefined) throw new Error(`${who.name} does not have that message`);
  return `#/${shared === undefined ? '' : `shared/${shared}/`}${isOwn ? 'sent' : 'inbox'}/${id}`;
}

/** Opens the form and writes, in the order of people: whom, what, and only then the stamp. */
async function compose(step: OutlookStep, account: string, answered: Answered, scene: Scene): Promise<Seat> {
  const { client, way, doing } = step;
  const first = await scene.seat(account, client);
  const looked = doing.looksAt === undefined ? undefined : scene.left[doing.looksAt - 1];
  if (looked?.floor !== undefined) await first.lookAt(placeOf(account, step, looked), looked.floor);
  if (answered === undefined || way === 'writes') await first.begin();
  else {
    await first.answer(placeOf(account, step, answered), way, answered.mail.subject);
    const stamp = answered.floor ?? looked?.floor;
    if (stamp !== undefined && checksAtSend(client)) await first.expectContinued(stamp);
  }
  if (answered === undefined || doing.subject !== undefined) {
    await first.setSubject(subjectFor(step, answered, scene));
  }
  if (doing.plainText === true) await first.turnIntoPlainText();
  if (doing.from !== undefined) await first.sendFrom(doing.from);
  for (const person of doing.drops ?? []) await first.drop(person);
  for (const field of ['to', 'cc', 'bcc'] as const) await first.add(field, doing[field] ?? []);
  if (doing.trims === true) await first.trim();
  if (doing.text !== undefined) await first.write(doing.text);
  if (doing.stamp !== undefined) await first.stamp(doing.stamp);
  if (doing.reloads === true) await first.reload();
  return doing.reopensOn === undefined ? first : reopen(first, account, doing.reopensOn, scene);
}

async function reopen(first: Seat, account: string, client: Client, { server, seat }: Scene): Promise<Seat> {
  await first.closeDraft();
  const [draft] = await server.list(account, 'drafts');
  if (draft === undefined) throw new Error('the draft was not kept');
  const second = await seat(account, client);
  await second.openDraft(draft.id);
  return second;
}

/** The client that Send is pressed in. */
const lastClient = ({ client, doing }: OutlookStep): Client => doing.reopensOn ?? client;

/** With Graph the pane is what asks it, so it is opened before Send. Returns whether the pane is open. */
async function lookAtPane(step: OutlookStep, seat: Seat, answered: Answered, mode: Mode): Promise<boolean> {
  const { knows, ends } = step;
  const isAnswer = answered !== undefined && checksAtSend(lastClient(step));
  if (!(isAnswer && mode === 'graph') && knows.length === 0) return false;
  await seat.openPane();
  for (const [person, known] of knows) await seat.expectKnown(person, known[mode]);
  await seat.expectFollowed();
  const isFollowed = mode === 'graph' && hasGraph(lastClient(step)) && answered?.floor === 'confidential';
  if (isFollowed && knows.length === 0 && ends[mode].kind === 'goes') await seat.expectFoundThroughGraph();
  return true;
}

interface Open {
  readonly seat: Seat;
  readonly isPaneOpen: boolean;
}

/** Presses Send, proves what Send says, and does what the script says about it. Returns whether the message has left. */
async function pressSend(step: OutlookStep, open: Open, scene: Scene): Promise<boolean> {
  const { seat } = open;
  const ending = step.ends[scene.mode];
  await seat.send();
  const alert = await seat.outcome();
  if (ending.kind === 'goes') {
    expect(alert, 'Send asks nothing').toBeUndefined();
    return true;
  }
  expect(alert, 'Send stops').toBeDefined();
  await expectAlert(alert ?? '', step, ending, open, scene);
  return goOn(ending, open);
}

type Stopping = Exclude<Ending, { kind: 'goes' }>;

/** Who is named and who is not, whether Send Anyway is offered, and the words that the script knows. */
async function expectAlert(
  alert: string,
  { says, who }: OutlookStep,
  { kind, named }: Stopping,
  { seat }: Open,
  { cast }: Scene,
): Promise<void> {
  expect(alert).toContain(seat.words.alert[kind]);
  expect(await seat.offersSendAnyway(), 'Send Anyway').toBe(kind === 'asked');
  const everybody = [...new Set([...cast, ...named].map(({ address }) => address))];
  const mentioned = everybody.filter((address) => alert.includes(address) && address !== who.address);
  expect(mentioned.sort()).toEqual([...new Set(named.map(({ address }) => address))].sort());
  for (const words of says) expect(alert).toContain(words);
}

async function goOn({ then, named }: Stopping, { seat, isPaneOpen }: Open): Promise<boolean> {
  if (then === 'sends anyway') {
    await seat.press(seat.words.sendAnyway);
    expect(await seat.outcome()).toBeUndefined();
    return true;
  }
  await seat.press(seat.words.leave);
  if (then === 'leaves it') return false;
  if (!isPaneOpen) await seat.openPane();
  if (then === 'lets them join') await seat.letThemJoin();
  else for (const person of named) await seat.removeInPane(person);
  await seat.send();
  expect(await seat.outcome(), 'nothing is asked any more').toBeUndefined();
  return true;
}

/** The stamp that the script says the message leaves with. */
function stampOf(step: OutlookStep, answered: Answered, scene: Scene): Stamp | undefined {
  const said = step.carries?.[scene.mode];
  if (said !== undefined) return said === 'none' ? undefined : said;
  if (!checksAtSend(lastClient(step))) return undefined;
  const looked = step.doing.looksAt === undefined ? undefined : scene.left[step.doing.looksAt - 1];
  return step.doing.stamp ?? answered?.floor ?? looked?.floor;
}

interface Sent {
  readonly account: string;
  readonly answered: Answered;
}

async function expectDelivered(
  step: OutlookStep,
  { account, answered }: Sent,
  scene: Scene,
  mailboxes: Mailboxes,
): Promise<Left> {
  const { server, mode } = scene;
  const [copies, sentCopy] = await Promise.all([mailboxes.arrived(), mailboxes.sentBy(account)]);
  if (sentCopy === undefined) throw new Error('nothing lies in Sent');
  const mail = await server.mail(account, sentCopy);
  expectWritten(step.doing, removedFrom(step.ends[mode]), mail);
  const reached = accountsOf([...mail.to, ...mail.cc, ...mail.bcc], scene);
  expect([...copies.keys()].sort(), 'who got it').toEqual([...reached].sort());
  const stamp = stampOf(step, answered, scene);
  const keepsQuote = step.doing.trims !== true && answered !== undefined;
  const quoted = keepsQuote ? marksOf(answered.mail).markerIds : [];
  expectMarks(mail, stamp, quoted);
  for (const [owner, id] of copies) expectMarks(await server.mail(owner, id), stamp, quoted);
  const floor = stamp ?? (keepsQuote ? answered.floor : undefined);
  return { mail, sender: step.who, copies, sentCopy, floor };
}

const removedFrom = (ending: Ending): readonly Person[] =>
  ending.kind !== 'goes' && ending.then === 'removes them' ? ending.named : [];

type Addressed = readonly { readonly address: string }[];

/** What the script says of the recipients is what left. */
function expectWritten(
  { to = [], cc = [], bcc = [], drops = [] }: Doing,
  removed: readonly Person[],
  mail: Mail,
): void {
  const addresses = (people: Addressed) => people.map(({ address }) => address);
  const staying = (people: readonly Person[]) => addresses(people.filter((one) => !removed.includes(one)));
  expect(addresses(mail.to)).toEqual(expect.arrayContaining(staying(to)));
  expect(addresses(mail.cc)).toEqual(expect.arrayContaining(staying(cc)));
  expect(addresses(mail.bcc)).toEqual(staying(bcc));
  const open = addresses([...mail.to, ...mail.cc]);
  for (const { address } of [...removed, ...drops]) expect(open).not.toContain(address);
}

/** One header, one banner of its own with the same id, and below it the banners of what is quoted, each as it was. */
function expectMarks(mail: Mail, stamp: Stamp | undefined, quoted: readonly (string | undefined)[]): void {
  const { headers, ids, markers, markerIds } = marksOf(mail);
  if (stamp === undefined) {
    expect({ headers, markerIds }).toEqual({ headers: [], markerIds: quoted });
    return;
  }
  expect({ headers, banner: markers[0], markerIds }).toEqual({
    headers: [stamp],
    banner: stamp,
    markerIds: [ids[0], ...quoted],
  });
}
