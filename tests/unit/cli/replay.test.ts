import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { replay } from '../../../src/cli/replay/replay-command';
import type { ReplayRequest } from '../../../src/cli/usage';
import { aFolder, aMail, anMbox, listening } from './builders';

const { folder, write, writePolicy, remove } = aFolder();
afterAll(remove);

const POLICY = writePolicy('policy.json');
const STRICT_PARTNERS = writePolicy('no-partners.json', { partners: [] });

/** A year of a small office: one of each. */
const MAILBOX = [
  aMail({ id: '1', stamp: 'internal' }),
  aMail({ id: '2', stamp: 'internal', to: 'press@paper.example, desk@paper.example' }),
  aMail({ id: '3', stamp: 'internal', to: 'ana@harbour-shelter.example' }),
  aMail({ id: '4', from: 'clerk@court.example', to: 'nadia@legalaid.example' }),
  aMail({
    id: '5',
    answers: ['4'],
    to: 'clerk@court.example',
    cc: 'tomas@legalaid.example',
    stamp: 'confidential',
  }),
  aMail({ id: '6' }),
];

async function replayed(unusual: Partial<ReplayRequest>) {
  const { printed, said, surroundings } = listening();
  const request: ReplayRequest = {
    ...{ kind: 'replay', policy: POLICY, against: undefined, as: undefined, json: true },
    mailbox: '',
    ...unusual,
  };
  const code = await replay(request, surroundings);
  return { code, printed, said };
}

async function summed(unusual: Partial<ReplayRequest>) {
  const { code, printed, said } = await replayed(unusual);
  return { code, said, ...(JSON.parse(printed.at(-1) ?? '') as object) };
}

describe('mailstamp replay', () => {
  const mbox = write('sent.mbox', anMbox(...MAILBOX));

  it('counts what would have been held, by finding and by domain', async () => {
    expect(await summed({ mailbox: mbox })).toMatchObject({
      code: 1,
      judged: 5,
      received: 1,
      unreadable: 0,
      outcomes: { clean: 2, noted: 0, warned: 1, held: 2 },
      byFinding: {
        'outside-organisation': { held: 1 },
        'no-stamp': { held: 1 },
        'new-on-chain': { warned: 1 },
      },
      byDomain: { 'paper.example': { held: 1 }, 'legalaid.example': { warned: 1, held: 0 } },
    });
  });

  it('says what a new policy changes', async () => {
    expect(await summed({ mailbox: mbox, policy: STRICT_PARTNERS, against: POLICY })).toMatchObject({
      outcomes: { held: 3 },
      changes: { clean: { held: 1 } },
    });
  });

  it('finds nothing changed by the published form of the same policy', async () => {
    expect(await summed({ mailbox: mbox, against: POLICY })).toMatchObject({ changes: {} });
  });

  it('judges by the suggested stamp where there is none', async () => {
    expect(await summed({ mailbox: mbox, as: 'suggested' })).toMatchObject({ outcomes: { held: 1 } });
  });

  it('reads a folder like an mbox file, whatever the order of its files', async () => {
    MAILBOX.map((mail, index) => write(`folder/${9 - index}.eml`, mail));
    write('folder/notes.txt', 'not mail');
    const [ofFile, ofFolder] = [
      await summed({ mailbox: mbox }),
      await summed({ mailbox: `${folder}/folder` }),
    ];
    expect(ofFolder).toEqual({ ...ofFile, leftOut: 1 });
  });

  const [FIRST, ...OTHERS] = MAILBOX;
  const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'of Thunderbird': {
      INBOX: OTHERS.map(
        (mail) => `From - Sun Nov 22 12:00:00 2026\r\nX-Mozilla-Status: 0001\r\n${mail}\r\n`,
      ).join(''),
      'INBOX.msf': '// <!-- <mdb:mork:z v="1.4"/> -->\n',
      'INBOX.sbd/Ruth': `From \r\n${FIRST}\r\n`,
      'INBOX.sbd/Drafts': '',
    },
    'in the form of Maildir': {
      ...Object.fromEntries(
        OTHERS.map((mail, at) => [`cur/16${at}.host:2,S`, `Return-Path: <x@y.example>\n${mail}`]),
      ),
      'new/1700.host': FIRST!,
      'dovecot-uidlist': '3 V1763 N9\n1 :1600.host\n',
      maildirfolder: '',
    },
    'of Apple Mail': {
      'Sent.mbox/mbox': anMbox(...MAILBOX),
      'Sent.mbox/table_of_contents': '\u0000\u0001',
      'a.mbox': '',
      'x.plist': '<?xml version="1.0"?>',
    },
  };
  it.each(Object.entries(FOLDERS))('looks into every file of a folder %s', async (whose, files) => {
    for (const [name, content] of Object.entries(files)) write(`${whose}/${name}`, content);
    expect(await summed({ mailbox: `${folder}/${whose}` })).toEqual({
      ...(await summed({ mailbox: mbox })),
      leftOut: 2,
    });
  });

  it('counts what is no mail, and says so', async () => {
    write('notes/notes.txt', 'Note: ask Ruth\n');
    write('notes/1.eml', MAILBOX[0]!);
    const { printed } = await replayed({ mailbox: `${folder}/notes`, json: false });
    expect(printed).toContain('1 file left out: no mail in it.');
  });

  it('says of the files of Outlook how to bring their mail here', async () => {
    write('outlook/1.eml', MAILBOX[0]!);
    write('outlook/2.msg', Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
    write('outlook/archive.pst', Buffer.from('2142444e0000', 'hex'));
    const { said, code } = await replayed({ mailbox: `${folder}/outlook`, json: false });
    expect(code).toBe(2);
    expect(said).toHaveLength(2);
    expect(said.join()).toMatch(/2\.msg cannot be judged: it is in a format that only Outlook reads/);
  });

  const EMPTY: Readonly<Record<string, readonly [place: string, says: string]>> = {
    'an empty folder': [mkdirSync(`${folder}/void/`, { recursive: true }) ?? '', 'There is no mail in'],
    'a folder of other files': [path.dirname(write('other/notes.txt', 'Ask Ruth')), 'among the 1 file in it'],
    'an empty mbox file': [write('empty.mbox', ''), 'There is no mail in'],
    'an mbox file of one line': [write('line.mbox', 'From \n'), 'There is no mail in'],
  };
  it.each(Object.entries(EMPTY))('never ends as if all were well: %s', async (_what, [place, says]) => {
    await expect(replayed({ mailbox: place })).rejects.toThrow(says);
  });

  it('reports and counts what it cannot read, and goes on', async () => {
    const mailbox = write('damaged.mbox', anMbox(MAILBOX[0]!, 'X-Nothing: here\n\nnothing', MAILBOX[5]!));
    expect(await summed({ mailbox })).toMatchObject({ code: 2, judged: 2, unreadable: 1 });
    const { said } = await replayed({ mailbox, json: false });
    expect(said).toEqual([
      expect.stringMatching(/damaged\.mbox, message 2 cannot be judged: it is not a mail/),
    ]);
  });

  it('reports a copy that does not show whom it went to', async () => {
    const mailbox = write('bcc.mbox', anMbox(aMail({ to: 'undisclosed-recipients:;', stamp: 'internal' })));
    expect(await summed({ mailbox })).toMatchObject({ code: 2, judged: 0, unreadable: 1 });
  });

  it('says in a table for people what it found, and what would tell more', async () => {
    const { printed } = await replayed({
      mailbox: mbox,
      json: false,
      policy: STRICT_PARTNERS,
      against: POLICY,
    });
    const text = printed.join('\n');
    expect(text).toContain('5 messages sent by your people, 1 received, 0 unreadable.');
    expect(text).toMatch(/ +2 +0 +0 {2}outside-organisation/);
    expect(text).toContain('1 would have gone and now be held');
    expect(text).toContain('1 message would be held only for having no stamp.');
  });

  it('says so when nothing in the mailbox is from the organisation', async () => {
    const mailbox = write('others.mbox', anMbox(MAILBOX[3]!));
    const { code, printed } = await replayed({ mailbox, json: false });
    expect(printed.join('\n')).toContain('None of these messages is from an address');
    expect(code).toBe(0);
  });
});
