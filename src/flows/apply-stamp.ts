import { parseAddress } from '../core/audience/address';
import type { Policy } from '../core/policy/policy';
import { err, ok, type Result } from '../core/result';
import {
  bannerSize,
  readBanners,
  renderBanner,
  type BannerReading,
  type BannerWords,
  type BodyFormat,
} from '../core/stamp/banner';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import type { StampId, StampMark } from '../core/stamp/mark';
import { newStampId, originatorsStampId } from '../core/stamp/stamp-id';
import { stricter, type Stamp } from '../core/stamp/stamp';
import { hostProblem, type ApplyProblem } from './apply-problem';
import { keepRecord, latestRecord, readRecord, withStartOf } from './draft-record';
import { encodeSession, type DraftState, type StampDetails } from './draft-state';
import type { ComposeHost, PolicySource, Surroundings, Wait } from './ports';
import { pastedStamp } from './quoted-stamp';
import { SESSION } from './storage-keys';
import { writeBanner } from './write-banner';
import { writeStampHeader } from './write-header';

export interface StampChoice {
  readonly stamp: Stamp;
  readonly details: StampDetails;
}

/** Who the banner speaks of. */
export interface BannerFacts {
  readonly organisation: string;
  /** The organisation has partners who may receive Internal mail. Who is addressed may change after stamping. */
  readonly toPartners: boolean;
  /** The author's name, else the address. */
  readonly sender: string;
}

/** Puts a choice into the words of the banner; the language is the entry's business. */
export type Marking = (choice: StampChoice, facts: BannerFacts) => BannerWords;

export interface StampingTools {
  readonly policies: PolicySource;
  readonly surroundings: Surroundings;
  readonly marking: Marking;
  readonly wait: Wait;
}

/** Who stamps: a choice of the author counts; a stamp that is only continued gives way to one. */
export type Stamper =
  | 'author'
  /** What stood on top when composing started may be replaced; a newer banner is the author's. */
  | { readonly continues: readonly BannerReading[] };

/** Whoever writes from a shared mailbox stays unnamed: the people there may have reasons. */
function senderOf({ address, name }: ComposeHost['user'], from: string): string {
  return from.toLowerCase() === address.toLowerCase() ? name || address : from;
}

function factsFor(host: ComposeHost, from: string, policy: Policy): BannerFacts {
  return {
    organisation: policy.organisation.name,
    toPartners: policy.partners.some(({ stamps }) => stamps.has('internal')),
    sender: senderOf(host.user, from),
  };
}

/** Whoever makes a conversation Confidential is its originator, and knows that by the id. */
function idFor(stamp: Stamp, { inherited }: DraftState, from: string, random: () => number): StampId {
  const address = parseAddress(from);
  const isFirst = stamp === 'confidential' && inherited !== 'confidential';
  return isFirst && address ? originatorsStampId(random, address.key) : newStampId(random);
}

interface Act {
  readonly mark: StampMark;
  readonly format: BodyFormat;
  readonly banner: string;
  /** Of its words. */
  readonly size: number;
  readonly state: DraftState;
}

/** A banner that was pasted on top gives way to the draft's own: what it obliges to is kept. */
function withPasted(state: DraftState, pasted: Stamp | undefined): DraftState {
  if (pasted === undefined) return state;
  const inherited = state.inherited ? stricter(state.inherited, pasted) : pasted;
  return state.kind === 'newMail'
    ? { ...state, inherited, kind: 'forward', people: '' }
    : { ...state, inherited };
}

/** Everything that a stamping act needs to know before it changes anything. */
async function prepare(
  host: ComposeHost,
  { policies, surroundings, marking }: StampingTools,
  choice: StampChoice,
): Promise<Result<Act, ApplyProblem>> {
  // Read before the record: an act at the same time announces itself there, and changes the body later.
  const body = await host.readBody('text');
  const [session, format, sender] = await Promise.all([
    host.readSession(),
    host.readBodyFormat(),
    host.readFrom(),
  ]);
  if (!session.ok) return hostProblem(session.error);
  if (!format.ok) return hostProblem(format.error);
  const [state, { policy }] = await Promise.all([
    readRecord(host, session.value, surroundings.random),
    policies.current(session.value[SESSION.policy]),
  ]);
  if (!body.ok) return hostProblem(body.error);
  if (!state.ok) return hostProblem(state.error);

  const from = sender.ok ? sender.value : host.user.address;
  const mark: StampMark = {
    stamp: choice.stamp,
    id: idFor(choice.stamp, state.value, from, surroundings.random),
    at: Math.floor(surroundings.now() / 1000),
    domain: policy.organisation.domain,
  };
  const words = marking(choice, factsFor(host, from, policy));
  const banner = renderBanner(format.value, mark.stamp, mark.id, words);
  if (!banner.ok) return err({ kind: 'too-long' });
  const pasted = pastedStamp(body.value, state.value);
  return ok({
    mark,
    format: format.value,
    banner: banner.value,
    size: bannerSize(words),
    state: withPasted(state.value, pasted),
  });
}

/** Somebody else has begun an act on this draft since `mark` was announced, or has finished one before. */
async function isOvertaken(host: ComposeHost, mark: StampMark): Promise<boolean> {
  const [latest, header] = await Promise.all([latestRecord(host), host.readHeader(HEADER_NAME)]);
  const isAnnounced = latest.ok && latest.value?.ids.slice(-1)[0] === mark.id;
  const isFree = header.ok && (header.value === undefined || header.value === formatStampHeader(mark));
  return !isAnnounced || !isFree;
}

/** Takes back the announcement of an act that has changed nothing. */
async function withdraw(host: ComposeHost, before: DraftState): Promise<void> {
  const latest = await latestRecord(host);
  if (latest.ok) await host.writeSession(SESSION.draft, encodeSession(withStartOf(before, latest.value)));
}

/** Header, banner and record, one after the other; a continuation looks before each whether it still may. */
async function perform(
  host: ComposeHost,
  { wait }: StampingTools,
  { mark, format, banner, size, state }: Act,
  { details }: StampChoice,
  stamper: Stamper,
): Promise<Result<StampMark, ApplyProblem>> {
  if (stamper !== 'author' && state.ids.length > 0) return err({ kind: 'overtaken' });
  const givesWay = async () => stamper !== 'author' && (await isOvertaken(host, mark));
  // The id is remembered before the banner is written, so that a banner that a failure leaves behind can be found.
  const begun: DraftState = { ...state, ids: [...state.ids, mark.id] };
  const announced = await host.writeSession(SESSION.draft, encodeSession(begun));
  if (!announced.ok) return hostProblem(announced.error);

  if (await givesWay()) return err({ kind: 'overtaken' });
  const marked = await writeBanner(host, wait, { format, content: banner }, begun.ids, (old) => {
    if (stamper !== 'author' && stamper.continues.every(({ id }) => id !== old.id))
      return { kind: 'overtaken' };
    // Somebody typed into it: those words are theirs to move.
    const isLonger = old.id === state.mark?.id && state.size > 0 && bannerSize(old) > state.size;
    return isLonger ? { kind: 'banner-edited' } : undefined;
  });
  if (!marked.ok) {
    // What Outlook refused may be written all the same; otherwise the draft is as it was.
    if (stamper === 'author' && marked.error.kind !== 'host') await withdraw(host, state);
    return marked;
  }
  if (await givesWay()) return err({ kind: 'overtaken' });
  const headed = await writeStampHeader(host, mark);
  if (!headed.ok) return hostProblem(headed.error);
  const latest = await latestRecord(host);
  if (!latest.ok) return hostProblem(latest.error);
  const kept = await keepRecord(host, withStartOf({ ...begun, mark, size, details }, latest.value));
  if (await givesWay()) return err({ kind: 'overtaken' });
  return kept.ok ? ok(mark) : hostProblem(kept.error);
}

async function stamp(
  host: ComposeHost,
  tools: StampingTools,
  choice: StampChoice,
  stamper: Stamper,
): Promise<Result<StampMark, ApplyProblem>> {
  const act = await prepare(host, tools, choice);
  return act.ok ? perform(host, tools, act.value, choice, stamper) : act;
}

/** Whether an act still stands, alone: a continuation that was already writing may have had the last word. */
async function stands(host: ComposeHost, mark: StampMark): Promise<boolean> {
  const [header, latest, body] = await Promise.all([
    host.readHeader(HEADER_NAME),
    latestRecord(host),
    host.readBody('text'),
  ]);
  const onTop = body.ok ? readBanners('text', body.value).filter(({ isOnTop }) => isOnTop) : [];
  const isRecorded = !latest.ok || latest.value?.mark?.id === mark.id;
  const isWritten = !header.ok || header.value === formatStampHeader(mark);
  return isRecorded && isWritten && onTop.every(({ id }) => id === mark.id);
}

/** A continuation is over by then. */
const MOST_TURNS = 3;

/** The author's choice is written once more where it does not stand. */
async function stampForGood(
  host: ComposeHost,
  tools: StampingTools,
  choice: StampChoice,
  stamper: Stamper,
): Promise<Result<StampMark, ApplyProblem>> {
  for (let turn = 1; ; turn += 1) {
    const act = await stamp(host, tools, choice, stamper);
    if (!act.ok) return act;
    const isLast = stamper !== 'author' || turn === MOST_TURNS;
    if (isLast || (await stands(host, act.value))) return act;
  }
}

/** Acts through one host, as of one pane, wait for each other; others are told apart at Send, by their banners. */
const turns = new WeakMap<ComposeHost, Promise<unknown>>();

/**
 * Stamps the draft: banner, header and record, tied together by one new id. Where a step fails the marks disagree, and
 * Send holds the mail until the stamp is put back.
 */
export function applyStamp(
  host: ComposeHost,
  tools: StampingTools,
  choice: StampChoice,
  stamper: Stamper = 'author',
): Promise<Result<StampMark, ApplyProblem>> {
  const before = turns.get(host) ?? Promise.resolve();
  const run = () => stampForGood(host, tools, choice, stamper);
  const act = before.then(run, run);
  turns.set(host, act);
  return act;
}
