import { parseAddress } from '../core/audience/address';
import { isOurs } from '../core/audience/who';
import type { Recipient } from '../core/audience/recipient';
import { recordAliases, recordPeople } from '../core/chain/people';
import { readOutlookBlock } from '../core/quote/outlook-block';
import type { Policy } from '../core/policy/policy';
import { readBanners, type BannerReading } from '../core/stamp/banner';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import { newStampId } from '../core/stamp/stamp-id';
import type { Stamp } from '../core/stamp/stamp';
import { applyStamp, type StampChoice, type StampingTools } from './apply-stamp';
import { detailsOfBanner } from './banner-details';
import { keepRecord, latestRecord, withStartOf } from './draft-record';
import { encodeSession, NO_DETAILS, type DraftState } from './draft-state';
import type { ComposeHost, ComposeKind, CurrentPolicy } from './ports';
import { floorOf, kindOfDraft, rootOf } from './quoted-stamp';
import { seenStamp } from './seen-stamps';
import { SESSION } from './storage-keys';

/** What happened when composing started. */
export type DraftStart =
  | { readonly kind: 'unstamped' }
  /** The conversation's stamp was written on this reply or forward. */
  | { readonly kind: 'continued'; readonly stamp: Stamp; readonly answers: 'reply' | 'forward' }
  /** It could not be written; Send will hold the mail until somebody chooses. */
  | { readonly kind: 'not-continued'; readonly stamp: Stamp; readonly answers: 'reply' | 'forward' };

/** To and Cc before any edit: on a reply they are the people of the mail that is answered. */
async function seenPeople(host: ComposeHost): Promise<readonly Recipient[] | undefined> {
  const [to, cc] = await Promise.all([host.readRecipients('to'), host.readRecipients('cc')]);
  return to.ok && cc.ok ? [...to.value, ...cc.value] : undefined;
}

interface Beginning {
  readonly state: DraftState;
  readonly people: readonly Recipient[];
  readonly answered: Answered;
  readonly banners: readonly BannerReading[];
}

/** Nobody is what a forward begins with; a reply to nobody was read too early. */
function recordOf(kind: ComposeKind, salt: string, addressed: readonly string[]): string | undefined {
  if (kind === 'forward') return '';
  return addressed.length === 0 ? undefined : recordPeople(salt, addressed);
}

const keyOf = (raw: string): string | undefined => parseAddress(raw)?.key;

/** Who was on the mail that is answered, by their addresses. */
interface Answered {
  /** Addressed when composing started. */
  readonly addressed: readonly string[];
  /** The others whom Outlook's own lines above it name. */
  readonly quoted: readonly string[];
}

/**
 * The lines above the answered mail count where they tell of everybody, and were written by somebody who is answered
 * (facts: chain and labels 1.6, level C). Then whoever is addressed and does not stand there was typed before anybody looked.
 */
function answeredBy(html: string, addresses: readonly string[]): Answered {
  const block = readOutlookBlock(html);
  const addressed = addresses.map(keyOf);
  const author = keyOf(block?.from ?? '');
  if (block?.isComplete !== true || !addressed.includes(author)) return { addressed: addresses, quoted: [] };
  const there = [author, ...block.people.map(keyOf)];
  return {
    addressed: addresses.filter((address) => there.includes(keyOf(address))),
    quoted: block.people.filter((address) => !addressed.includes(keyOf(address))),
  };
}

/** Undefined where Outlook does not even tell what kind of draft this is: then nothing is recorded, and unknown it stays. */
async function observe(host: ComposeHost, random: () => number): Promise<Beginning | undefined> {
  const [kind, people, body, html] = await Promise.all([
    host.readComposeKind(),
    seenPeople(host),
    host.readBody('text'),
    host.readBody('html'),
  ]);
  if (!kind.ok) return undefined;

  const text = body.ok ? body.value : '';
  const actual = kindOfDraft(kind.value, text);
  const quoted = actual === 'newMail' ? '' : text;
  const salt = newStampId(random);
  // An unreadable body may hide a stamp, and who is addressed by a reply that calls itself new may be anybody.
  const isSure = body.ok && actual === kind.value;
  const addresses = (people ?? []).map(({ address }) => address);
  const answered = answeredBy(isSure && actual === 'reply' && html.ok ? html.value : '', addresses);
  const state: DraftState = {
    kind: actual,
    seen: true,
    inherited: floorOf(quoted) ?? (actual === 'newMail' ? undefined : seenStamp(host)),
    root: rootOf(quoted),
    salt,
    people: isSure ? recordOf(actual, salt, answered.addressed) : undefined,
    quoted: recordPeople(salt, answered.quoted),
    mark: undefined,
    size: 0,
    ids: [],
    details: NO_DETAILS,
    acknowledged: [],
  };
  return { state, people: people ?? [], answered, banners: readBanners('text', quoted) };
}

/**
 * What is already recorded of this draft. Somebody who was quicker than this event may have stamped it: that act
 * stays. An event that comes a second time must not take later recipients for those of the start.
 */
async function mergeWithRecord(host: ComposeHost, state: DraftState): Promise<DraftState | undefined> {
  const latest = await latestRecord(host);
  // Nobody can tell whether the start was recorded before.
  if (!latest.ok) return undefined;
  const known = latest.value;
  if (known?.seen === true) return undefined;
  if (known === undefined) return state;
  // A pane may have followed the conversation already: its people are hashed with another salt.
  await host.writeSession(SESSION.thread, '');
  const { mark, size, ids, details, acknowledged } = known;
  return { ...state, mark, size, ids, details, acknowledged };
}

/**
 * The stamp goes on; its texts only where everybody is one of ours, because an outsider's words must not become ours.
 * Ticks never: a checklist is about one text, and a reply is another.
 */
function continuedChoice(stamp: Stamp, { people, banners }: Beginning, policy: Policy): StampChoice {
  const quoted = banners.find((banner) => banner.stamp === stamp);
  const addresses = people.map(({ address }) => parseAddress(address));
  // Of nobody, such as those of a forward, it is not known.
  const areOurs = addresses.length > 0 && addresses.every((address) => address && isOurs(policy, address));
  return { stamp, details: quoted && areOurs ? detailsOfBanner(quoted) : NO_DETAILS };
}

/** Send then need not fetch it again. */
async function rememberPolicy(host: ComposeHost, { policies }: StampingTools): Promise<CurrentPolicy> {
  const current = await policies.current(undefined);
  if (current.remember !== undefined) await host.writeSession(SESSION.policy, current.remember);
  return current;
}

/** Whoever has several addresses is on the chain by all of them; only the policy knows who. */
async function addAliases(
  host: ComposeHost,
  { addressed, quoted }: Answered,
  current: CurrentPolicy,
): Promise<void> {
  const latest = await latestRecord(host);
  if (!latest.ok || latest.value?.people === undefined) return;
  const state = latest.value;
  const aliasesOf = (addresses: readonly string[]) => recordAliases(state.salt, addresses, current);
  const [ofAddressed, ofQuoted] = [aliasesOf(addressed), aliasesOf(quoted)] as const;
  if (ofAddressed + ofQuoted === '') return;
  await keepRecord(host, {
    ...state,
    people: `${state.people}${ofAddressed}`,
    quoted: state.quoted + ofQuoted,
  });
}

async function continueStamp(
  host: ComposeHost,
  tools: StampingTools,
  beginning: Beginning,
  policy: Policy,
): Promise<DraftStart> {
  const { kind, inherited } = beginning.state;
  if (inherited === undefined || kind === 'newMail') return { kind: 'unstamped' };
  const choice = continuedChoice(inherited, beginning, policy);
  const applied = await applyStamp(host, tools, choice, { continues: beginning.banners });
  if (applied.ok) return { kind: 'continued', stamp: inherited, answers: kind };
  if (applied.error.kind !== 'overtaken') return { kind: 'not-continued', stamp: inherited, answers: kind };
  await addStart(host, beginning.state);
  return { kind: 'unstamped' };
}

/**
 * The author was quicker and knew nothing of the start: the record gets it all the same. Of acts it says what the header says, too;
 * else nothing, because both have written there: header and banner tell which one it was.
 */
async function addStart(host: ComposeHost, start: DraftState): Promise<void> {
  const [latest, header] = await Promise.all([latestRecord(host), host.readHeader(HEADER_NAME)]);
  if (!latest.ok || latest.value === undefined) return;
  const { mark, ids, seen } = latest.value;
  const isSure = mark !== undefined && header.ok && header.value === formatStampHeader(mark);
  if (isSure && seen) return;
  const acts = isSure ? { mark, ids: [...ids, mark.id] } : { mark: undefined, ids: [] };
  await host.writeSession(SESSION.draft, encodeSession({ ...withStartOf(latest.value, start), ...acts }));
}

/**
 * When a new mail, reply or forward opens: takes the snapshot that Confidential is judged by, overwrites what a
 * forward may have inherited, and continues the stamp of the conversation.
 */
export async function startDraft(host: ComposeHost, tools: StampingTools): Promise<DraftStart> {
  const beginning = await observe(host, tools.surroundings.random);
  const state = beginning && (await mergeWithRecord(host, beginning.state));
  if (beginning === undefined || state === undefined) return { kind: 'unstamped' };
  await keepRecord(host, state);
  const current = await rememberPolicy(host, tools);
  await addAliases(host, beginning.answered, current);
  return state.mark === undefined
    ? continueStamp(host, tools, beginning, current.policy)
    : { kind: 'unstamped' };
}
