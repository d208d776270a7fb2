import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillInDates, resolveTime } from '../../../src/simulator/server/world/sample-time';
import { listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import type { World } from '../../../src/simulator/server/world/world';
import type { Mail } from '../../../src/simulator/shared/mail';
import { loadSample, MAILBOX, NOON, openWorlds, temporaryFolder } from './support';

const place = temporaryFolder();
let world: World;
let mails: readonly { readonly account: string; readonly mail: Mail }[];
beforeAll(async () => {
  world = (await openWorlds(place.folder)).open('main');
  mails = await Promise.all(
    world.state.mails.map(async ({ account, id }) => ({
      account,
      mail: await readMail(world, world.account(account), id),
    })),
  );
});
afterAll(() => place.remove());

describe('the sample mail', () => {
  it('has every file in somebody’s mailbox and every mailbox some mail', () => {
    const files = readdirSync(MAILBOX).filter((name) => name.endsWith('.eml'));
    expect(new Set(world.state.mails.map(({ id }) => `${id.replace(/-inbox$/, '')}.eml`))).toEqual(
      new Set(files),
    );
    expect(new Set(mails.map(({ account }) => account)).size).toBe(world.directory.accounts.length);
  });

  it('names nobody outside .example', () => {
    for (const { mail } of mails) {
      const addresses = `${mail.headerBlock}\n${mail.body}`.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
      for (const address of addresses) expect(address).toMatch(/\.example$/);
    }
  });

  it('was sent before now, within a month, and answers come after what they answer', () => {
    const sentAt = new Map(mails.map(({ mail }) => [mail.internetMessageId, mail.receivedAt]));
    for (const { mail } of mails) {
      expect(mail.receivedAt).toBeLessThan(NOON);
      expect(mail.receivedAt).toBeGreaterThan(NOON - 31 * 24 * 3600 * 1000);
      const parent = /^In-Reply-To: (<.*>)/m.exec(mail.headerBlock)?.[1];
      if (parent !== undefined) expect(sentAt.get(parent)).toBeLessThan(mail.receivedAt);
    }
  });

  it('has no date left to fill in, in header or text', () => {
    for (const { account, mail } of mails) {
      expect(world.raw(world.storedMail(world.account(account), mail.id)).toString()).not.toMatch(
        /\{\{|\}\}/,
      );
      expect(mail.headerBlock).toMatch(/^Date: \w{3}, \d\d \w{3} 2026 [\d:]{8} \+0000$/m);
    }
  });

  it('has conversations several messages deep, in both formats, with attachments and other scripts', () => {
    const sizes = new Map<string, number>();
    for (const { mail } of mails) sizes.set(mail.conversationId, (sizes.get(mail.conversationId) ?? 0) + 1);
    expect([...sizes.values()].filter((size) => size >= 4).length).toBeGreaterThanOrEqual(4);
    expect(new Set(mails.map(({ mail }) => mail.bodyFormat))).toEqual(new Set(['html', 'text']));
    expect(mails.some(({ mail }) => mail.hasAttachments)).toBe(true);
    expect(mails.some(({ mail }) => mail.attachments.some(({ isInline }) => isInline))).toBe(true);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /é/]) {
      expect(mails.some(({ mail }) => script.test(mail.body))).toBe(true);
    }
  });

  it('carries stamps whose header and marker tell the same, and mail without any', () => {
    const stamped = mails.filter(({ mail }) => /^x-mailstamp:/m.test(mail.headerBlock));
    for (const { mail } of stamped) {
      const header = mail.headerBlock.replace(/\r\n\s/g, ' ');
      const [, stamp, id, time] =
        /x-mailstamp: v=1, s=(\w+), id="([0-9a-hjkmnp-tv-z]{12})", t=(\d+), o="/.exec(header) ?? [];
      expect(mail.body).toMatch(new RegExp(`\\[stamp:1:${stamp}:${id}:[0-9a-z]{4}\\]`));
      expect(Number(time)).toBe(Math.floor(mail.receivedAt / 1000));
    }
    expect(new Set(stamped.map(({ mail }) => /s=(\w+)/.exec(mail.headerBlock)?.[1]))).toEqual(
      new Set(['cleared', 'adjust', 'internal', 'confidential']),
    );
    expect(stamped.length).toBeLessThan(mails.length * 0.8);
  });

  it('marks mail of the own organisation only as internal', () => {
    for (const { account, mail } of mails) {
      const own = world.account(account).address.split('@')[1] ?? '';
      const isReceived = mail.folder !== 'sent';
      const isInternal = isReceived && mail.from.address.endsWith(`@${own}`);
      expect(/^X-MS-Exchange-Organization-AuthAs: Internal$/m.test(mail.headerBlock)).toBe(isInternal);
    }
  });

  it('shows words, not rules, in the message list', () => {
    for (const { mail } of mails) expect(mail.preview).toMatch(/^[\p{L}\p{Extended_Pictographic}]/u);
  });

  it('quotes with the date at which the quoted mail was sent', async () => {
    const sent = await listFolder(world, world.account('nadia'), 'sent');
    const answered = await readMail(world, world.account('nadia'), 'interview-2');
    const reply = sent.find(({ id }) => id === 'interview-3');
    const { body } = await readMail(world, world.account('nadia'), reply?.id ?? '');
    expect(new Date(answered.receivedAt).toISOString()).toBe('2026-11-04T19:42:00.000Z');
    expect(body).toContain('Sent: Wednesday, November 4, 2026 7:42 PM');
  });
});

describe('when sample mail was sent', () => {
  const start = Date.UTC(2026, 10, 19, 1, 30);
  const CASES: Record<string, readonly [Parameters<typeof resolveTime>[0], string, string]> = {
    'minutes ago': [{ minutesAgo: 95 }, 'UTC', '2026-11-18T23:55'],
    'a time of an earlier day': [{ daysAgo: 2, at: '10:05' }, 'UTC', '2026-11-17T10:05'],
    'the day of the person, west of Greenwich': [
      { daysAgo: 1, at: '10:05' },
      'America/New_York',
      '2026-11-17T15:05',
    ],
    'the day of the person, east of Greenwich': [
      { daysAgo: 1, at: '10:05' },
      'Asia/Kolkata',
      '2026-11-18T04:35',
    ],
    'never in the future': [{ daysAgo: 0, at: '23:00' }, 'UTC', '2026-11-19T01:29'],
  };
  it.each(Object.entries(CASES))('%s', (_sentence, [sent, timeZone, expected]) => {
    expect(new Date(resolveTime(sent, start, timeZone)).toISOString().slice(0, 16)).toBe(expected);
  });

  it('is filled into the text', () => {
    const moments = { start, timeZone: 'UTC', sentAt: () => start };
    expect(fillInDates('{{sent:a-1}} | {{seconds:a-1}} | {{day:+9}} | {{day:-2}} | {{other}}', moments)).toBe(
      'Thursday, November 19, 2026 1:30 AM | 1795051800 | Saturday, November 28 | Tuesday, November 17 | {{other}}',
    );
  });

  it('comes in the order in which it is told', async () => {
    const names = (await loadSample()).mails.map(({ name }) => name);
    expect(names.indexOf('interview-1')).toBeLessThan(names.indexOf('interview-5'));
    expect(names.at(-1)).toBe('claimed-1');
  });
});
