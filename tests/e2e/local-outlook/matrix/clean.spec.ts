import { expect, marksOf, test } from '../../support/outlook';
import { answerBreaches } from './judge';
import { CLEAN } from './mails';
import { openDrafts } from './open-drafts';
import { pressSend } from './press-send';

const CLIENTS = ['web', 'new-windows', 'classic-windows', 'mac'] as const;
const YEAR_MS = 365 * 86_400_000;

/** What may be wrong around a mail that has nothing wrong in it. */
const SURROUNDINGS: Readonly<Record<string, object>> = {
  'the browser keeps the add-in from storage': { storageBlocked: true },
  'the clock is a year ahead': { clockMs: YEAR_MS },
  'the clock is a year behind': { clockMs: -YEAR_MS },
};

/** Addresses of the page: each of these in a client without field bugs, and the bugs that it is known for alone. */
const PAGES: Readonly<Record<string, string>> = {
  'nothing goes wrong': 'bugs=',
  'it has the field bugs that it is known for': '',
  ...Object.fromEntries(
    Object.entries(SURROUNDINGS).map(([what, faults]) => [
      what,
      `bugs=&faults=${encodeURIComponent(JSON.stringify(faults))}`,
    ]),
  ),
};

for (const client of CLIENTS) {
  for (const [what, extra] of Object.entries(PAGES)) {
    test(`in ${client}, clean mail of every stamp leaves without a word when ${what}`, async ({
      context,
    }) => {
      test.setTimeout(300_000);
      const address = `client=${client}&${extra}`;
      for (const { name, own } of await openDrafts(context, address, CLEAN)) {
        expect({ name, ...(await pressSend(own)) }).toEqual({ name, left: true, alerts: [] });
        expect(await answerBreaches(own)).toEqual([]);
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
