import { bugsOf, FIELD_BUGS, type FieldBugId } from '../../../src/simulator/host/clients/field-bugs';
import { PRESS } from '../../support/send-troubles';
import { expect, marksOf, test, type Outlook } from '../support/outlook';

const COLLEAGUE = 'nadia@legalaid.example';
const CONVERSATION = 'Re: Magnolia';
const CLIENTS = ['web', 'new-windows', 'classic-windows', 'mac'] as const;

/** Header and banner are there, say the same, and come of the same act. */
async function expectArrived(outlook: Outlook, subject: string, stamp: string): Promise<void> {
  const { headers, ids, markers, markerIds } = marksOf(await outlook.mailOf('nadia', subject));
  expect({ headers, first: markers[0] }).toEqual({ headers: [stamp], first: stamp });
  expect(markerIds[0]).toBe(ids[0]);
}

async function anInternalMail(outlook: Outlook, subject: string): Promise<void> {
  await outlook.newMail(subject);
  await outlook.add('To', COLLEAGUE);
  await outlook.stampByRibbon('Internal');
}

const inCc = ({ form }: Outlook) =>
  form.getByRole('list', { name: 'Recipients in Cc' }).getByRole('listitem');

async function takeOutOfCc(outlook: Outlook): Promise<void> {
  await inCc(outlook).getByRole('button').click();
  await expect(inCc(outlook)).toHaveCount(0);
}

async function tellsAStory(outlook: Outlook): Promise<void> {
  await anInternalMail(outlook, 'Rota');
  await outlook.send();
  await outlook.expectSent();
  await expectArrived(outlook, 'Rota', 'internal');

  await anInternalMail(outlook, 'Leak');
  await outlook.add('Cc', PRESS);
  expect(await outlook.sendAndBeHeld()).toContain(`${PRESS} is outside`);
  await outlook.answer('Fix in Mailstamp');
  await outlook.composePane.getByRole('button', { name: `Remove ${PRESS}` }).click();
  await expect(inCc(outlook)).toHaveCount(0);
  await outlook.send();
  await outlook.expectSent();
  await expectArrived(outlook, 'Leak', 'internal');
  expect(await outlook.subjectsOf('dana')).not.toContain('Leak');
}

async function answersInConfidence(outlook: Outlook): Promise<void> {
  await outlook.page.getByRole('button', { name: /^Inbox/ }).click();
  await outlook.openMail(CONVERSATION);
  await outlook.answerMail('Reply all');
  await expect(outlook.body).toContainText('stays between the people on this email');
  await outlook.write('Thank you.');
  await outlook.add('Cc', PRESS);
  expect(await outlook.sendAndBeHeld()).toContain(PRESS);
  await outlook.alert.getByRole('button', { name: 'Close', exact: true }).click();
  await takeOutOfCc(outlook);
  await outlook.send();
  await outlook.expectSent();
  const { headers, ids, markerIds } = marksOf(await outlook.mailOf('samira', CONVERSATION));
  expect(headers).toEqual(['confidential']);
  expect(markerIds[0]).toBe(ids[0]);
}

async function openDraft(outlook: Outlook, subject: string): Promise<void> {
  await outlook.page.getByRole('button', { name: /^Drafts/ }).click();
  await outlook.page.getByRole('option', { name: subject }).first().click();
  await expect(outlook.body).toContainText('Internal');
}

/** No add-in can keep a header there: the words say where it is kept, and the draft can be sent from there. */
async function isSentFromElsewhere(outlook: Outlook, subject: string): Promise<void> {
  const said = await outlook.sendAndBeHeld();
  expect(said).toContain('did not keep the hidden stamp');
  expect(said).toContain('open it in Outlook on the web and send it there');
  await outlook.answer('Fix in Mailstamp');
  await expect(outlook.composePane.getByRole('status')).toContainText('did not keep the hidden stamp');
  await outlook.expectSaved();
  await outlook.page.getByRole('button', { name: 'Close draft' }).click();
  expect(await outlook.subjectsOf('nadia')).not.toContain(subject);

  await outlook.openAs('tomas', 'client=web&bugs=');
  await openDraft(outlook, subject);
  await outlook.send();
  await outlook.expectSent();
  await expectArrived(outlook, subject, 'internal');
}

async function writesElsewhere(outlook: Outlook): Promise<void> {
  await anInternalMail(outlook, 'Rota');
  await isSentFromElsewhere(outlook, 'Rota');
}

async function invite(outlook: Outlook, subject: string): Promise<void> {
  const form = outlook.page.getByRole('form', { name: 'Event being written' });
  await outlook.page.getByRole('button', { name: 'New event' }).click();
  await form.getByRole('textbox', { name: 'Subject' }).fill(subject);
  const required = form.getByRole('combobox', { name: 'Required', exact: true });
  await required.fill('tomas@legalaid.example');
  await required.press('Enter');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Somebody invites, and whoever is invited passes the invitation on. */
async function passesAnInvitationOn(outlook: Outlook): Promise<void> {
  const here = outlook.page.url();
  await outlook.openAs('ruth', 'client=web&bugs=');
  await invite(outlook, 'Case conference');
  await outlook.page.goto(here);
  await outlook.openMail('Case conference');
  await outlook.answerMail('Forward');
  await expect(outlook.form).toContainText('invite.ics');
  await outlook.add('To', COLLEAGUE);
  await outlook.stampByRibbon('Internal');
  await isSentFromElsewhere(outlook, 'Fw: Case conference');
}

/** Nobody asks the add-in: what it wrote is on the mail, and that is all. */
async function leavesUnasked(outlook: Outlook): Promise<void> {
  await anInternalMail(outlook, 'Rota');
  await outlook.send();
  await outlook.expectSent();
  await expectArrived(outlook, 'Rota', 'internal');
}

async function opensItAgain(outlook: Outlook): Promise<void> {
  await anInternalMail(outlook, 'Later');
  await outlook.expectSaved();
  await outlook.page.getByRole('button', { name: 'Close draft' }).click();
  await openDraft(outlook, 'Later');
  await outlook.send();
  await outlook.expectSent();
  await expectArrived(outlook, 'Later', 'internal');
}

type Story = (outlook: Outlook) => Promise<void>;
const EVERYDAY: readonly Story[] = [tellsAStory, opensItAgain, answersInConfidence];

/** Where the everyday stories end otherwise, or one more has to be told. */
const OTHERWISE: Partial<Record<FieldBugId, readonly Story[]>> = {
  'GH#1401': [writesElsewhere],
  'GH#6791': [...EVERYDAY, passesAnInvitationOn],
  'GH#6769': [leavesUnasked],
};

for (const client of CLIENTS) {
  for (const id of bugsOf(client)) {
    test(`in ${client} with ${id}: ${FIELD_BUGS[id].what}`, async ({ outlook }) => {
      test.setTimeout(120_000);
      await outlook.openAs('tomas', `client=${client}&bugs=${id.replace('#', '')}`);
      for (const story of OTHERWISE[id] ?? EVERYDAY) await story(outlook);
    });
  }
}
