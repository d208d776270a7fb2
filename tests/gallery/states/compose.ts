import type { UserEvent } from '@testing-library/user-event';
import type { Desk } from '../../../src/compose/desk';
import { changeState } from '../../../src/compose/desk-state';
import type { DraftActions } from '../../../src/compose/draft-actions';
import type { Texts } from '../../../src/compose/texts';
import { err, ok } from '../../../src/core/result';
import type { Stamp } from '../../../src/core/stamp/stamp';
import type { ApplyProblem } from '../../../src/flows/apply-problem';
import type { FollowProblem } from '../../../src/flows/follow-thread';
import type { HostError, PolicyProblem } from '../../../src/flows/ports';
import { keepTicked } from '../../../src/flows/adjustment-ticks';
import { parsePolicy } from '../../../src/policy-client/parse-policy';
import { aRecipient, type FakeComposeHost } from '../../support/fake-compose-host';
import { QUOTED, quoting, WELL_KNOWN, WIDENED } from './conversations';
import { FINDINGS, NO_RULES } from './findings';
import type { GalleryDraft } from './gallery-draft';
import { CLERK, DANA, ELENA, INES, INTERPRETER, RUTH, TOMAS, YUSUF } from './people';
import { CHANGES, CHECKLIST, samplePolicyNow, USES } from './sample-policy';

/** What somebody who makes a picture can do with the open pane. */
export interface Hands {
  readonly desk: Desk;
  readonly host: FakeComposeHost;
  readonly texts: Texts;
  readonly user: UserEvent;
  /** The one element of the pane that matches. */
  readonly find: (selector: string) => HTMLElement;
  /** Until everything that is under way has come to its end. */
  readonly settle: () => Promise<void>;
}

export interface ComposeState extends GalleryDraft {
  /** Answers in the place of the real actions. */
  readonly instead?: Partial<DraftActions>;
  /** What the author does in the pane. */
  readonly act?: (hands: Hands) => void | Promise<void>;
  /** Shown at the second width, too. */
  readonly isWide?: boolean;
}

const REFUSED: HostError = { kind: 'host-refused', call: 'body.setAsync', code: 9020 };
/** Milliseconds after which the desk says that it waits. */
const NOTICEABLE = 500;

const never = (): Promise<never> => new Promise(() => undefined);

/** Ready to send under each stamp. */
const READY: Readonly<Record<Stamp, ComposeState>> = {
  cleared: {
    shows: 'Cleared: the checklist is complete and two uses are agreed.',
    scene: { stamp: 'cleared', recipients: [DANA] },
    items: USES.slice(0, 2),
    ticked: CHECKLIST,
    isWide: true,
  },
  adjust: {
    shows: 'Needs adjustment in two ways, to a colleague.',
    scene: { stamp: 'adjust', recipients: [TOMAS] },
    items: CHANGES.slice(0, 2),
    isWide: true,
  },
  internal: {
    shows: 'Internal to a colleague and somebody of a partner.',
    scene: { stamp: 'internal', recipients: [TOMAS, ELENA] },
    isWide: true,
  },
  confidential: {
    shows: 'Confidential to a client and a colleague.',
    scene: { stamp: 'confidential', recipients: [YUSUF, { ...TOMAS, field: 'cc' }] },
    isWide: true,
  },
};

const WRITING_PROBLEMS: Readonly<Record<ApplyProblem['kind'], ApplyProblem>> = {
  host: { kind: 'host', error: REFUSED },
  'typed-meanwhile': { kind: 'typed-meanwhile' },
  'banner-edited': { kind: 'banner-edited' },
  'too-long': { kind: 'too-long' },
  overtaken: { kind: 'overtaken' },
};

/** Confidential was chosen on an Internal mail, and could not be written. */
function notWritten(problem: ApplyProblem): ComposeState {
  return {
    shows: `Confidential could not be written: ${problem.kind}.`,
    scene: { stamp: 'internal', recipients: [TOMAS] },
    instead: { stamp: async () => err(problem) },
    act: ({ desk }) => desk.choose('confidential'),
  };
}

const FOLLOW_PROBLEMS: Readonly<Record<FollowProblem['kind'], FollowProblem>> = {
  'no-consent': { kind: 'no-consent', to: 'own-mail' },
  'no-sign-in': { kind: 'no-sign-in' },
  unreachable: { kind: 'unreachable' },
  throttled: { kind: 'throttled' },
  'not-found': { kind: 'not-found' },
  refused: { kind: 'refused', code: 'ErrorAccessDenied' },
  'too-long': { kind: 'too-long', most: 1000 },
  unreadable: { kind: 'unreadable' },
  'lists-unread': { kind: 'lists-unread' },
  host: { kind: 'host', error: REFUSED },
};

const REPLY = {
  ...{ kind: 'reply', isSeen: true, stamp: 'confidential' },
  recipients: [ELENA, TOMAS],
} as const satisfies GalleryDraft['scene'];

function notFollowed(problem: FollowProblem): ComposeState {
  return {
    shows: `Who was on the conversation could not be looked up: ${problem.kind}.`,
    scene: REPLY,
    instead: { follow: async () => err(problem) },
  };
}

const POLICY_PROBLEMS: Readonly<Record<PolicyProblem['kind'], ComposeState>> = {
  unreachable: {
    shows: 'The rules could not be loaded; a colleague is addressed.',
    scene: { stamp: 'internal', recipients: [TOMAS], policy: NO_RULES },
  },
  invalid: {
    shows: 'The rules contain a mistake; what it is stands there for administrators.',
    scene: {
      ...{ stamp: 'internal', recipients: [TOMAS] },
      policy: { ...NO_RULES, problem: brokenRules() },
    },
    act: ({ user, find }) => user.click(find('summary')),
  },
};

/** What is kept with the mailbox once management has ticked every change that a mail asked for. */
const TICKED: Record<string, unknown> = {};
void keepTicked(
  {
    conversation: 'AAQ1=',
    readSetting: () => undefined,
    async writeSetting(name, value) {
      TICKED[name] = value;
      return ok(undefined);
    },
  },
  QUOTED,
  new Set(CHANGES.keys()),
);

const LATER = 'mailstamp-later-follow';

/** Everything else that the pane can show. */
const OTHERS: Readonly<Record<string, ComposeState>> = {
  'nobody-yet': { shows: 'A new mail without a stamp and without recipients.', scene: {} },
  'suggested-confidential': {
    shows: 'A new mail to a client: Confidential is suggested.',
    scene: { recipients: [YUSUF, TOMAS] },
    isWide: true,
  },
  'stamped-nobody-yet': {
    shows: 'Internal is chosen and nobody is addressed.',
    scene: { stamp: 'internal' },
  },
  reading: {
    shows: 'Outlook has not answered yet.',
    scene: { recipients: [TOMAS], faults: { 'cc.getAsync': 'hang' } },
  },
  'reading-long': {
    shows: 'Outlook takes long to answer.',
    scene: { recipients: [TOMAS], faults: { 'cc.getAsync': 'hang' } },
    async act({ desk }) {
      // The desk finds out by itself that the wait is noticeable, and only seconds later that it is long.
      await new Promise((resolve) => setTimeout(resolve, NOTICEABLE));
      changeState(desk.store, { waiting: 'long' });
    },
  },
  writing: {
    shows: 'A stamp is being written.',
    scene: { recipients: [TOMAS] },
    instead: { stamp: never },
    act: ({ desk }) => desk.choose('internal'),
  },
  'notes-only': {
    shows: 'Something to know that stops nothing: the rules have not been read for days.',
    scene: {
      ...{ stamp: 'internal', recipients: [TOMAS] },
      policy: { ...FINDINGS['policy-stale'].scene.policy, policy: staleButQuiet() },
    },
  },
  'looks-closely-alike': {
    shows: 'A name that only the large table of letters finds; Send would not ask.',
    scene: {
      stamp: 'confidential',
      recipients: [aRecipient('ruth@l\u04bd\u0260alaid.example', { name: 'Ruth Adeyemi' })],
    },
  },
  'known-people': {
    shows: 'A conversation that was looked up, with how each person is known.',
    scene: REPLY,
    source: WELL_KNOWN,
    isWide: true,
  },
  'widened-conversation': {
    shows: 'A conversation that somebody widened, and one more person without evidence.',
    scene: { ...REPLY, recipients: [TOMAS, ELENA, YUSUF, DANA] },
    source: WIDENED,
    change: ({ host }) => host.setRecipients([TOMAS, ELENA, YUSUF, { ...DANA, field: 'to' }, CLERK]),
    isWide: true,
  },
  following: {
    shows: 'Who was on the conversation is being looked up.',
    scene: REPLY,
    instead: { follow: never },
  },
  'consent-put-off': {
    shows: 'Looking up was put off; a small button is left.',
    scene: REPLY,
    instead: { follow: async () => err({ kind: 'no-consent', to: 'own-mail' }) },
    act: async ({ user, find, settle }) => {
      await user.click(find('main [role=group] button:nth-of-type(2), main button:nth-of-type(2)'));
      await settle();
      localStorage.removeItem(LATER);
    },
  },
  'consent-to-lists': {
    shows: 'Asks to look up who is on the lists of the conversation.',
    scene: REPLY,
    instead: { follow: async () => err({ kind: 'no-consent', to: 'lists' }) },
  },
  'standing-approval': {
    shows: 'An interpreter who may join any conversation.',
    scene: { ...REPLY, recipients: [YUSUF] },
    change: ({ host }) => host.setRecipients([YUSUF, INTERPRETER]),
  },
  'ask-two-people': {
    shows: 'Two people are beyond the chain; the text of the request stands open.',
    scene: { ...REPLY, recipients: [ELENA, RUTH] },
    subject: 'Re: Room for a family of four',
    change: ({ host }) => host.setRecipients([ELENA, RUTH, CLERK, DANA]),
    act: ({ user, find }) => user.click(find('summary')),
    isWide: true,
  },
  'stood-by': {
    shows: 'The author has said that the colleague in Bcc is meant.',
    scene: FINDINGS['bcc-on-confidential'].scene,
    act: standByFirst,
  },
  'stood-by-failed': {
    shows: 'Outlook did not keep what the author said.',
    scene: FINDINGS['bcc-on-confidential'].scene,
    instead: { standBy: async () => err({ ...REFUSED, call: 'sessionData.setAsync' }) },
    act: standByFirst,
  },
  removed: {
    shows: 'A recipient was removed; Undo is offered.',
    scene: { stamp: 'internal', recipients: [TOMAS, DANA] },
    act: ({ desk }) => desk.remove([DANA]),
  },
  'moved-to-bcc': {
    shows: 'Twelve clients were moved to Bcc; Undo is offered.',
    scene: FINDINGS['exposed-recipients'].scene,
    act: ({ desk, host }) => desk.moveToBcc(host.draft.recipients.to),
  },
  'another-stamp': {
    shows: 'Confidential was chosen as the way out; Undo is offered.',
    scene: { stamp: 'internal', recipients: [TOMAS, DANA] },
    act: ({ desk }) => desk.replace('confidential'),
  },
  'may-be-cleared': {
    shows: 'Management has ticked every change: the answer may be Cleared.',
    scene: {
      ...{ kind: 'reply', isSeen: true, recipients: [TOMAS], settings: TICKED },
      body: quoting('adjust', ['Blur the face', 'Change the name']),
    },
  },
  'not-removed': {
    shows: 'Outlook did not remove a recipient.',
    scene: { stamp: 'internal', recipients: [TOMAS, DANA] },
    instead: { remove: async () => err({ ...REFUSED, call: 'cc.setAsync' }) },
    act: ({ desk }) => desk.remove([DANA]),
  },
  'item-edited': {
    shows: 'One of three changes is being edited.',
    scene: { stamp: 'adjust', recipients: [TOMAS] },
    items: CHANGES.slice(0, 3),
    act: ({ user, find }) => user.click(find('ol li button')),
  },
  'item-too-long': {
    shows: 'A change that is too long stays in its field.',
    scene: { stamp: 'adjust', recipients: [TOMAS] },
    act: async ({ user, find }) => {
      await user.click(find('form input'));
      await user.paste('x'.repeat(301));
      await user.keyboard('{Enter}');
    },
  },
  'all-changes': {
    shows: 'Every suggested change is taken over.',
    scene: { stamp: 'adjust', recipients: [TOMAS] },
    items: CHANGES,
  },
  'many-outside': {
    shows: 'Nine people outside on an Internal mail.',
    scene: {
      stamp: 'internal',
      recipients: [
        TOMAS,
        ...Array.from({ length: 9 }, (_, at) => aRecipient(`guest${at + 1}@guests.example`)),
      ],
    },
  },
  'many-on-chain': {
    shows: 'Fifteen people on a Confidential conversation and two who were not.',
    scene: {
      ...REPLY,
      recipients: Array.from({ length: 15 }, (_, at) =>
        aRecipient(`member${at + 1}@shelters.example`, { name: `Member ${at + 1}` }),
      ),
    },
    change: ({ host }) => host.setRecipients([...host.draft.recipients.to, CLERK, INES]),
  },
  'long-names': {
    shows: 'Addresses and names without a place to break.',
    scene: {
      stamp: 'internal',
      recipients: [
        aRecipient(`${'verylongname'.repeat(5)}@${'subdomain.'.repeat(8)}paper.example`, {
          name: 'Maximiliana-Alexandra von und zu Hohenstein-Waldburg-Zeil-Trauchburg',
        }),
        aRecipient('a@b.example', { name: 'X'.repeat(80) }),
      ],
    },
  },
  'names-from-right-to-left': {
    shows: 'Names in Arabic and Hebrew beside addresses in Latin letters.',
    scene: {
      stamp: 'internal',
      recipients: [
        aRecipient('layla@paper.example', { name: 'ليلى الحداد' }),
        aRecipient('avi@court.example', { name: 'אבי כהן', field: 'cc' }),
      ],
    },
  },
  'everything-at-once': {
    shows: 'Several reasons together: a damaged stamp, outsiders, an unreadable address, a list.',
    scene: {
      stamp: 'internal',
      recipients: [
        ...[TOMAS, DANA, CLERK, aRecipient('not an address')],
        aRecipient('everyone@legalaid.example', { kind: 'list' }),
      ],
    },
    change: FINDINGS['stamp-damaged'].change!,
  },
};

/** What is found in a published file that lacks nearly everything. */
function brokenRules(): PolicyProblem {
  const parsed = parsePolicy('{ "format": 2, "version": 7 }');
  return parsed.ok ? { kind: 'unreachable' } : { kind: 'invalid', problems: parsed.error };
}

function staleButQuiet() {
  const { policy } = samplePolicyNow();
  return { ...policy, readAt: samplePolicyNow().at - policy.staleness.noticeAfter };
}

async function standByFirst({ desk }: Hands): Promise<void> {
  const [finding] = desk.store.get().reading?.verdict.findings ?? [];
  if (finding !== undefined) await desk.standBy(finding, true);
}

function prefixed(
  prefix: string,
  states: Readonly<Record<string, ComposeState>>,
): readonly (readonly [string, ComposeState])[] {
  return Object.entries(states).map(([name, state]) => [`${prefix}-${name}`, state]);
}

function each<K extends string, V>(problems: Readonly<Record<K, V>>, make: (problem: V) => ComposeState) {
  return Object.fromEntries(Object.entries<V>(problems).map(([kind, problem]) => [kind, make(problem)]));
}

/** What the compose pane shows, by a name that stays: it is the name of its picture. */
export const COMPOSE_STATES: Readonly<Record<string, ComposeState>> = Object.fromEntries([
  ...prefixed('ready', READY),
  ...prefixed('finding', FINDINGS),
  ...prefixed('rules', POLICY_PROBLEMS),
  ...prefixed('not-written', each(WRITING_PROBLEMS, notWritten)),
  ...prefixed('not-followed', each(FOLLOW_PROBLEMS, notFollowed)),
  ...Object.entries(OTHERS),
]);
