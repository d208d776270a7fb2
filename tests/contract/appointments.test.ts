import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { ClientId } from '../../src/simulator/host/clients/client-profile';
import type { SendMode } from '../../src/simulator/shared/manifest';
import { appointment, APPOINTMENT_COMPOSE, APPOINTMENT_READ, meeting } from './conformance/appointments';
import { expectRow, rowsFor } from './conformance/row';
import { WebOutlook } from './conformance/web';
import { call, heard, listen, OutlookLab, pause } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent, mail, person } from './harness/world';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

const TABLES = { 'being written': APPOINTMENT_COMPOSE, 'being read': APPOINTMENT_READ };

describe.each(Object.entries(TABLES))('an appointment %s', (_mode, table) => {
  test.each(rowsFor('web', table))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
  });
});

const HOUR = 3_600_000;
const EVENTS = [
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageAttachmentsChanged',
];

async function listening(): Promise<Outlook> {
  return lab.outlook({ addin: { launchEvents: EVENTS.map((type) => launchEvent(type, 'note')) } });
}
async function launched(outlook: Outlook, atLeast: number): Promise<readonly unknown[]> {
  const frame = await outlook.frame('/launch.html');
  await heard(frame, atLeast);
  await pause(100);
  return (await heard(frame, atLeast)).map(({ type }) => type);
}

const OPENED = {
  'a new appointment': {
    draft: { appointment: appointment() },
    reopened: false,
    raises: ['OnNewAppointmentOrganizer', 'OnAppointmentOrganizer'],
  },
  'one that is opened again': {
    draft: { appointment: appointment() },
    reopened: true,
    raises: ['OnAppointmentOrganizer'],
  },
  'a change of one that was sent': {
    draft: { appointment: appointment({ sequence: 1 }) },
    reopened: false,
    raises: ['OnAppointmentOrganizer'],
  },
};

/** platform 1.1 */
test.each(Object.entries(OPENED))(
  '%s raises events of appointments, none of messages',
  async (_name, { draft, reopened, raises }) => {
    const outlook = await listening();
    await outlook.startCompose(draft, reopened);
    expect(await launched(outlook, raises.length)).toEqual(raises);
  },
);

const CHANGED = {
  'its time': {
    change: { appointment: appointment({ end: appointment().end + HOUR }) },
    raises: 'OnAppointmentTimeChanged',
  },
  'its recurrence': {
    change: {
      appointment: appointment({ recurrence: { pattern: { kind: 'weekday' as const }, until: null } }),
    },
    raises: 'OnAppointmentRecurrenceChanged',
  },
  'its attendees': {
    change: { to: [person('ruth@legalaid.example')] },
    raises: 'OnAppointmentAttendeesChanged',
  },
  'its rooms': {
    change: {
      appointment: appointment({ places: [{ name: 'Small room', address: 'small.room@legalaid.example' }] }),
    },
    raises: 'OnAppointmentAttendeesChanged',
  },
};

/** platform 1.1 */
test.each(Object.entries(CHANGED))('who changes %s raises one event', async (_what, { change, raises }) => {
  const outlook = await listening();
  await outlook.startCompose({ appointment: appointment() }, true);
  await outlook.frame('/launch.html');
  await outlook.page.evaluate((given) => window.harness.model().change(given, 'person'), change);
  expect(await launched(outlook, 2)).toEqual(['OnAppointmentOrganizer', raises]);
});

/** The type declarations leave out that it can be made. */
type OfficeThatMakesSeries = typeof Office & { readonly SeriesTime: new () => Office.SeriesTime };

/** type declarations of Recurrence.setAsync: the library makes the wire's form of the SeriesTime that the add-in fills */
test('an add-in makes it a series', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose({ appointment: appointment() });
  const pane = await outlook.openPane();
  const result = await pane.evaluate(async () => {
    const seriesTime = new (Office as OfficeThatMakesSeries).SeriesTime();
    seriesTime.setStartDate('2026-12-01');
    seriesTime.setEndDate('2026-12-31');
    seriesTime.setStartTime(9, 30);
    seriesTime.setDuration(45);
    const pattern = { recurrenceType: 'weekly', recurrenceProperties: { interval: 1, days: ['tue'] }, seriesTime };
    return window.probe.call('item.recurrence.setAsync', [pattern]);
  }); // prettier-ignore
  expect(result).toEqual({});
  expect((await outlook.draft()).appointment).toMatchObject({
    start: Date.UTC(2026, 11, 1, 9, 30),
    end: Date.UTC(2026, 11, 1, 10, 15),
    recurrence: { pattern: { kind: 'weekly', interval: 1, days: ['tue'] }, until: Date.UTC(2026, 11, 31) },
  });
});

/** What is not modelled is said, and answered with 5000 */
test('a series by week of the month is reported', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose({ appointment: appointment() });
  const pane = await outlook.openPane();
  const result = await pane.evaluate(async () => {
    const seriesTime = new (Office as OfficeThatMakesSeries).SeriesTime();
    seriesTime.setStartDate('2026-12-01');
    seriesTime.setStartTime(9, 30);
    seriesTime.setDuration(45);
    const recurrenceProperties = { interval: 1, dayOfWeek: 'tue', weekNumber: 'second' };
    return window.probe.call('item.recurrence.setAsync', [
      { recurrenceType: 'monthly', recurrenceProperties, seriesTime },
    ]);
  });
  expect(result).toEqual({ code: 5000, name: 'Host Error' });
  expect(await outlook.unmodelled()).toEqual(['recurrence.setAsync']);
});

interface SendRow {
  readonly client?: ClientId;
  readonly separateWindow: boolean;
  readonly mode?: SendMode;
  readonly options?: object;
  readonly answer: 'sent' | 'not-sent';
  readonly buttons: readonly string[];
}

const HOLD = { allowEvent: false, errorMessage: 'No room is booked.' };
const SENT: Readonly<Record<string, SendRow>> = {
  'from the form beside the list, on the web: nobody is asked': {
    separateWindow: false,
    answer: 'sent',
    buttons: [],
  },
  'from the form beside the list, in new Outlook on Windows: nobody is asked': {
    client: 'new-windows',
    separateWindow: false,
    answer: 'sent',
    buttons: [],
  },
  'from a window of its own, on the web: it is held': {
    separateWindow: true,
    answer: 'not-sent',
    buttons: ['dont-send'],
  },
  'in Outlook on Mac: it is held from any form': {
    client: 'mac',
    separateWindow: false,
    answer: 'not-sent',
    buttons: ['dont-send'],
  },
  'PromptUser: it may be sent all the same': {
    separateWindow: true,
    mode: 'PromptUser',
    answer: 'not-sent',
    buttons: ['send-anyway', 'dont-send'],
  },
  'SoftBlock: it may not': {
    separateWindow: true,
    mode: 'SoftBlock',
    answer: 'not-sent',
    buttons: ['dont-send'],
  },
  'an add-in that allows it lets it go': {
    separateWindow: true,
    options: { allowEvent: true },
    answer: 'sent',
    buttons: [],
  },
};

/** platform 1.1 and 2.3 */
describe('an appointment that is sent', () => {
  test.each(Object.entries(SENT))('%s', async (_sentence, row) => {
    const { client = 'web', separateWindow, mode = 'Block', options = HOLD, answer, buttons } = row;
    const launchEvents = [launchEvent('OnAppointmentSend', 'complete', mode)];
    const outlook = await lab.outlook({
      addin: { launchEvents, launchPage: { options } },
      settings: { client, mailboxVersion: '1.14' },
      separateWindow,
    });
    await outlook.startCompose({ appointment: appointment(), to: [person('ruth@legalaid.example')] });
    expect(await outlook.send('dont-send')).toBe(answer);
    const alerts = await outlook.page.evaluate(() => window.harness.alerts);
    expect(alerts.flatMap((alert) => alert.buttons.map(({ id }) => id))).toEqual(buttons);
  });

  test('does not ask who only looks at messages', async () => {
    const launchEvents = [launchEvent('OnMessageSend', 'complete', 'Block')];
    const outlook = await lab.outlook({
      addin: { launchEvents, launchPage: { options: HOLD } },
      separateWindow: true,
    });
    await outlook.startCompose({ appointment: appointment() });
    expect(await outlook.send()).toBe('sent');
  });
});

/** platform 6.2: surfaces are separate */
test.each([
  ['follows to an appointment on which the add-in has the same command', {}, 'follows'],
  ['closes where the add-in has no command on appointments', { attendee: [] }, 'closes'],
] as const)('a pinned pane of messages %s', async (_sentence, addin, outcome) => {
  const outlook = await lab.outlook({ addin });
  await outlook.startRead(mail());
  const pane = await outlook.openPane();
  await listen(pane, 'mailbox', 'olkItemSelectedChanged');
  const kept = await outlook.page.evaluate(
    (next) => {
      window.harness.read().setPinned(true);
      window.harness.read().select(next);
      return window.harness.read().view().pane !== null;
    },
    mail({ id: 'event', folder: 'calendar', meeting: meeting() }),
  );
  expect(kept).toBe(outcome === 'follows');
  if (kept) {
    await heard(pane);
    expect(await call(pane, 'get item.itemType')).toEqual({ value: 'appointment' });
  }
});
