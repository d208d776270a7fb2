import { recipientsIn, type Field, type FieldReading, type Recipient } from '../core/audience/recipient';
import { compareMarks } from '../core/decide/compare-marks';
import { stampInForce, type Draft } from '../core/decide/draft';
import { evaluate } from '../core/decide/evaluate';
import { suggestStamp } from '../core/decide/suggest';
import type { Finding } from '../core/decide/finding';
import { judge, type Verdict } from '../core/decide/verdict';
import type { Result } from '../core/result';
import { readBanners } from '../core/stamp/banner';
import { HEADER_NAME } from '../core/stamp/header';
import type { StampReading } from '../core/stamp/mark';
import type { Stamp } from '../core/stamp/stamp';
import { attachedStamps } from './attached-stamps';
import { conversationOf } from './conversation';
import {
  acknowledgedIn,
  decodeState,
  isUnfinished,
  NO_DETAILS,
  type DraftState,
  type StampDetails,
} from './draft-state';
import type { Attachment, ComposeHost, ComposeKind, CurrentPolicy, HostError, PolicySource } from './ports';
import { floorOf, foreignStamp } from './quoted-stamp';
import { readHeader, readSaved } from './saved-state';
import { lastChoice } from './seen-stamps';
import { SESSION } from './storage-keys';

/** A draft as read in one go, judged by the current policy. */
export interface DraftReading {
  readonly draft: Draft;
  /** Everybody who could be read, in the order To, Cc, Bcc. */
  readonly recipients: readonly Recipient[];
  readonly details: StampDetails;
  readonly policy: CurrentPolicy;
  readonly verdict: Verdict;
  /** How the draft began; undefined where nobody recorded it. */
  readonly kind: ComposeKind | undefined;
  /** A stamp was announced and is not recorded as written: its author is at it, or it was left half done. */
  readonly isBeingStamped: boolean;
  /** What is recorded of it; undefined where nothing is. */
  readonly record: DraftState | undefined;
  /** What the messages of its conversation said, where they were read. */
  readonly thread: string | undefined;
  /** What hangs on it; undefined where Outlook does not tell. */
  readonly attachments: readonly Attachment[] | undefined;
  /** Never applied by itself. */
  readonly suggestion: Stamp | undefined;
}

/** The same with one thing more to say, judged anew. */
export function withFinding<T extends DraftReading>(reading: T, finding: Finding): T {
  const { verdict, draft, policy } = reading;
  const isAcknowledged = (one: Finding) =>
    verdict.findings.some((known) => known === one && known.isAcknowledged);
  const findings = [...verdict.findings, finding];
  return { ...reading, verdict: judge(findings, stampInForce(draft.marks), policy.policy, isAcknowledged) };
}

type HostAnswer<T> = Result<T, HostError>;

function valueOf<T>(answer: HostAnswer<T>): T | undefined {
  return answer.ok ? answer.value : undefined;
}

function fieldReading(answer: HostAnswer<readonly Recipient[]>): FieldReading {
  return answer.ok ? { kind: 'read', recipients: answer.value } : { kind: 'unreadable' };
}

/** At most eight calls at once; recipients are the three that Outlook counts against its limit. */
async function wave(host: ComposeHost) {
  const [to, cc, bcc, header, session, body, from, attachments] = await Promise.all([
    host.readRecipients('to'),
    host.readRecipients('cc'),
    host.readRecipients('bcc'),
    host.readHeader(HEADER_NAME),
    host.readSession(),
    host.readBody('text'),
    host.readFrom(),
    host.readAttachments(),
  ]);
  return { to, cc, bcc, header, session, body, from, attachments };
}

type Wave = Awaited<ReturnType<typeof wave>>;

function headerOf({ header }: Wave): StampReading | undefined {
  return header.ok ? readHeader({ header: header.value }) : undefined;
}

/** The header is written last: an act that it carries is done, whatever the record has lost of it. */
function isBegun(state: DraftState | undefined, header: StampReading | undefined): boolean {
  const isDone = header?.kind === 'stamped' && state?.ids.slice(-1)[0] === header.mark.id;
  return state !== undefined && isUnfinished(state) && !isDone;
}

/** Session data first; where a reopened draft lost it, the custom properties, if they are this draft's own. */
async function readState(host: ComposeHost, { session }: Wave): Promise<DraftState | undefined> {
  const kept = decodeState(valueOf(session)?.[SESSION.draft]);
  return kept ?? valueOf(await readSaved(host))?.state;
}

/** Where nothing is recorded, nobody can tell the draft's own damaged markers from those that it quotes. */
function quotedStamp(body: string, state: DraftState | undefined): Stamp | undefined {
  if (state === undefined) return floorOf(body);
  const own = new Set([...state.ids, ...(state.mark ? [state.mark.id] : [])]);
  return foreignStamp(readBanners('text', body), own);
}

function toDraft(
  read: Wave,
  user: string,
  state: DraftState | undefined,
  current: CurrentPolicy,
  attached: readonly Stamp[],
): Draft {
  const { to, cc, bcc, body, from } = read;
  const header = headerOf(read);
  const session = valueOf(read.session);
  const fields: Record<Field, FieldReading> = {
    to: fieldReading(to),
    cc: fieldReading(cc),
    bcc: fieldReading(bcc),
  };
  const { adjustments, uses, ticked } = state?.details ?? NO_DETAILS;
  const banners = body.ok ? readBanners('text', body.value) : undefined;
  const self = from.ok ? [user, from.value] : [user];
  const quoted = body.ok ? quotedStamp(body.value, state) : undefined;
  return {
    fields,
    self,
    marks: compareMarks({
      header,
      banners,
      recorded: state?.mark,
      isUnfinished: isBegun(state, header),
    }),
    needs: { adjustments: adjustments.length, uses: uses.length, ticked: new Set(ticked) },
    conversation: conversationOf(state, { quoted, self, thread: session?.[SESSION.thread] }, current),
    attached,
    acknowledged: acknowledgedIn(state),
    at: current.at,
  };
}

/** Reads the draft and judges it. Never rejects: what the mail program did not tell is a finding. */
export async function readDraft(host: ComposeHost, policies: PolicySource): Promise<DraftReading> {
  const read = await wave(host);
  const [state, current, attached] = await Promise.all([
    readState(host, read),
    policies.current(valueOf(read.session)?.[SESSION.policy]),
    attachedStamps(host, read.attachments, valueOf(read.session)?.[SESSION.attached]),
  ]);
  const draft = toDraft(read, host.user.address, state, current, attached);
  const recipients = recipientsIn(draft.fields);
  return {
    draft,
    recipients,
    details: state?.details ?? NO_DETAILS,
    policy: current,
    verdict: evaluate(current.policy, draft),
    kind: state?.kind,
    isBeingStamped: state !== undefined && isUnfinished(state),
    record: state,
    thread: valueOf(read.session)?.[SESSION.thread],
    attachments: valueOf(read.attachments),
    suggestion: suggestStamp(
      current.policy,
      recipients,
      draft.conversation,
      current.at,
      lastChoice(host, recipients),
    ),
  };
}
