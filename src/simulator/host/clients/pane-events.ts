import type { RequirementSet } from '../../shared/client-version';
import type { ClientProfile } from './client-profile';

/** Wire names of the events that a task pane may register (office.js, EventType). */
export const PANE_EVENT = {
  itemChanged: 'olkItemSelectedChanged',
  // Newer than the library; the name is that of the newer one's enumeration, that it is the wire's name too is assumed.
  selectedItemsChanged: 'olkSelectedItemsChanged',
  recipientsChanged: 'olkRecipientsChanged',
  attachmentsChanged: 'olkAttachmentsChanged',
  appointmentTimeChanged: 'olkAppointmentTimeChanged',
  recurrenceChanged: 'olkRecurrenceChanged',
  enhancedLocationsChanged: 'olkEnhancedLocationsChanged',
  infobarClicked: 'olkInfobarClicked',
  themeChanged: 'officeThemeChanged',
  // Newer than the library, like the next one.
  sensitivityLabelChanged: 'olkSensitivityLabelChanged',
  // Newer than the library; the name is the documented one, that it is the wire's name too is assumed.
  initializationContextChanged: 'olkInitializationContextChanged',
} as const;
type PaneEvent = keyof typeof PANE_EVENT;

/** The requirement set that brought each (type declarations: EventType). */
export const PANE_EVENT_SINCE: Readonly<Record<PaneEvent, RequirementSet>> = {
  itemChanged: '1.5',
  recipientsChanged: '1.7',
  appointmentTimeChanged: '1.7',
  recurrenceChanged: '1.7',
  attachmentsChanged: '1.8',
  enhancedLocationsChanged: '1.8',
  infobarClicked: '1.10',
  selectedItemsChanged: '1.13',
  sensitivityLabelChanged: '1.13',
  themeChanged: '1.14',
  initializationContextChanged: '1.15',
};

/** A Mac tells of a notification that is dismissed by a launch event only (facts: platform 1.1). */
function lacks({ id }: Pick<ClientProfile, 'id'>, event: PaneEvent): boolean {
  return id === 'mac' && event === 'infobarClicked';
}

interface Played {
  readonly client: Pick<ClientProfile, 'id'>;
  readonly supports: (mailboxVersion: string) => boolean;
}

/** The events that panes of this client cannot hear of, by their names on the wire. */
export function absentPaneEvents({ client, supports }: Played): ReadonlySet<string> {
  const events = Object.keys(PANE_EVENT) as readonly PaneEvent[];
  const absent = events.filter((event) => !supports(PANE_EVENT_SINCE[event]) || lacks(client, event));
  return new Set(absent.map((event) => PANE_EVENT[event]));
}
