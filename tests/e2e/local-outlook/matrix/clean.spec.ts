import { expect, marksOf, test } from '../../support/outlook';
import { CLEAN } from './mails';
import { openDrafts } from './open-drafts';
import { pressSend } from './press-send';

const CLIENTS = ['web', 'new-windows', 'classic-windows', 'mac'] as const;
const YEAR_MS = 365 * 86_400_000;

/** What may be wrong around a mail that has nothing wrong in it. */
const SURROUNDINGS: Readonly<Record<string, object>> = {
  'nothing goes wrong': {},
  'the browser keeps the add-in from storage': { storageBlocked: true },
  'the clock is a year ahead': { clockMs: YEAR_MS },
  'the clock is a year behind': { clockMs: -YEAR_MS },
};

for (const client of CLIENTS) {
  for (const [what, faults] of Object.entries(SURROUNDINGS)) {
    test(`in ${client}, clean mail of every stamp leaves without a word when ${what}`, async ({
      context,
    }) => {
      test.setTimeout(300_000);
      const address = `client=${client}&bugs=&faults=${encodeURIComponent(JSON.stringify(faults))}`;
      for (const { name, own } of await openDrafts(context, address, CLEAN)) {
        expect({ name, ...(await pressSend(own)) }).toEqual({ name, left: true, alerts: [] });
        const { subject, stamp } = CLEAN[name as keyof typeof CLEAN];
        const mail = await own.mailOf(name === 'confidential' ? 'samira' : 'nadia', subject);
        expect(marksOf(mail).headers).toEqual([HEADER[stamp]]);
        expect(marksOf(mail).markerIds[0]).toBe(marksOf(mail).ids[0]);
        expect(mail.body).toContain('Every word of this must stay.');
        expect(mail.attachments.map((attachment) => attachment.name)).toEqual(['rota.txt']);
      }
    });
  }
}

const HEADER = {
  'Cleared for publication': 'cleared',
  'Needs adjustment': 'adjust',
  Internal: 'internal',
  Confidential: 'confidential',
} as const;
