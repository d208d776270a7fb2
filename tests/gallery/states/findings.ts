import type { FindingKind } from '../../../src/core/decide/finding';
import { formatStampHeader, HEADER_NAME } from '../../../src/core/stamp/header';
import { builtInPolicy } from '../../../src/core/policy/built-in';
import type { CurrentPolicy } from '../../../src/flows/ports';
import { NOON } from '../../support/builders';
import { aRecipient } from '../../support/fake-compose-host';
import type { ArrangedDraft } from '../../support/draft-scene';
import { anId, quoting, WIDENED } from './conversations';
import type { GalleryDraft } from './gallery-draft';
import { CLERK, COMMUNICATIONS, DANA, ELENA, INES, RUTH, TOMAS, YUSUF } from './people';
import { CHECKLIST, ORGANISATION, samplePolicyNow, USES } from './sample-policy';

type Recipients = Parameters<ArrangedDraft['host']['setRecipients']>[0];

/** Somebody joins after the draft was stamped. */
const joinedBy =
  (...people: Recipients) =>
  async ({ host }: ArrangedDraft): Promise<void> => {
    const { to, cc, bcc } = host.draft.recipients;
    host.setRecipients([...to, ...cc, ...bcc, ...people]);
  };

const header =
  (value: string) =>
  async ({ host }: ArrangedDraft) => {
    await host.writeHeader(HEADER_NAME, value);
  };

const OTHER_ACT = {
  stamp: 'confidential',
  id: anId('01jd9zk7q4t8'),
  at: NOON,
  domain: 'legalaid.example',
} as const;

const crowd = (count: number, domain: string) =>
  Array.from({ length: count }, (_, at) => aRecipient(`person${at + 1}@${domain}`));

const strangers = (count: number) =>
  ['Amal', 'Bilal', 'Chidi', 'Daria', 'Emre', 'Farah', 'Goran', 'Hana', 'Idris', 'Jana', 'Karim', 'Leyla']
    .slice(0, count)
    .map((name) => aRecipient(`${name.toLowerCase()}@postbox.example`, { name }));

const { policy: sample } = samplePolicyNow({ levels: { 'policy-stale': 'warn' } });
const STALE = { ...samplePolicyNow(), policy: { ...sample, readAt: NOON - sample.staleness.noticeAfter } };

/** A Confidential mail, attached as such. */
const ATTACHED = {
  ...{ id: 'attached', name: 'Magnolia', isMail: true },
  source: `${HEADER_NAME}: ${formatStampHeader(OTHER_ACT)}\r\n\r\nSee you then.`,
};

/** Where the organisation's own rules could not be loaded. */
export const NO_RULES: CurrentPolicy = {
  policy: builtInPolicy({ organisation: ORGANISATION.name, domains: ORGANISATION.domains }),
  at: NOON,
  problem: { kind: 'unreachable' },
};

/** One draft for every kind of finding, which it has under the levels of its policy; and which the alert names. */
export const FINDINGS: Readonly<Record<FindingKind, GalleryDraft>> = {
  'draft-unreadable': {
    shows: 'Outlook does not tell who is in To.',
    scene: { stamp: 'internal', recipients: [TOMAS], faults: { 'to.getAsync': 9020 } },
  },
  'list-at-cap': {
    shows: 'Five hundred colleagues in one field, of whom Outlook may hide some.',
    scene: { stamp: 'internal', recipients: crowd(500, 'legalaid.example') },
  },
  'address-unparseable': {
    shows: 'An address with two @ that nobody can read with certainty.',
    scene: { stamp: 'internal', recipients: [TOMAS, aRecipient('marie@legalaid.example@paper.example')] },
  },
  'no-stamp': {
    shows: 'A new mail to a colleague that carries no stamp; Internal is suggested.',
    scene: { recipients: [TOMAS] },
  },
  'stamp-damaged': {
    shows: 'Something changed the hidden stamp to what nobody can read.',
    scene: { stamp: 'internal', recipients: [TOMAS] },
    change: header('v=1; s=inter'),
  },
  'marks-disagree': {
    shows: 'The text says Internal and the hidden stamp Confidential.',
    scene: { stamp: 'internal', recipients: [TOMAS] },
    change: header(formatStampHeader(OTHER_ACT)),
  },
  'header-not-kept': {
    shows: 'This Outlook keeps no hidden stamp; the alert has led here.',
    scene: { stamp: 'internal', recipients: [TOMAS] },
    keepsNoHeader: true,
    lead: { finding: 'header-not-kept' },
  },
  'banner-missing': {
    shows: 'The author deleted the lines of the stamp from the text.',
    scene: { stamp: 'internal', recipients: [TOMAS] },
    change: ({ host }) => host.setBody({ format: 'html', content: '<p>Hello</p>' }),
  },
  'outside-organisation': {
    shows: 'Internal mail with a journalist and a court in Cc.',
    scene: { stamp: 'internal', recipients: [TOMAS, DANA, CLERK] },
  },
  'policy-missing': {
    shows: 'The rules could not be loaded, and somebody of a partner is addressed.',
    scene: { stamp: 'internal', recipients: [ELENA], policy: NO_RULES },
  },
  'restricted-recipient': {
    shows: 'Communications may not get what cannot be shared.',
    scene: { stamp: 'internal', recipients: [COMMUNICATIONS, TOMAS] },
  },
  'beyond-chain': {
    shows: 'A court was added to a Confidential reply.',
    scene: { kind: 'reply', isSeen: true, stamp: 'confidential', recipients: [YUSUF, RUTH] },
    subject: 'Re: Your interview',
    change: joinedBy(CLERK),
  },
  'chain-unknown': {
    shows: 'A Confidential reply whose beginning nobody saw.',
    scene: { kind: 'reply', stamp: 'confidential', recipients: [YUSUF, TOMAS] },
  },
  'list-undeclared': {
    shows: 'An Internal mail to a list that the rules do not name.',
    scene: {
      stamp: 'internal',
      recipients: [aRecipient('everyone@legalaid.example', { name: 'Everyone', kind: 'list' })],
    },
  },
  'stamp-lowered': {
    shows: 'Internal on a reply to a Confidential mail.',
    scene: {
      ...{ kind: 'reply', isSeen: true, stamp: 'internal', recipients: [TOMAS] },
      body: quoting('confidential'),
    },
  },
  'stricter-attachment': {
    shows: 'A Confidential mail is attached to an Internal one.',
    scene: { stamp: 'internal', recipients: [TOMAS], attachments: [ATTACHED] },
  },
  'checklist-incomplete': {
    shows: 'Cleared, with two items of the checklist ticked.',
    scene: { stamp: 'cleared', recipients: [DANA] },
    items: USES.slice(0, 1),
    ticked: CHECKLIST.slice(0, 2),
  },
  'no-uses': {
    shows: 'Cleared, with the checklist complete and no use named.',
    scene: { stamp: 'cleared', recipients: [DANA] },
    ticked: CHECKLIST,
  },
  'no-adjustments': {
    shows: 'Needs adjustment, and nobody has said which.',
    scene: { stamp: 'adjust', recipients: [TOMAS] },
  },
  'look-alike': {
    shows: 'Somebody at a name with a Cyrillic letter.',
    scene: {
      stamp: 'confidential',
      recipients: [aRecipient('ruth@leg\u0430laid.example', { name: 'Ruth Adeyemi' })],
    },
  },
  'new-on-chain': {
    shows: 'A colleague was added to a reply that became Confidential.',
    scene: { kind: 'reply', isSeen: true, stamp: 'confidential', recipients: [YUSUF] },
    change: joinedBy(INES),
  },
  'added-later': {
    shows: 'Somebody else put two people on this conversation.',
    scene: {
      ...{ kind: 'reply', isSeen: true, stamp: 'confidential' },
      recipients: [TOMAS, ELENA, YUSUF, DANA],
    },
    source: WIDENED,
  },
  'exposed-recipients': {
    shows: 'Twelve clients who would see each other’s addresses.',
    scene: { stamp: 'confidential', recipients: strangers(12) },
  },
  'bcc-on-confidential': {
    shows: 'A colleague reads along in Bcc.',
    scene: { stamp: 'confidential', recipients: [YUSUF, { ...TOMAS, field: 'bcc' }] },
  },
  'policy-stale': {
    shows: 'The rules have not been read for days, and this organisation wants to be asked then.',
    scene: { stamp: 'internal', recipients: [TOMAS], policy: STALE },
  },
};
