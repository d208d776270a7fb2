import type { BehaviourLine } from '../modelled-behaviour-line';
import { SEND_RULES } from '../send/client-rules';
import type { SendRules } from '../send/client-rules';
import { CLIENT_IDS, CLIENTS } from './client-profile';
import type { ClientId, ClientProfile } from './client-profile';

/** One thing in which clients differ, and how to say what a client does. */
interface Difference<T> {
  readonly name: string;
  readonly fact: string;
  readonly invented?: string;
  readonly say: (of: T) => string;
}

/** A line for every part of a profile: one that is forgotten does not compile. */
type Differences<T> = Readonly<Record<Exclude<keyof T, 'id'>, Difference<T>>>;

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
const list = (values: Iterable<string>): string => [...values].join(', ') || 'none';
const limit = (most: number | null): string => (most === null ? 'no limit' : String(most));

/** What a client says in each of its builds, once where all say the same. */
function byVersion({ mailboxVersions }: ClientProfile, say: (version: string) => string): string {
  const said = mailboxVersions.map((version) => ({ version, text: say(version) }));
  if (new Set(said.map(({ text }) => text)).size === 1) return said[0]?.text ?? '';
  return said.map(({ version, text }) => `${text} (${version})`).join(', ');
}

const OF_PROFILE: Differences<ClientProfile> = {
  hostName: {
    name: 'mailbox.diagnostics.hostName',
    fact: 'host-protocol 4',
    say: ({ hostName }) => hostName,
  },
  platform: { name: 'context.platform', fact: 'platform 1.4', say: ({ platform }) => platform },
  sharedSets: {
    name: 'Requirement sets beside Mailbox',
    fact: 'platform 5.1',
    invented: 'That every build has all of DialogApi.',
    say: (profile) =>
      byVersion(profile, (version) =>
        list(Object.entries(profile.sharedSets(version)).map(([set, since]) => `${set} ${since}`)),
      ),
  },
  mailboxVersions: {
    name: 'Mailbox sets of builds in the field',
    fact: 'platform 0',
    say: ({ mailboxVersions }) => list(mailboxVersions),
  },
  timeoutMs: {
    name: 'Milliseconds until a launch event has timed out',
    fact: 'platform 1.2',
    say: ({ timeoutMs }) => String(timeoutMs),
  },
  activeAddins: {
    name: 'Add-ins that handle events at a time',
    fact: 'platform 1.2',
    say: ({ activeAddins }) => String(activeAddins),
  },
  pinsPanes: { name: 'Panes can be pinned', fact: 'platform 4', say: ({ pinsPanes }) => yesOrNo(pinsPanes) },
  beyondOneItem: {
    name: 'Panes for more or less than one message',
    fact: 'platform 4',
    say: ({ beyondOneItem }) => list(beyondOneItem),
  },
  keepsPaneBeyondOneItem: {
    name: 'Panes for several messages stay without a pin',
    fact: 'platform 4; Microsoft’s page on item multi-select',
    invented: 'Where they do not, they close once none of the messages is selected any more.',
    say: ({ keepsPaneBeyondOneItem }) => yesOrNo(keepsPaneBeyondOneItem),
  },
  keepsPropertiesBack: {
    name: 'Custom properties reach a draft only when it is saved, sent or closed',
    fact: 'platform 3.2; type declarations: CustomProperties.saveAsync',
    invented: 'Every runtime of the form sees them before.',
    say: ({ keepsPropertiesBack }) => yesOrNo(keepsPropertiesBack),
  },
  runtime: { name: 'Where launch events run', fact: 'platform 1.4', say: ({ runtime }) => runtime },
  simultaneousCalls: {
    name: 'Calls of one add-in at a time',
    fact: 'platform 1.2',
    invented: 'The others wait, or are refused with 5100, as the settings say.',
    say: ({ simultaneousCalls }) => limit(simultaneousCalls),
  },
  writtenRecipients: {
    name: 'Recipients in a field that is written',
    fact: 'platform 5.3',
    say: (profile) => byVersion(profile, (version) => limit(profile.writtenRecipients(version))),
  },
  readRecipients: {
    name: 'Recipients in a field that is read',
    fact: 'platform 5.3',
    say: (profile) => byVersion(profile, (version) => limit(profile.readRecipients(version))),
  },
  hasComposePane: {
    name: 'Panes while writing',
    fact: 'platform 1.6',
    say: ({ hasComposePane }) => yesOrNo(hasComposePane),
  },
  launchEvents: {
    name: 'Launch events',
    fact: 'platform 1.1',
    say: ({ launchEvents }) => list(launchEvents),
  },
  notificationsPerItem: {
    name: 'Notifications of one add-in on one item',
    fact: 'platform 3.3',
    say: ({ notificationsPerItem }) => String(notificationsPerItem),
  },
  insightModes: {
    name: 'Insight messages',
    fact: 'platform 3.3',
    say: ({ insightModes }) => list(insightModes),
  },
  addsUnresolved: {
    name: 'Names without an address that an add-in adds stop Send',
    fact: 'the library: Recipients.addAsync',
    say: ({ addsUnresolved }) => yesOrNo(addsUnresolved),
  },
  writtenHtml: {
    name: 'HTML that an add-in writes',
    fact: 'platform 3.2 (GH#5296, GH#5704, reference issue #827)',
    invented:
      'Also that scripts, forms, comments, styles in the head and script addresses go everywhere; which lines of a div become shaded paragraphs.',
    say: ({ writtenHtml }) => list(writtenHtml),
  },
  sharedMailboxes: {
    name: 'Forms in shared mailboxes for which an add-in has to ask',
    fact: 'platform 5.4',
    say: ({ sharedMailboxes }) => (sharedMailboxes === null ? 'runs nowhere in them' : list(sharedMailboxes)),
  },
  appointmentSend: {
    name: 'OnAppointmentSend comes from',
    fact: 'platform 1.1',
    say: ({ appointmentSend }) => appointmentSend,
  },
};

const OF_SEND: Differences<SendRules> = {
  worksOffline: {
    name: 'Send: Work Offline can be chosen',
    fact: 'platform 2.3',
    invented: 'That older builds do then as newer ones.',
    say: ({ worksOffline }) => yesOrNo(worksOffline),
  },
  blocksUnassociated: {
    name: 'Send: a handler that nobody associated blocks under SoftBlock',
    fact: 'platform 1.4',
    say: ({ blocksUnassociated }) => yesOrNo(blocksUnassociated),
  },
  heedsMailboxPolicy: {
    name: 'Send: the mailbox policy OnSendAddinsEnabled counts',
    fact: 'platform 2.5',
    say: ({ heedsMailboxPolicy }) => yesOrNo(heedsMailboxPolicy),
  },
  ownButton: {
    name: 'Send: the button that commandId and cancelLabel are for',
    fact: 'platform 2.2',
    say: ({ ownButton }) => {
      const [before, since] = [ownButton('1.14'), ownButton('1.15')];
      return before === since ? since : `${since} (before 1.15: ${before})`;
    },
  },
};

/** `web: 3; new-windows: 3; …`, with clients that say the same side by side. */
function sayForAll(say: (client: ClientId) => string): string {
  const clients = new Map<string, readonly ClientId[]>();
  for (const id of CLIENT_IDS) clients.set(say(id), [...(clients.get(say(id)) ?? []), id]);
  return [...clients].map(([text, ids]) => `${ids.join(', ')}: ${text}`).join('; ');
}

function linesOf<T>(
  differences: Differences<T>,
  of: Readonly<Record<ClientId, T>>,
): readonly BehaviourLine[] {
  return Object.values<Difference<T>>(differences).map(({ name, fact, invented = null, say }) => ({
    name,
    what: sayForAll((client) => say(of[client])),
    fact,
    invented,
  }));
}

/** What each client is like, as its profile has it. */
export const CLIENT_LINES: readonly BehaviourLine[] = [
  ...linesOf(OF_PROFILE, CLIENTS),
  ...linesOf(OF_SEND, SEND_RULES),
];
