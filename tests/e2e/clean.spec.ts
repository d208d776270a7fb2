import { expect, test, type StampName } from './support/outlook';

/** A few of the clean messages of tests/launch in the browser: nobody is asked, and no line appears above them. */
const CLEAN: Readonly<Record<string, readonly [to: readonly string[], stamp: StampName]>> = {
  'Internal to colleagues': [['tomas@legalaid.example', 'SAMIRA@LegalAid.example'], 'Internal'],
  'Internal to a partner': [['elena@harbour-shelter.example', 'may@legalaid.example'], 'Internal'],
  'Confidential to a client': [['yusuf.k@postbox.example'], 'Confidential'],
  'Confidential to a court and a colleague': [
    ['clerk@court.example', 'ruth@legalaid.example'],
    'Confidential',
  ],
};

for (const [what, [to, stamp]] of Object.entries(CLEAN)) {
  test(`${what} goes without a dialog or a line`, async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail(what);
    await outlook.add('To', ...to);
    await outlook.write('Could you be there at ten?');
    await outlook.stampByRibbon(stamp);
    await expect(outlook.notices).toBeHidden();
    await outlook.send();
    await outlook.expectSent();
    expect(await outlook.subjectsOf('nadia', 'sent')).toContain(what);
  });
}
