import type { BrowserContext, Page } from '@playwright/test';
import { changeServed, expect, test, type Outlook } from '../support/outlook';

const TOMAS = 'tomas@legalaid.example';
const SUBJECT = 'Case conference';

const text = (content: string) => ({ default: content, overrides: {} });

/** A small add-in in the manner of published ones: it lets no meeting go that has no place. */
const ROOM_CHECK = `<!doctype html><html lang="en"><head>
<script src="/local-outlook/ajax-stand-in.js"></script><script src="/office-js/office.js"></script>
</head><body><script>
Office.onReady();
Office.actions.associate('checkRoom', (event) => {
  Office.context.mailbox.item.location.getAsync(({ value }) => {
    event.completed(value === ''
      ? { allowEvent: false, errorMessage: 'No place is named. Name one, then send again.' }
      : { allowEvent: true });
  });
});
</script></body></html>`;

/** Mailstamp's manifest, with a name, a page and one event of its own. */
function roomCheckManifest(mailstamp: Manifest) {
  const { origin } = new URL(mailstamp.runtimeUrl.default);
  return {
    ...mailstamp,
    id: 'bbbbbbbb-0000-4000-8000-000000000001',
    displayName: text('Room check'),
    runtimeUrl: text(`${origin}/room-check.html`),
    read: [],
    compose: [],
    launchEvents: [{ type: 'OnAppointmentSend', functionName: 'checkRoom', sendMode: 'Block' }],
  };
}

interface Manifest {
  readonly runtimeUrl: { readonly default: string };
}

/** Puts the small add-in beside Mailstamp, for every window of this person. */
async function installRoomCheck(context: BrowserContext): Promise<void> {
  await changeServed(context, 'api/addins', (served) => {
    const manifests = served as readonly [Manifest];
    return [...manifests, roomCheckManifest(manifests[0])];
  });
  await context.route('**/room-check.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: ROOM_CHECK }),
  );
}

const eventForm = (page: Page) => page.getByRole('form', { name: 'Event being written' });

async function newEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New event' }).click();
  const form = eventForm(page);
  await form.getByRole('textbox', { name: 'Subject' }).fill(SUBJECT);
  await form.getByRole('combobox', { name: 'Required', exact: true }).fill(TOMAS);
  await form.getByRole('combobox', { name: 'Required', exact: true }).press('Enter');
  await expect(form.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
}

async function accept(outlook: Outlook): Promise<void> {
  await outlook.openAs('tomas');
  await outlook.openMail(SUBJECT);
  await outlook.page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(outlook.page.getByText('You accepted. The organizer was told.')).toBeVisible();
}

test('a meeting is held in its own window, mended, sent, and accepted', async ({ outlook, context }) => {
  const { page } = outlook;
  await installRoomCheck(context);
  await outlook.openAs('nadia');
  await newEvent(page);
  await expect(page.getByText('Room check wants to check events at Send')).toBeVisible();

  const opening = context.waitForEvent('page');
  await eventForm(page).getByRole('button', { name: 'Open in a new window' }).first().click();
  const own = await opening;
  const form = eventForm(own);
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(own.getByText('No place is named.')).toBeVisible();
  await own.getByRole('button', { name: "Don't Send" }).click();
  await form.getByRole('textbox', { name: 'Location' }).fill('Small room');
  await Promise.all([own.waitForEvent('close'), form.getByRole('button', { name: 'Send', exact: true }).click()]);

  await accept(outlook);
  await outlook.openAs('nadia');
  expect(await outlook.subjectsOf('nadia')).toContain(`Accepted: ${SUBJECT}`);
  await page.getByRole('button', { name: 'Calendar' }).click();
  await outlook.openMail(SUBJECT);
  const card = page.getByRole('region', { name: 'Meeting', exact: true });
  await expect(card).toContainText('Small room');
  await expect(card).toContainText(`${TOMAS}>: accepted`);
}); // prettier-ignore

test('a meeting is accepted, changed, accepted again, and cancelled', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await newEvent(page);
  await eventForm(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(eventForm(page)).toBeHidden();
  await accept(outlook);

  await outlook.openAs('nadia');
  await page.getByRole('button', { name: 'Calendar' }).click();
  await outlook.openMail(SUBJECT);
  await page.getByRole('button', { name: 'Edit event' }).click();
  await eventForm(page).getByRole('textbox', { name: 'Location' }).fill('Large room');
  await eventForm(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(eventForm(page)).toBeHidden();
  await accept(outlook);
  expect(await outlook.subjectsOf('tomas', 'calendar')).toEqual([SUBJECT]);

  await outlook.openAs('nadia');
  await page.getByRole('button', { name: 'Calendar' }).click();
  await outlook.openMail(SUBJECT);
  await page.getByRole('button', { name: 'Cancel meeting' }).click();
  await expect(page.getByText('No events yet')).toBeVisible();
  await outlook.openAs('tomas');
  await outlook.openMail(`Canceled: ${SUBJECT}`);
  await expect(page.getByText('The organizer cancelled this meeting.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeHidden();
  expect(await outlook.subjectsOf('tomas', 'calendar')).toEqual([`Canceled: ${SUBJECT}`]);
});

test('an event that invites nobody is saved, and opens again to be changed', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await page.getByRole('button', { name: 'New event' }).click();
  const form = eventForm(page);
  await form.getByRole('textbox', { name: 'Subject' }).fill('Write the report');
  await form.getByRole('checkbox', { name: 'All day' }).check();
  await form.getByLabel('Start date').fill('2027-03-01');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toBeHidden();

  await page.getByRole('button', { name: 'Calendar' }).click();
  await outlook.openMail('Write the report');
  const card = page.getByRole('region', { name: 'Meeting', exact: true });
  await expect(card).toContainText('Mon, March 1, 2027');
  await card.getByRole('button', { name: 'Edit event' }).click();
  await expect(form.getByRole('checkbox', { name: 'All day' })).toBeChecked();
  await form.getByRole('textbox', { name: 'Subject' }).fill('Write both reports');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toBeHidden();
  expect(await outlook.subjectsOf('nadia', 'calendar')).toEqual(['Write both reports']);
});

test('Mailstamp, which knows no events, leaves them alone and reads a meeting request without a stamp', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await newEvent(page);
  await expect(page.getByRole('button', { name: 'Choose stamp' })).toBeHidden();
  await eventForm(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(eventForm(page)).toBeHidden();

  await outlook.openAs('tomas');
  await outlook.openMail(SUBJECT);
  await outlook.openReadPane();
  await expect(outlook.readPane.getByRole('main')).toContainText('no stamp', { ignoreCase: true });
});
