import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBanners } from '../../../src/core/stamp/banner';
import { headerValues, readStampHeaders } from '../../../src/core/stamp/header';
import { parseMail } from '../../../src/simulator/server/mail/parse-mail';
import { MAILBOX, NOON } from './support';

/** The sample mail comes as files; the add-in has to read it like any other mail. */

const files = readdirSync(MAILBOX).filter((name) => name.endsWith('.eml'));
const stamped = files.filter((name) => /^x-mailstamp:/m.test(readFileSync(join(MAILBOX, name), 'latin1')));

describe('the add-in reads the stamps of the sample mail', () => {
  it.each(stamped)('%s', async (name) => {
    const dated = readFileSync(join(MAILBOX, name), 'latin1').replace(
      /\{\{seconds:[a-z0-9-]+\}\}/,
      String(NOON / 1000),
    );
    const mail = await parseMail(Buffer.from(dated, 'latin1'));
    const header = readStampHeaders(headerValues(mail.headerBlock, 'x-mailstamp'));
    const [banner] = readBanners(mail.bodyFormat, mail.body);
    if (header.kind !== 'stamped') throw new Error(`the header is ${header.kind}`);
    expect(banner).toMatchObject({
      stamp: header.mark.stamp,
      id: header.mark.id,
      title: expect.stringMatching(/^[A-Z]/),
    });
    expect(banner?.sentence).not.toBe('');
    expect(banner?.items.length ?? 0).toBe(
      Number(/ in (\d) ways$/.exec(banner?.title ?? '')?.[1] ?? banner?.items.length),
    );
  });

  it('finds the marker in answers of people without the add-in', async () => {
    const answers = [
      'consent-2',
      'consent-4',
      'interview-5',
      'press-5',
      'hearing-3',
      'mornings-3',
      'transfert-3',
    ];
    for (const name of answers) {
      const { headerBlock, bodyFormat, body } = await parseMail(readFileSync(join(MAILBOX, `${name}.eml`)));
      expect(headerBlock).not.toMatch(/x-mailstamp/);
      expect([name, readBanners(bodyFormat, body).length > 0]).toEqual([name, true]);
    }
  });
});
