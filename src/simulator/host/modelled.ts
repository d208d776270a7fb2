import { LAUNCH_EVENT_SINCE } from '../shared/launch-events';
import { FIELD_BUGS } from './clients/field-bugs';
import type { FieldBug } from './clients/field-bugs';
import { PANE_EVENT_SINCE } from './clients/pane-events';
import { METHODS } from './methods/method-table';
import type { Method } from './methods/method';
import {
  NOT_MODELLED_BEHAVIOUR,
  NOT_MODELLED_BUGS,
  NOT_MODELLED_CALLS,
  NOT_MODELLED_EVENTS,
} from './methods/not-modelled';
import { NOT_MODELLED_GRAPH } from './modelled-graph';

/** Where a member or event works. */
export type Place = 'writing' | 'reading' | 'nothing open';

/** One line of the index of what the local Outlook models. */
export interface ModelledLine {
  readonly name: string;
  /** Requirement set that brought it; null where none did. */
  readonly since: string | null;
  readonly places: readonly Place[];
  readonly fact: string;
  /** What of it is ours rather than known of Outlook; null when nothing is. */
  readonly invented: string | null;
}

export interface MissingLine {
  readonly name: string;
  readonly fact: string;
  readonly why: string;
}

export interface BugLine extends FieldBug {
  readonly id: string;
}

function placesOf({ anywhere, compose, read, none }: Method): readonly Place[] {
  if (anywhere !== undefined) return ['writing', 'reading', 'nothing open'];
  return [
    ...(compose === undefined ? [] : ['writing' as const]),
    ...(read === undefined ? [] : ['reading' as const]),
    ...(none === undefined ? [] : ['nothing open' as const]),
  ];
}

/** The members that an add-in can call, by the table that answers the calls. */
export function modelledMembers(): readonly ModelledLine[] {
  const lines = Object.values(METHODS).map((method) => ({
    name: method.name,
    since: method.since,
    places: placesOf(method),
    fact: method.fact,
    invented: method.invented ?? null,
  }));
  return lines.sort((one, other) => one.name.localeCompare(other.name));
}

function event(
  name: string,
  since: string,
  place: Place,
  fact: string,
  invented: string | null = null,
): ModelledLine {
  return { name, since, places: [place], fact, invented };
}

/** What rests on more than the table of launch events, or is not known of Outlook. */
const ABOUT_LAUNCH_EVENTS: Readonly<Record<string, Partial<Pick<ModelledLine, 'fact' | 'invented'>>>> = {
  OnMessageRecipientsChanged: {
    fact: 'platform 1.1; host-protocol 8',
    invented: 'An add-in hears of its own changes too.',
  },
  OnMessageAttachmentsChanged: { invented: 'An add-in hears of its own changes too.' },
  OnMessageFromChanged: {
    fact: 'platform 1.1; Microsoft’s page on the event',
    invented: 'Session data stays with the message when the account changes.',
  },
  OnInfoBarDismissClicked: { invented: 'What the event carries.' },
  OnMessageSend: { fact: 'platform 2; host-protocol 8', invented: 'See what the client does at Send.' },
  OnAppointmentSend: { fact: 'platform 1.1 and 2', invented: 'See what the client does at Send.' },
};

/** Launch events that a manifest can ask for. */
export const LAUNCH_EVENTS: readonly ModelledLine[] = Object.entries(LAUNCH_EVENT_SINCE).map(
  ([name, since]) => {
    const { fact = 'platform 1.1', invented } = ABOUT_LAUNCH_EVENTS[name] ?? {};
    return event(name, since, 'writing', fact, invented);
  },
);

const NAME_ON_WIRE = 'The name on the wire, and what the event carries.';

/** Events that a task pane can listen to. */
export const PANE_EVENTS: readonly ModelledLine[] = [
  event('ItemChanged', PANE_EVENT_SINCE.itemChanged, 'reading', 'host-protocol 7; platform 4'),
  event(
    'SelectedItemsChanged',
    PANE_EVENT_SINCE.selectedItemsChanged,
    'reading',
    'host-protocol 7; platform 4',
    'The name on the wire; where it stands beside ItemChanged.',
  ),
  event('RecipientsChanged', PANE_EVENT_SINCE.recipientsChanged, 'writing', 'host-protocol 7'),
  event('AppointmentTimeChanged', PANE_EVENT_SINCE.appointmentTimeChanged, 'writing', 'host-protocol 7'),
  event('RecurrenceChanged', PANE_EVENT_SINCE.recurrenceChanged, 'writing', 'host-protocol 7'),
  event('AttachmentsChanged', PANE_EVENT_SINCE.attachmentsChanged, 'writing', 'host-protocol 7'),
  event('EnhancedLocationsChanged', PANE_EVENT_SINCE.enhancedLocationsChanged, 'writing', 'host-protocol 7'),
  event('InfobarClicked', PANE_EVENT_SINCE.infobarClicked, 'writing', 'host-protocol 7'),
  event(
    'SensitivityLabelChanged',
    PANE_EVENT_SINCE.sensitivityLabelChanged,
    'writing',
    'host-protocol 7',
    NAME_ON_WIRE,
  ),
  event('OfficeThemeChanged', PANE_EVENT_SINCE.themeChanged, 'reading', 'host-protocol 7'),
  event(
    'InitializationContextChanged',
    PANE_EVENT_SINCE.initializationContextChanged,
    'writing',
    'host-protocol 7; platform 2.2',
    NAME_ON_WIRE,
  ),
];

/** What is known of Outlook and not modelled here. */
export function missingLines(): readonly MissingLine[] {
  return [
    ...Object.values(NOT_MODELLED_CALLS),
    ...NOT_MODELLED_EVENTS,
    ...NOT_MODELLED_BEHAVIOUR,
    ...NOT_MODELLED_GRAPH,
    ...NOT_MODELLED_BUGS,
  ];
}

/** Known bugs of real clients that can be switched on. */
export function bugLines(): readonly BugLine[] {
  return Object.entries(FIELD_BUGS).map(([id, bug]) => ({ id, ...bug }));
}
