import { CLIENT_LINES } from './clients/client-behaviour';
import type { BehaviourLine } from './modelled-behaviour-line';
import { GRAPH_LINES } from './modelled-graph';
import { MOST_ACTIVE } from './send/active-addins';
import { COMPLETED_LIMITS } from './send/completed-options';
import { ERROR } from './wire/error-codes';
import { LEAVING, SEND_MODES } from './send/send-modes';

/** Says what each send mode offers, e.g. `Block: dont-send`. */
function waysIn(ways: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(ways)
    .map(([mode, offered]) => `${mode}: ${offered.join(', ') || 'nothing is asked'}`)
    .join('; ');
}

const SEND_LINES: readonly BehaviourLine[] = Object.entries({ ...SEND_MODES, leaving: LEAVING }).map(
  ([kind, { fact, invented = null, ways }]) => ({
    name: `Send: ${kind}`,
    what: waysIn(ways),
    fact,
    invented,
  }),
);

const COMPLETED_FACT = 'platform 2.2; host-protocol 8';
const { message, cancelLabel } = COMPLETED_LIMITS;

const COMPLETED_LINES: readonly BehaviourLine[] = [
  {
    name: 'completed: allowEvent',
    what: 'Anything but true holds the message.',
    fact: COMPLETED_FACT,
    invented: 'What a missing one means.',
  },
  {
    name: 'completed: errorMessage, errorMessageMarkdown',
    what: `Up to ${message} characters; Markdown where the client has 1.15, and then it comes first.`,
    fact: COMPLETED_FACT,
    invented: 'A longer message is cut off.',
  },
  {
    name: 'completed: cancelLabel',
    what: `Up to ${cancelLabel} characters, on the button that is the add-in's own in this client.`,
    fact: COMPLETED_FACT,
    invented: 'A longer label is not taken.',
  },
  {
    name: 'completed: commandId, contextData',
    what: 'Take Action runs the command; a pane reads the data by getInitializationContextAsync.',
    fact: COMPLETED_FACT,
    invented: null,
  },
  {
    name: 'completed: sendModeOverride',
    what: 'promptUser relaxes the mode of the manifest for an answer that holds, never for a failure.',
    fact: COMPLETED_FACT,
    invented: null,
  },
];

const OTHER_LINES: readonly BehaviourLine[] = [
  {
    name: 'Calls that an add-in may not make',
    what: 'Refused by requirement set, permission, extended permission and extension point, in this order.',
    fact: 'platform 1.3 and 6.3',
    invented: `The code of a call below its requirement set, ${ERROR.notSupported}, and the order.`,
  },
  {
    name: 'Texts and addresses of the manifest in a language',
    what: 'The override of the locale itself, else one of the same language, else the default.',
    fact: 'platform 6.2',
    invented: 'That fr-CA takes what is meant for fr-FR.',
  },
  {
    name: 'Several add-ins at Send',
    what: `Up to ${MOST_ACTIVE} are asked at a time, in any order; the first that holds the message ends it.`,
    fact: 'platform 1.2',
    invented: 'Their answers count in the order in which they were started.',
  },
  {
    name: 'ItemSend',
    what: 'Add-ins of the older kind are asked before mail leaves; they say themselves why they hold it.',
    fact: 'platform 2.1; host-protocol 11',
    invented: 'They are asked after the send events, one after the other; one that cannot be asked holds.',
  },
  {
    name: 'Prepend and append on send',
    what: 'The texts stand in the body before the send event is raised.',
    fact: 'platform 2.4',
    invented: 'They are taken out again when the message is held.',
  },
  {
    name: 'Dialogs',
    what: 'One a frame, as a frame of this page or a window of its own; 12002 to 12007 as documented.',
    fact: 'host-protocol 8.2',
    invented: 'Messages wait for the dialog to listen; launch events are refused with 9032.',
  },
  {
    name: 'OfficeRuntime.auth and Office.auth: getAccessToken',
    what: 'Tokens for show of the account of the mailbox, or the code of the chosen sign-in state.',
    fact: 'host-protocol 6, number 98',
    invented: 'Which code goes with which state; launch events are answered as well.',
  },
  {
    name: 'Nested app authentication',
    what: 'The bridge that MSAL asks, with the account of the mailbox; launch events are silent only. Tokens are for the local Graph.',
    fact: 'host-protocol 9; platform 5.1',
    invented: 'Who installs the bridge, and its way to the host.',
  },
  {
    name: 'officeTheme',
    what: 'The colours of the page, and OfficeThemeChanged when they change.',
    fact: 'host-protocol 2.5 and 7',
    invented: 'The colours, and that they come with the initial data.',
  },
];

/** What the client does of itself around an add-in. */
export const BEHAVIOUR: readonly BehaviourLine[] = [
  ...SEND_LINES,
  ...COMPLETED_LINES,
  ...OTHER_LINES,
  ...GRAPH_LINES,
  ...CLIENT_LINES,
];
