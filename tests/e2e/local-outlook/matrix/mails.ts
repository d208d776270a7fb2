import { expect, type Outlook, type StampName } from '../../support/outlook';
import type { CleanMail, HeldMail } from '../../../support/held-mail';
import { PRESS } from '../../../support/send-troubles';

/** Whoever writes in the matrix, and a colleague who may receive what stays inside. */
export const AUTHOR = 'tomas';
const COLLEAGUE = 'nadia@legalaid.example';

/** What is written before Send is pressed, step by step as its author does it. */
export interface Mail {
  readonly subject: string;
  readonly stamp?: StampName;
  readonly write: (outlook: Outlook) => Promise<void>;
}

const TEXT = 'Every word of this must stay.';

async function begin(outlook: Outlook, subject: string): Promise<void> {
  await outlook.newMail(subject);
  await outlook.add('To', COLLEAGUE);
  await fill(outlook);
}

async function fill(outlook: Outlook): Promise<void> {
  await outlook.write(TEXT);
  await outlook.form.getByTestId('attach-input').setInputFiles({
    name: 'rota.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Monday: Nadia'),
  });
  await expect(outlook.form).toContainText('rota.txt');
}

async function stampInPane(outlook: Outlook, stamp: StampName, complete: () => Promise<void>): Promise<void> {
  await outlook.openComposePane();
  await outlook.chooseInPane(stamp);
  await complete();
  await outlook.page.getByRole('button', { name: /^Close Mailstamp/ }).click();
}

async function nameAdjustment({ composePane, body }: Outlook): Promise<void> {
  const item = composePane.getByRole('textbox', { name: /adjustment|change/i });
  await item.fill('Change the name');
  await item.press('Enter');
  await expect(body).toContainText('Change the name');
}

async function clear({ composePane, body }: Outlook): Promise<void> {
  const boxes = composePane.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.check();
  await composePane.getByRole('button', { name: 'Newsletter' }).click();
  await expect(body).toContainText('Newsletter');
  // The ticks are kept one after the other; the last of them shows when nothing is left to do.
  await expect(composePane.locator('body')).toContainText('Ready to send');
}

const byRibbon =
  (subject: string, stamp: StampName) =>
  async (outlook: Outlook): Promise<void> => {
    await begin(outlook, subject);
    await outlook.stampByRibbon(stamp);
  };

/** The colleagues and the shelter arrange a room: Confidential from the first message on. */
async function answerMagnolia(outlook: Outlook): Promise<void> {
  await outlook.openMail('Re: Magnolia');
  await outlook.answerMail('Reply all');
  await expect(outlook.notices).toContainText('Confidential');
  await fill(outlook);
}

export const CLEAN = {
  internal: { subject: 'Rota', stamp: 'Internal', write: byRibbon('Rota', 'Internal') },
  confidential: { subject: 'Re: Magnolia', stamp: 'Confidential', write: answerMagnolia },
  adjust: {
    subject: 'A first year',
    stamp: 'Needs adjustment',
    write: async (outlook) => {
      await begin(outlook, 'A first year');
      await stampInPane(outlook, 'Needs adjustment', () => nameAdjustment(outlook));
    },
  },
  cleared: {
    subject: 'Winter story',
    stamp: 'Cleared for publication',
    write: async (outlook) => {
      await begin(outlook, 'Winter story');
      await stampInPane(outlook, 'Cleared for publication', () => clear(outlook));
      await outlook.add('Cc', PRESS);
    },
  },
} as const satisfies Readonly<Record<CleanMail, Mail>>;

function withOutsider({ subject, stamp, write }: Mail): Mail {
  return {
    subject,
    ...(stamp === undefined ? {} : { stamp }),
    write: async (outlook) => {
      await write(outlook);
      await outlook.add('Cc', PRESS);
    },
  };
}

export const MUST_NOT_LEAVE: Readonly<Record<HeldMail, Mail>> = {
  'no stamp': withOutsider({ subject: 'Lunch', write: (outlook) => begin(outlook, 'Lunch') }),
  internal: withOutsider(CLEAN.internal),
  confidential: withOutsider(CLEAN.confidential),
  adjust: withOutsider(CLEAN.adjust),
  'cleared, not ready': withOutsider({
    subject: 'Too early',
    stamp: 'Cleared for publication',
    write: byRibbon('Too early', 'Cleared for publication'),
  }),
};
