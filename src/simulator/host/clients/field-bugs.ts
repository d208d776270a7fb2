import type { ClientId } from './client-profile';

/**
 * What is known of a report. `by-design` stays as it is; of `unknown` nothing says that it ended. Both count like open
 * ones. `some` means that it was met now and then, in some builds, or in clients that nobody named.
 */
export type BugState = 'open' | 'by-design' | 'unknown' | 'some' | 'fixed';

/** A way in which a real client is reported to differ from its documentation. */
export interface FieldBug {
  /** What an add-in notices. */
  readonly what: string;
  /** Section of the fact sheet `platform`. */
  readonly fact: string;
  readonly clients: readonly ClientId[];
  readonly state: BugState;
  /** Met now and then, or in some builds, whatever became of the report: a person need not expect it. */
  readonly isSeldom?: true;
  /** What of the effect here is ours rather than reported. */
  readonly invented?: string;
}

const ONLINE = ['web', 'new-windows'] as const;
const CLASSIC = ['classic-windows'] as const;
const MAC = ['mac'] as const;
const DESKTOP = [...ONLINE, ...CLASSIC, ...MAC] as const;

/**
 * Reports of the field, by their number in the tracker of OfficeDev/office-js (`GH#`) or of its documentation (`docs#`).
 * What no report tells of goes by the section of the fact sheet `platform` that does, or by the sample.
 */
export const FIELD_BUGS = {
  'GH#6389': {
    what: 'A header that was removed cannot be set again on this draft; the call succeeds.',
    fact: '3.1',
    clients: ONLINE,
    state: 'unknown',
  },
  'GH#2753': {
    what: 'A header that is removed after the draft was saved still leaves with the message.',
    fact: '3.1',
    clients: ['web'],
    state: 'open',
  },
  'GH#4371': {
    what: 'A header that is removed by the send handler still leaves with the message.',
    fact: '3.1',
    clients: CLASSIC,
    state: 'unknown',
  },
  // No add-in can keep a header here; what it knows otherwise is on the draft, which another client sends with a header.
  'GH#1401': {
    what: 'Setting a header succeeds and leaves nothing on the message (also GH#2952 and GH#3393).',
    fact: '3.1',
    clients: CLASSIC,
    state: 'fixed',
  },
  // The same, for the forward of an invitation alone.
  'GH#6791': {
    what: 'Headers are lost when an invitation is forwarded from the calendar.',
    fact: '3.1',
    clients: CLASSIC,
    state: 'open',
    invented: 'A forward that carries an invitation stands for the forward from the calendar.',
  },
  'GH#2791': {
    what: 'Headers that the other client wrote into a draft are not seen when it is opened again.',
    fact: '3.1',
    clients: ['web', 'classic-windows'],
    state: 'some',
    invented: 'Every draft that is opened again counts as written in the other client.',
  },
  'GH#4326': {
    what: 'Setting a header on a reply fails now and then; the next try works.',
    fact: '3.1',
    clients: CLASSIC,
    state: 'unknown',
    invented: 'The first call on every reply fails, with 9020.',
  },
  'GH#6796': {
    what: 'Nothing comes of the headers of a sent mail.',
    fact: '3.1',
    clients: ONLINE,
    state: 'open',
  },
  'platform 3.2': {
    what: 'A sent item has no custom properties of its draft.',
    fact: '3.2',
    clients: DESKTOP,
    state: 'unknown',
    invented: 'Every sent item: the table of the page says null for most, its text says that they are there.',
  },
  'GH#4109': {
    what: 'Of all headers of a received mail only the subject comes.',
    fact: '3.1',
    clients: ['new-windows'],
    state: 'some',
  },
  'GH#3677': {
    what: 'A header is found only by a name in the case in which it was set.',
    fact: '3.1',
    clients: DESKTOP,
    state: 'some',
    invented: 'In which clients the case of a name counts is not reported.',
  },
  // No add-in can help: nobody asks it. What must not leave is for the rules of the mail server (facts: platform 7.1).
  'GH#6769': {
    what: 'A message goes without the send event.',
    fact: '2.5',
    clients: ['web'],
    state: 'open',
    isSeldom: true,
    invented: 'It happens at every Send.',
  },
  'GH#6808': {
    what: 'Writing the body in the send handler loses the pictures in the text.',
    fact: '2.4',
    clients: ONLINE,
    state: 'open',
    invented: 'The clients, and that every picture of the quoted text goes.',
  },
  'GH#3517': {
    what: 'The context that a pane was opened with once sticks to it.',
    fact: '2.2',
    clients: CLASSIC,
    state: 'unknown',
  },
  'platform 2.2': {
    what: 'Context data that is no text is lost.',
    fact: '2.2',
    clients: CLASSIC,
    state: 'fixed',
    invented: 'Builds before 2402 take a text only; what comes of anything else is not known.',
  },
  'GH#5951': {
    what: 'Just after a reply was opened, session data reads as null.',
    fact: '1.4',
    clients: MAC,
    state: 'unknown',
    invented: 'Every reading of session data within two seconds of opening a reply.',
  },
  'tag-external': {
    what: 'A change of recipients is told once more when a reply is sent.',
    fact: '1.1',
    clients: CLASSIC,
    state: 'unknown',
  },
  'GH#3155': {
    what: 'A persistent notification does not stay.',
    fact: '3.3',
    clients: DESKTOP,
    state: 'some',
    invented: 'No persistent notification comes back with its message.',
  },
  'GH#6650': {
    what: 'A notification that is replaced keeps its old text.',
    fact: '3.3',
    clients: ONLINE,
    state: 'open',
    isSeldom: true,
    invented: 'The clients.',
  },
  'GH#6733': {
    what: 'A notification that was replaced cannot be removed.',
    fact: '3.3',
    clients: ONLINE,
    state: 'some',
    invented: 'The clients.',
  },
  'GH#5952': {
    what: 'Notifications on a mail that is read are accepted and not shown.',
    fact: '3.3',
    clients: ONLINE,
    state: 'fixed',
    invented: 'The clients, and that the call succeeds while nothing is shown.',
  },
  'GH#4324': {
    what: 'Notifications are lost when a message that is written moves into a window of its own (also GH#5990).',
    fact: '3.3',
    clients: ['web', 'new-windows', 'mac'],
    state: 'unknown',
    invented: 'Also on the way back into the first window.',
  },
  'GH#6702': {
    what: 'A pane that was pinned and closed is not pinned when it is opened again.',
    fact: '4',
    clients: DESKTOP,
    state: 'by-design',
    invented: 'The clients.',
  },
  'docs#5288': {
    what: 'A pane stays open without a pin when another mail is selected; it hears SelectedItemsChanged, not ItemChanged.',
    fact: '4',
    clients: MAC,
    state: 'open',
    invented: 'That what such a pane asks is about the mail that is selected now.',
  },
  'GH#4460': {
    what: 'A span around what an add-in writes into the body is dropped; what stands in it stays.',
    fact: '3.2',
    clients: ONLINE,
    state: 'unknown',
    invented:
      'Only spans at the top of what is written, in every call; the report tells of appendOnSendAsync.',
  },
  'GH#6894': {
    what: 'SoftBlock holds like Block where the page for the send event cannot be loaded.',
    fact: '2.3',
    clients: MAC,
    state: 'open',
  },
  'GH#6806': {
    what: 'A pinned pane cannot ask about the next mail: every call fails with 9020.',
    fact: '4',
    clients: CLASSIC,
    state: 'fixed',
  },
  'GH#2201': {
    what: 'A recipient from a contact card has the address for a name.',
    fact: '5.3',
    clients: DESKTOP,
    state: 'some',
    invented: 'Every recipient counts as taken from a contact card.',
  },
  'GH#6120': {
    what: 'In the quick-reply box, recipients cannot be written.',
    fact: '1.6',
    clients: ['phone'],
    state: 'by-design',
    invented: 'Every answer is written in the quick-reply box; writing recipients is refused with 5000.',
  },
  'platform 1.2': {
    what: 'A launch event ends the moment it completes; what its page still does is lost.',
    fact: '1.2',
    clients: ['web', 'new-windows', 'mac', 'phone'],
    state: 'some',
    invented: 'It happens at every completion, unless another event still runs in the page.',
  },
  'GH#4631': { what: 'Launch events have no Intl.', fact: '1.4', clients: CLASSIC, state: 'unknown' },
  'GH#4450': {
    what: 'Launch events have no crypto (MSAL’s GH#8412 comes of it).',
    fact: '1.4',
    clients: CLASSIC,
    state: 'unknown',
  },
  'platform 1.4': {
    what: 'Launch events understand no script newer than ECMAScript 2016.',
    fact: '1.4',
    clients: CLASSIC,
    state: 'fixed',
    invented: 'That async functions alone time out, and everything else that is newer does not load.',
  },
  'GH#3569': {
    what: 'Launch events have no Promise.allSettled.',
    fact: '1.4',
    clients: CLASSIC,
    state: 'fixed',
  },
} as const satisfies Readonly<Record<string, FieldBug>>;

export type FieldBugId = keyof typeof FIELD_BUGS;
export const FIELD_BUG_IDS = Object.keys(FIELD_BUGS) as readonly FieldBugId[];

/** The reports that are about a client. */
export function bugsOf(client: ClientId): readonly FieldBugId[] {
  return FIELD_BUG_IDS.filter((id) => (FIELD_BUGS[id].clients as readonly ClientId[]).includes(client));
}

/** Those that a person with this client must expect today. */
export function usualBugsOf(client: ClientId): readonly FieldBugId[] {
  return bugsOf(client).filter((id) => {
    const { state, isSeldom }: FieldBug = FIELD_BUGS[id];
    return state !== 'fixed' && state !== 'some' && isSeldom !== true;
  });
}

/** How a report is written in an address, where `#` and spaces mean something else: `GH6389`, `platform1.4`. */
export const inAddress = (id: string): string => id.replace(/[# ]/gu, '');

export function fieldBugNamed(text: string): FieldBugId | undefined {
  const plain = (id: string): string => inAddress(id).toLowerCase();
  return FIELD_BUG_IDS.find((id) => plain(id) === plain(text));
}
