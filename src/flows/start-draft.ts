import { recordPeople } from '../core/chain/people';
import { readBanners, type BannerReading } from '../core/stamp/banner';
import { findMarkers } from '../core/stamp/marker';
import { newStampId } from '../core/stamp/stamp-id';
import { strictest, type Stamp } from '../core/stamp/stamp';
import { applyStamp, keepState, type StampChoice, type StampingTools } from './apply-stamp';
import { detailsOfBanner } from './banner-details';
import { NO_DETAILS, type DraftState } from './draft-state';
import type { ComposeHost, ComposeKind } from './ports';
import { SESSION } from './storage-keys';

/** What happened when composing started. */
export type DraftStart =
  | { readonly kind: 'unstamped' }
  /** The conversation's stamp was written on this reply or forward. */
  | { readonly kind: 'continued'; readonly stamp: Stamp; readonly answers: 'reply' | 'forward' }
  /** It could not be written; Send will hold the mail until somebody chooses. */
  | { readonly kind: 'not-continued'; readonly stamp: Stamp };

/** To and Cc before any edit: on a reply they are the people of the mail that is answered. */
async function seenPeople(host: ComposeHost, salt: string): Promise<string | undefined> {
  const [to, cc] = await Promise.all([host.readRecipients('to'), host.readRecipients('cc')]);
  if (!to.ok || !cc.ok) return undefined;
  return recordPeople(
    salt,
    [...to.value, ...cc.value].map(({ address }) => address),
  );
}

/** A ticked checklist is about one text; a reply adds new text, so ticks are not carried over. */
function continuedChoice(stamp: Stamp, banners: readonly BannerReading[]): StampChoice {
  const quoted = banners.find((banner) => banner.stamp === stamp);
  return { stamp, details: quoted ? detailsOfBanner(quoted) : NO_DETAILS };
}

interface Beginning {
  readonly kind: ComposeKind;
  readonly inherited: StampChoice | undefined;
  readonly state: DraftState;
}

/** Undefined where Outlook does not even tell what kind of draft this is: then nothing is recorded, and unknown it stays. */
async function observe(host: ComposeHost, random: () => number): Promise<Beginning | undefined> {
  const salt = newStampId(random);
  const [kind, people, body] = await Promise.all([
    host.readComposeKind(),
    seenPeople(host, salt),
    host.readBody('text'),
  ]);
  if (!kind.ok) return undefined;

  const quoted = kind.value === 'newMail' || !body.ok ? '' : body.value;
  const floor = strictest(findMarkers(quoted).intact.map(({ stamp }) => stamp));
  const state: DraftState = {
    kind: kind.value,
    inherited: floor,
    salt,
    // An unreadable body may hide a stamp, so the conversation counts as unknown.
    people: body.ok ? people : undefined,
    mark: undefined,
    ids: [],
    details: NO_DETAILS,
  };
  return {
    kind: kind.value,
    inherited: floor && continuedChoice(floor, readBanners('text', quoted)),
    state,
  };
}

async function rememberPolicy(host: ComposeHost, { policies }: StampingTools): Promise<void> {
  const { remember } = await policies.current(undefined);
  if (remember !== undefined) await host.writeSession(SESSION.policy, remember);
}

/**
 * When a new mail, reply or forward opens: takes the snapshot that Confidential is judged by, overwrites what a
 * forward may have inherited, and continues the stamp of the conversation.
 */
export async function startDraft(host: ComposeHost, tools: StampingTools): Promise<DraftStart> {
  const [beginning] = await Promise.all([
    observe(host, tools.surroundings.random),
    rememberPolicy(host, tools),
  ]);
  if (beginning === undefined) return { kind: 'unstamped' };
  await keepState(host, beginning.state);

  const { inherited, kind } = beginning;
  if (inherited === undefined || kind === 'newMail') return { kind: 'unstamped' };
  const applied = await applyStamp(host, tools, inherited);
  return applied.ok
    ? { kind: 'continued', stamp: inherited.stamp, answers: kind }
    : { kind: 'not-continued', stamp: inherited.stamp };
}
