import { parseAddress } from '../core/audience/address';
import { FIELDS, type Field, type FieldReading, type Recipient } from '../core/audience/recipient';
import { allows } from '../core/audience/rules';
import { compareMarks } from '../core/decide/compare-marks';
import type { Draft } from '../core/decide/draft';
import { evaluate } from '../core/decide/evaluate';
import { suggestStamp } from '../core/decide/suggest';
import type { Verdict } from '../core/decide/verdict';
import type { Policy } from '../core/policy/policy';
import type { Result } from '../core/result';
import { readBanners } from '../core/stamp/banner';
import { HEADER_NAME, readStampHeaders } from '../core/stamp/header';
import { findMarkers } from '../core/stamp/marker';
import type { Stamp } from '../core/stamp/stamp';
import { conversationOf, decodeState, NO_DETAILS, type DraftState, type StampDetails } from './draft-state';
import type { ComposeHost, ComposeKind, CurrentPolicy, HostError, PolicySource } from './ports';
import { detailsOfBanner } from './banner-details';
import { PROPERTY, SESSION } from './storage-keys';

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
  /** Names of partners among the recipients. */
  readonly partnersAddressed: readonly string[];
  /** Never applied by itself. */
  readonly suggestion: Stamp | undefined;
}

type HostAnswer<T> = Result<T, HostError>;

function valueOf<T>(answer: HostAnswer<T>): T | undefined {
  return answer.ok ? answer.value : undefined;
}

function fieldReading(answer: HostAnswer<readonly Recipient[]>): FieldReading {
  return answer.ok ? { kind: 'read', recipients: answer.value } : { kind: 'unreadable' };
}

/** At most seven calls at once; recipients are the three that Outlook counts against its limit. */
async function wave(host: ComposeHost) {
  const [to, cc, bcc, header, session, body, from] = await Promise.all([
    host.readRecipients('to'),
    host.readRecipients('cc'),
    host.readRecipients('bcc'),
    host.readHeader(HEADER_NAME),
    host.readSession(),
    host.readBody('text'),
    host.readFrom(),
  ]);
  return { to, cc, bcc, header, session, body, from };
}

type Wave = Awaited<ReturnType<typeof wave>>;

/** Session data first; where a reopened draft lost it, the custom properties. */
async function readState(host: ComposeHost, session: Wave['session']): Promise<DraftState | undefined> {
  const kept = decodeState(valueOf(session)?.[SESSION.draft]);
  if (kept !== undefined) return kept;
  const properties = await host.readProperties();
  return decodeState(valueOf(properties)?.[PROPERTY.draft]);
}

function detailsFrom(state: DraftState | undefined, body: Wave['body']): StampDetails {
  if (state === undefined) return NO_DETAILS;
  const { mark, details } = state;
  if (mark === undefined || details.adjustments.length + details.uses.length > 0) return details;
  const banner = body.ok ? readBanners('text', body.value).find(({ id }) => id === mark.id) : undefined;
  return banner ? { ...detailsOfBanner(banner), ticked: details.ticked } : details;
}

function toDraft(read: Wave, user: string, state: DraftState | undefined, details: StampDetails): Draft {
  const { to, cc, bcc, header, body, from } = read;
  const fields: Record<Field, FieldReading> = {
    to: fieldReading(to),
    cc: fieldReading(cc),
    bcc: fieldReading(bcc),
  };
  return {
    fields,
    self: from.ok ? [user, from.value] : [user],
    marks: compareMarks({
      header: header.ok ? readStampHeaders(header.value === undefined ? [] : [header.value]) : undefined,
      markers: body.ok ? findMarkers(body.value).intact : undefined,
      recorded: state?.mark,
    }),
    needs: {
      adjustments: details.adjustments.length,
      uses: details.uses.length,
      ticked: new Set(details.ticked),
    },
    conversation: conversationOf(state),
  };
}

function readableRecipients({ fields }: Draft): readonly Recipient[] {
  return FIELDS.flatMap((field) => {
    const reading = fields[field];
    return reading.kind === 'read' ? reading.recipients : [];
  });
}

/** Names of the partners that some of these people belong to. */
export function partnersAmong(policy: Policy, recipients: readonly Recipient[]): readonly string[] {
  const addresses = recipients.flatMap((recipient) => parseAddress(recipient.address) ?? []);
  return policy.partners
    .filter((partner) => addresses.some((address) => allows(partner.addresses, address)))
    .map(({ name }) => name);
}

/** Reads the draft and judges it. Never rejects: what the mail program did not tell is a finding. */
export async function readDraft(host: ComposeHost, policies: PolicySource): Promise<DraftReading> {
  const read = await wave(host);
  const [state, current] = await Promise.all([
    readState(host, read.session),
    policies.current(valueOf(read.session)?.[SESSION.policy]),
  ]);
  const details = detailsFrom(state, read.body);
  const draft = toDraft(read, host.user.address, state, details);
  const recipients = readableRecipients(draft);
  return {
    draft,
    recipients,
    details,
    policy: current,
    verdict: evaluate(current.policy, draft),
    kind: state?.kind,
    partnersAddressed: partnersAmong(current.policy, recipients),
    suggestion: suggestStamp(current.policy, recipients, draft.conversation),
  };
}
