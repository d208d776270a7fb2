import type { Policy } from '../core/policy/policy';
import { FIELDS } from '../core/audience/recipient';
import { err, ok, type Result } from '../core/result';
import { renderBanner, replaceBanner, type BannerWords } from '../core/stamp/banner';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import type { StampId, StampMark } from '../core/stamp/mark';
import { findMarkers } from '../core/stamp/marker';
import { newStampId } from '../core/stamp/stamp-id';
import type { Stamp } from '../core/stamp/stamp';
import {
  decodeState,
  encodeProperty,
  encodeSession,
  NO_DETAILS,
  type DraftState,
  type StampDetails,
} from './draft-state';
import type { Body, BodyFormat, ComposeHost, HostError, PolicySource, Surroundings } from './ports';
import { partnersAmong } from './read-draft';
import { PROPERTY, SESSION } from './storage-keys';

export interface StampChoice {
  readonly stamp: Stamp;
  readonly details: StampDetails;
}

/** Who the banner speaks of. */
export interface BannerFacts {
  readonly organisation: string;
  /** Partners among the recipients, by name. */
  readonly partners: readonly string[];
  /** The author's name, else the address. */
  readonly sender: string;
}

/** Puts a choice into the words of the banner; the language is the entry's business. */
export type Marking = (choice: StampChoice, facts: BannerFacts) => BannerWords;

export type ApplyProblem =
  | { readonly kind: 'host'; readonly error: HostError }
  /** The author typed while the banner was being changed; nothing was overwritten. */
  | { readonly kind: 'typed-meanwhile' }
  /** The banner that should be replaced was edited so much that it cannot be told from the author's own text. */
  | { readonly kind: 'banner-edited' }
  | { readonly kind: 'too-long' };

export interface StampingTools {
  readonly policies: PolicySource;
  readonly surroundings: Surroundings;
  readonly marking: Marking;
}

const ATTEMPTS = 3;

function hostProblem(error: HostError): Result<never, ApplyProblem> {
  return err({ kind: 'host', error });
}

function orProblem<T>(answer: Result<T, HostError>): Result<T, ApplyProblem> {
  return answer.ok ? answer : hostProblem(answer.error);
}

/** Begins a record where composing started without one; only a new mail can be told apart without having seen the start. */
async function beginState(host: ComposeHost, random: () => number): Promise<DraftState> {
  const kind = await host.readComposeKind();
  return {
    kind: kind.ok ? kind.value : 'reply',
    inherited: undefined,
    salt: newStampId(random),
    people: undefined,
    mark: undefined,
    ids: [],
    details: NO_DETAILS,
  };
}

async function readState(
  host: ComposeHost,
  session: Readonly<Record<string, string>>,
  random: () => number,
): Promise<Result<DraftState, HostError>> {
  const kept = decodeState(session[SESSION.draft]);
  if (kept !== undefined) return ok(kept);
  const properties = await host.readProperties();
  if (!properties.ok) return properties;
  return ok(decodeState(properties.value[PROPERTY.draft]) ?? (await beginState(host, random)));
}

/** Keeps the state where Send finds it first, then where it survives a saved draft. */
export async function keepState(host: ComposeHost, state: DraftState): Promise<Result<void, HostError>> {
  const session = await host.writeSession(SESSION.draft, encodeSession(state));
  if (!session.ok) return session;
  return host.writeProperties({ [PROPERTY.draft]: encodeProperty(state) });
}

async function factsFor(host: ComposeHost, policy: Policy): Promise<BannerFacts> {
  const fields = await Promise.all(FIELDS.map((field) => host.readRecipients(field)));
  const recipients = fields.flatMap((field) => (field.ok ? field.value : []));
  // Whoever is in Bcc stays unnamed, even by their organisation's name.
  const visible = recipients.filter(({ field }) => field !== 'bcc');
  return {
    organisation: policy.organisation.name,
    partners: partnersAmong(policy, visible),
    sender: host.user.name || host.user.address,
  };
}

/** Puts the new banner in the place of the first of ours and takes out any other that a failed act left behind. */
function swapBanners(
  { format, content }: Body,
  own: readonly StampId[],
  banner: string,
): Result<string, ApplyProblem> {
  let swapped = content;
  for (const [index, id] of own.entries()) {
    const next = replaceBanner(format, swapped, id, index === 0 ? banner : '');
    if (!next.ok) return err({ kind: 'banner-edited' });
    swapped = next.value;
  }
  return ok(swapped);
}

function ownMarkers(content: string, ids: readonly StampId[]): readonly StampId[] {
  const found = findMarkers(content).intact.map(({ id }) => id);
  return ids.filter((id) => found.includes(id));
}

/**
 * Changes the banner, or puts the first one on top. Reads the body again right before writing: what the author typed
 * meanwhile is never overwritten.
 */
async function writeBanner(
  host: ComposeHost,
  format: BodyFormat,
  banner: string,
  ids: readonly StampId[],
): Promise<Result<void, ApplyProblem>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await host.readBody(format);
    if (!before.ok) return hostProblem(before.error);
    const own = ownMarkers(before.value, ids);
    if (own.length === 0) return orProblem(await host.prependBody({ format, content: banner }));

    const content = swapBanners({ format, content: before.value }, own, banner);
    if (!content.ok) return content;
    const now = await host.readBody(format);
    if (!now.ok) return hostProblem(now.error);
    if (now.value === before.value)
      return orProblem(await host.writeBody({ format, content: content.value }));
  }
  return err({ kind: 'typed-meanwhile' });
}

interface Act {
  readonly mark: StampMark;
  readonly format: BodyFormat;
  readonly banner: string;
  readonly state: DraftState;
}

/** Everything that a stamping act needs to know before it changes anything. */
async function prepare(
  host: ComposeHost,
  { policies, surroundings, marking }: StampingTools,
  choice: StampChoice,
): Promise<Result<Act, ApplyProblem>> {
  const [session, format] = await Promise.all([host.readSession(), host.readBodyFormat()]);
  if (!session.ok) return hostProblem(session.error);
  if (!format.ok) return hostProblem(format.error);
  const [state, { policy }] = await Promise.all([
    readState(host, session.value, surroundings.random),
    policies.current(session.value[SESSION.policy]),
  ]);
  if (!state.ok) return hostProblem(state.error);

  const mark: StampMark = {
    stamp: choice.stamp,
    id: newStampId(surroundings.random),
    at: Math.floor(surroundings.now() / 1000),
    domain: policy.organisation.domain,
  };
  const words = marking(choice, await factsFor(host, policy));
  const banner = renderBanner(format.value, mark.stamp, mark.id, words);
  if (!banner.ok) return err({ kind: 'too-long' });
  return ok({ mark, format: format.value, banner: banner.value, state: state.value });
}

async function stamp(
  host: ComposeHost,
  tools: StampingTools,
  choice: StampChoice,
): Promise<Result<StampMark, ApplyProblem>> {
  const act = await prepare(host, tools, choice);
  if (!act.ok) return act;
  const { mark, format, banner, state } = act.value;

  // The id is remembered before the banner is written, so that a banner that a failure leaves behind can be found.
  const begun: DraftState = { ...state, ids: [...state.ids, mark.id] };
  const announced = await host.writeSession(SESSION.draft, encodeSession(begun));
  if (!announced.ok) return hostProblem(announced.error);
  const marked = await writeBanner(host, format, banner, begun.ids);
  if (!marked.ok) return marked;
  const headed = await host.writeHeader(HEADER_NAME, formatStampHeader(mark));
  if (!headed.ok) return hostProblem(headed.error);
  const kept = await keepState(host, { ...begun, mark, details: choice.details });
  return kept.ok ? ok(mark) : hostProblem(kept.error);
}

/** Two acts on one draft at the same time would leave two banners; the second waits for the first. */
const turns = new WeakMap<ComposeHost, Promise<unknown>>();

/**
 * Stamps the draft: banner, header and state, tied together by one new id. Where a step fails the marks disagree, and
 * Send holds the mail until the stamp is put back.
 */
export function applyStamp(
  host: ComposeHost,
  tools: StampingTools,
  choice: StampChoice,
): Promise<Result<StampMark, ApplyProblem>> {
  const before = turns.get(host) ?? Promise.resolve();
  const act = before.then(
    () => stamp(host, tools, choice),
    () => stamp(host, tools, choice),
  );
  turns.set(host, act);
  return act;
}
