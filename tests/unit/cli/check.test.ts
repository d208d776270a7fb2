import { afterAll, describe, expect, it } from '@jest/globals';
import { check } from '../../../src/cli/check-command';
import type { CheckRequest } from '../../../src/cli/usage';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import { aBanner, aFolder, aMail, anMbox, listening, OTHER_ID, type MailSketch } from './builders';

/** As mail programs turn plain text into HTML: line by line. */
const asHtml = (text: string) => `<p>${text.split('\n').join('<br>')}</p>`;

const { write, writePolicy, remove } = aFolder();
afterAll(remove);

interface Scene {
  readonly mail: string;
  /** What is in the mailbox besides. */
  readonly mailbox?: readonly string[];
  readonly as?: CheckRequest['as'];
  readonly from?: string;
  readonly policy?: Partial<SourceDocument>;
  readonly expect: {
    readonly outcome: string;
    readonly findings?: Readonly<Record<string, readonly string[]>>;
  };
}

interface Answer {
  readonly outcome: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly recipients: readonly { address: string }[];
  }[];
}

async function judged(scene: Scene, index: number) {
  const { printed, surroundings } = listening();
  const mailbox = scene.mailbox && write(`${index}.mbox`, anMbox(...scene.mailbox));
  const request: CheckRequest = {
    kind: 'check',
    policy: writePolicy(`${index}.json`, scene.policy),
    mailbox,
    as: scene.as,
    from: scene.from,
    files: [write(`${index}.eml`, scene.mail)],
    json: true,
  };
  const code = await check(request, surroundings);
  const { outcome, findings } = JSON.parse(printed[0] ?? '') as Answer;
  const named = findings.map(({ kind, recipients }) => [kind, recipients.map(({ address }) => address)]);
  return { code, outcome, findings: Object.fromEntries(named) as Scene['expect']['findings'] };
}

const TOMAS = 'tomas@legalaid.example';
const CLIENT = 'yusuf@postbox.example';
const CONFIDENTIAL_START = aMail({ id: '1', to: `${TOMAS}, ${CLIENT}`, stamp: 'confidential' });

/** One message in several forms, the simplest first; `sketch` is what is unusual about it. */
function inForms(forms: Readonly<Record<string, string>>, sketch: MailSketch = {}): string {
  const fields = sketch.fields ?? ['Content-Type: multipart/alternative; boundary=form'];
  const parts = Object.entries(forms).map(
    ([form, text]) => `--form\nContent-Type: ${form}; charset=utf-8\n\n${text}\n`,
  );
  return aMail({ ...sketch, fields }).replace(/\n\n[^]*$/, () => `\n\n${parts.join('')}--form--\n`);
}

const SCENES: Readonly<Record<string, Scene>> = {
  'a stamped mail to a colleague goes': {
    mail: aMail({ stamp: 'internal' }),
    expect: { outcome: 'clean' },
  },
  'a mail without a stamp is held': {
    mail: aMail(),
    expect: { outcome: 'held', findings: { 'no-stamp': [] } },
  },
  'the stamp of --as counts, whatever the mail carries': {
    mail: aMail({ stamp: 'confidential', to: 'press@paper.example' }),
    as: 'internal',
    expect: { outcome: 'held', findings: { 'outside-organisation': ['press@paper.example'] } },
  },
  'a partner may receive Internal': {
    mail: aMail({ stamp: 'internal', to: 'ana@harbour-shelter.example' }),
    expect: { outcome: 'clean' },
  },
  'an outsider in Bcc counts like any other': {
    mail: aMail({ stamp: 'internal', bcc: 'press@paper.example' }),
    expect: { outcome: 'held', findings: { 'outside-organisation': ['press@paper.example'] } },
  },
  'a display name that looks like an address decides nothing': {
    mail: aMail({ stamp: 'internal', to: '"tomas@legalaid.example" <press@paper.example>' }),
    expect: { outcome: 'held', findings: { 'outside-organisation': ['press@paper.example'] } },
  },
  'members of a group are people like others': {
    mail: aMail({ stamp: 'internal', to: 'Team: tomas@legalaid.example, press@paper.example;' }),
    expect: { outcome: 'held', findings: { 'outside-organisation': ['press@paper.example'] } },
  },
  'a second To field counts, too': {
    mail: aMail({ stamp: 'internal', fields: ['To: press@paper.example'] }),
    expect: { outcome: 'held', findings: { 'outside-organisation': ['press@paper.example'] } },
  },
  'a recipient without an address is held': {
    mail: aMail({ stamp: 'internal', to: 'Tomas Okello' }),
    expect: { outcome: 'held', findings: { 'address-unparseable': [''] } },
  },
  'an international name is the same in both spellings': {
    mail: aMail({ stamp: 'internal', to: 'ines@bücher.example' }),
    policy: { organisation: { name: 'Books', domains: ['legalaid.example', 'xn--bcher-kva.example'] } },
    expect: { outcome: 'clean' },
  },
  'a header that was lost on the way leaves marks that disagree': {
    mail: aMail({ body: `${aBanner('internal')}Dear Tomas,\n` }),
    expect: { outcome: 'held', findings: { 'marks-disagree': [] } },
  },
  'a banner that was deleted is missed': {
    mail: aMail({ stamp: 'internal' }).replace(/\[stamp:[^\]]*\]/, ''),
    expect: { outcome: 'held', findings: { 'banner-missing': [] } },
  },
  'a banner in HTML is found, also where the text is encoded': {
    mail: aMail({
      stamp: 'internal',
      fields: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      body: '',
    }).replace(/\n\n[^]*$/, (body) => `\n\n${Buffer.from(asHtml(body.trim())).toString('base64')}\n`),
    expect: { outcome: 'clean' },
  },
  'a whole stamp vouches for the checklist, and its banner for the uses': {
    mail: aMail({ stamp: 'cleared', to: 'press@paper.example', items: ['Annual report'] }),
    expect: { outcome: 'clean' },
  },
  'a stamp that is only supposed vouches for nothing': {
    mail: aMail({ to: 'press@paper.example' }),
    as: 'cleared',
    expect: { outcome: 'held', findings: { 'checklist-incomplete': [], 'no-uses': [] } },
  },
  'Needs adjustment wants to hear what': {
    mail: aMail({ stamp: 'adjust' }),
    expect: { outcome: 'held', findings: { 'no-adjustments': [] } },
  },
  'an attached message that is Confidential raises what the mail needs': {
    mail: aMail({
      stamp: 'internal',
      fields: ['Content-Type: multipart/mixed; boundary=x'],
      body: '',
    }).replace(
      /\n\n([^]*)$/,
      (_all, body: string) =>
        `\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n--x\nContent-Type: message/rfc822\n\n${CONFIDENTIAL_START}\n--x--\n`,
    ),
    expect: { outcome: 'held', findings: { 'stricter-attachment': [] } },
  },
  'on a new Confidential mail To and Cc become the chain': {
    mail: aMail({ stamp: 'confidential', to: CLIENT }),
    expect: { outcome: 'clean' },
  },
  'a reply to everybody who was there goes': {
    mail: aMail({
      answers: ['1'],
      from: CLIENT,
      to: 'nadia@legalaid.example',
      cc: TOMAS,
      stamp: 'confidential',
    }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'clean' },
  },
  'a colleague who was not on the chain is held by name': {
    mail: aMail({
      answers: ['1'],
      from: TOMAS,
      to: `${CLIENT}, ruth@legalaid.example`,
      stamp: 'confidential',
    }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'held', findings: { 'beyond-chain': ['ruth@legalaid.example'] } },
  },
  'the person who began it may let somebody join': {
    mail: aMail({ answers: ['1'], to: `${CLIENT}, ruth@legalaid.example`, stamp: 'confidential' }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'warned', findings: { 'new-on-chain': ['ruth@legalaid.example'] } },
  },
  'nobody is taken for the one who began it while the beginning is missing': {
    mail: aMail({ answers: ['0', '1'], to: `${CLIENT}, ruth@legalaid.example`, stamp: 'confidential' }),
    mailbox: [aMail({ id: '1', answers: ['0'], to: CLIENT, stamp: 'confidential' })],
    expect: { outcome: 'held', findings: { 'beyond-chain': ['ruth@legalaid.example'] } },
  },
  'whoever was added by somebody without the right is named': {
    mail: aMail({ answers: ['1', '2'], to: `${TOMAS}, ruth@legalaid.example`, stamp: 'confidential' }),
    mailbox: [
      CONFIDENTIAL_START,
      aMail({
        id: '2',
        answers: ['1'],
        from: TOMAS,
        to: 'nadia@legalaid.example, ruth@legalaid.example',
        stamp: 'confidential',
      }),
    ],
    expect: { outcome: 'warned', findings: { 'added-later': ['ruth@legalaid.example'] } },
  },
  'where the policy looks at the mail answered only, being on that is enough': {
    mail: aMail({ answers: ['1', '2'], to: `${TOMAS}, ruth@legalaid.example`, stamp: 'confidential' }),
    mailbox: [
      CONFIDENTIAL_START,
      aMail({
        id: '2',
        answers: ['1'],
        from: TOMAS,
        to: 'nadia@legalaid.example, ruth@legalaid.example',
        stamp: 'confidential',
      }),
    ],
    policy: { chain: 'parent' },
    expect: { outcome: 'clean' },
  },
  'one person with two addresses is on the chain by both': {
    mail: aMail({ answers: ['1'], to: 't.okello@elsewhere.example', stamp: 'confidential' }),
    mailbox: [CONFIDENTIAL_START],
    policy: { aliases: [[TOMAS, 't.okello@elsewhere.example']] },
    expect: { outcome: 'clean' },
  },
  'a reply to a mail that is not in the mailbox is held: nobody knows who was on it': {
    mail: aMail({ answers: ['1', 'lost'], to: TOMAS, stamp: 'confidential' }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'held', findings: { 'chain-unknown': [TOMAS] } },
  },
  'passing something Confidential on is held, also to a colleague': {
    mail: aMail({ answers: ['1'], to: 'ruth@legalaid.example', from: TOMAS, stamp: 'confidential' }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'held', findings: { 'beyond-chain': ['ruth@legalaid.example'] } },
  },
  'a milder stamp than the conversation carries is noticed': {
    mail: aMail({ answers: ['1'], to: TOMAS, stamp: 'internal' }),
    mailbox: [CONFIDENTIAL_START],
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'an answer without a stamp in between, from a phone, takes the stamp of the conversation from nobody': {
    mail: aMail({ answers: ['1', '2'], to: CLIENT, stamp: 'internal' }),
    mailbox: [
      CONFIDENTIAL_START,
      aMail({ id: '2', answers: ['1'], from: CLIENT, to: 'nadia@legalaid.example' }),
    ],
    policy: {
      organisation: { name: 'Example Legal Aid', domains: ['legalaid.example'], peopleElsewhere: [CLIENT] },
    },
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'nor does it let people join whom nobody may add': {
    mail: aMail({
      answers: ['1', '2'],
      from: TOMAS,
      to: `${CLIENT}, ruth@legalaid.example`,
      stamp: 'confidential',
    }),
    mailbox: [CONFIDENTIAL_START, aMail({ id: '2', answers: ['1'], from: CLIENT, to: TOMAS })],
    expect: { outcome: 'held', findings: { 'beyond-chain': ['ruth@legalaid.example'] } },
  },
  'a stamp that is only quoted obliges, too': {
    mail: aMail({ stamp: 'internal', body: `Look:\n\n${aBanner('confidential', [], OTHER_ID)}Dear all,\n` }),
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'a text form marked Confidential counts beside a clean HTML form': {
    mail: inForms({ 'text/plain': aBanner('confidential'), 'text/html': '<p>Dear Tomas</p>' }),
    expect: { outcome: 'held', findings: { 'marks-disagree': [] } },
  },
  'a text form that contradicts header and HTML form counts as it is stricter': {
    mail: inForms(
      {
        'text/plain': aBanner('confidential', [], OTHER_ID),
        'text/html': asHtml(aBanner('internal')),
      },
      { stamp: 'internal' },
    ),
    expect: { outcome: 'held', findings: { 'marks-disagree': [] } },
  },
  'what the text form quotes obliges, whatever the HTML form leaves out': {
    mail: inForms(
      {
        'text/plain': `${aBanner('internal')}Look:\n\n${aBanner('confidential', [], OTHER_ID)}`,
        'text/html': asHtml(aBanner('internal')),
      },
      { stamp: 'internal' },
    ),
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'a further form that only some programs show counts, too': {
    mail: inForms(
      {
        'text/html': asHtml(aBanner('internal')),
        'text/x-amp-html': `Look: ${aBanner('confidential', [], OTHER_ID)}`,
      },
      { stamp: 'internal' },
    ),
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'a second text below the first counts, too': {
    mail: inForms(
      {
        'text/html': asHtml(aBanner('internal')),
        'text/plain': `Look: ${aBanner('confidential', [], OTHER_ID)}`,
      },
      { stamp: 'internal', fields: ['Content-Type: multipart/mixed; boundary=form'] },
    ),
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'a whole mail in both forms goes': {
    mail: inForms(
      { 'text/plain': aBanner('internal'), 'text/html': asHtml(aBanner('internal')) },
      { stamp: 'internal' },
    ),
    expect: { outcome: 'clean' },
  },
  'a damaged marker in the quote obliges as Confidential, also beside a milder one that is intact': {
    mail: aMail({
      stamp: 'internal',
      body: `Look:\n\n${aBanner('cleared', [], OTHER_ID)}\n> [stamp:1:confidential:zzzz]\n`,
    }),
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'a conversation with a damaged marker is Confidential, whatever intact ones it has': {
    mail: aMail({ answers: ['1'], from: TOMAS, to: 'nadia@legalaid.example', stamp: 'internal' }),
    mailbox: [aMail({ id: '1', to: TOMAS, stamp: 'internal', body: '> [stamp:1:confidential:zzzz]\n' })],
    expect: { outcome: 'held', findings: { 'stamp-lowered': [] } },
  },
  'an attached message with a damaged marker is Confidential, whatever intact ones it has': {
    mail: inForms(
      {
        'text/plain': aBanner('internal'),
        'message/rfc822': aMail({ stamp: 'internal', body: '> [stamp:1:confidential:zzzz]\n' }),
      },
      { stamp: 'internal', fields: ['Content-Type: multipart/mixed; boundary=form'] },
    ),
    expect: { outcome: 'held', findings: { 'stricter-attachment': [] } },
  },
  '--from says who sends it': {
    mail: aMail({ answers: ['1'], to: `${CLIENT}, ruth@legalaid.example`, stamp: 'confidential' }),
    mailbox: [CONFIDENTIAL_START],
    from: TOMAS,
    expect: {
      outcome: 'held',
      findings: { 'beyond-chain': ['ruth@legalaid.example'] },
    },
  },
};

describe('mailstamp check', () => {
  const rows = Object.entries(SCENES).map(([name, scene], index) => [name, scene, index] as const);
  it.each(rows)('%s', async (_name, scene, index) => {
    const { code, ...answer } = await judged(scene, index);
    expect(answer).toEqual({ findings: {}, ...scene.expect });
    expect(code).toBe(scene.expect.outcome === 'held' ? 1 : 0);
  });
});

it('a mailbox in the place of a message is not judged by its first message', async () => {
  const { said, surroundings } = listening();
  const files = [write('sent.mbox', anMbox(aMail({ stamp: 'internal' }), aMail()))];
  const policy = writePolicy('several.json');
  const request = { policy, files, mailbox: undefined, as: undefined, from: undefined, json: false };
  expect(await check({ kind: 'check', ...request }, surroundings)).toBe(2);
  expect(said.join('')).toContain('mailstamp replay');
});

describe('a mailbox', () => {
  const lookedUpIn = async (mailbox: string) => {
    const { said, surroundings } = listening();
    const policy = writePolicy('mailbox.json');
    const files = [write('reply.eml', aMail({ stamp: 'internal' }))];
    const request = { policy, files, mailbox, as: undefined, from: undefined, json: false };
    await check({ kind: 'check', ...request }, surroundings);
    return said.join('\n');
  };

  it('says how many of its files are no mail', async () => {
    write('box/INBOX', anMbox(CONFIDENTIAL_START));
    write('box/INBOX.msf', '// index');
    expect(await lookedUpIn(write('box/notes.txt', 'x').replace('/notes.txt', ''))).toContain(
      '2 files left out: no mail in them.',
    );
  });

  it('without any mail is a mistake, and not a mailbox in which nothing was answered', async () => {
    const place = write('boxless/notes.txt', 'x').replace('/notes.txt', '');
    await expect(lookedUpIn(place)).rejects.toThrow('There is no mail in');
  });
});

describe('what people read', () => {
  const said = async (mail: string) => {
    const { printed, surroundings } = listening();
    const policy = writePolicy('words.json');
    const files = [write('words.eml', mail)];
    await check(
      { kind: 'check', policy, files, mailbox: undefined, as: undefined, from: undefined, json: false },
      surroundings,
    );
    return printed.join('\n');
  };

  it('is who, why and what to do, and the alert that staff would see', async () => {
    const text = await said(aMail({ stamp: 'internal', to: 'press@paper.example' }));
    expect(text).toContain('words.eml (Internal): is held');
    expect(text).toContain(
      'block: press@paper.example is outside Example Legal Aid, and this mail is Internal.',
    );
    expect(text).toContain('Staff would read: Not sent: press@paper.example is outside');
  });

  it('is one line for a clean mail', async () => {
    const text = await said(aMail({ stamp: 'internal' }));
    expect(text.split('\n')).toHaveLength(1);
  });

  it('never has a word of the mail in it', async () => {
    const text = await said(aMail({ to: 'press@paper.example', body: 'She lives in Harbour Street.' }));
    expect(text).not.toMatch(/Harbour Street|Magnolia/);
  });
});
