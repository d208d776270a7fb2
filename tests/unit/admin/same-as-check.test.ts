import { afterAll, describe, expect, it } from '@jest/globals';
import { trialOfMail } from '../../../src/admin/mail-trial';
import { newTrial, tryMessage, type Trial } from '../../../src/admin/trial';
import { check } from '../../../src/cli/check-command';
import { aSource } from '../../support/builders';
import { aBanner, aFolder, aMail, listening, OTHER_ID } from '../cli/builders';

const { write, writePolicy, remove } = aFolder();
afterAll(remove);
const policy = writePolicy('policy.json');

interface Judged {
  readonly level: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly level: string;
    readonly recipients: readonly { readonly field: string; readonly address: string }[];
  }[];
}

function shapeOf({ level, findings }: Judged) {
  return {
    level,
    findings: findings.map((finding) => ({
      kind: finding.kind,
      level: finding.level,
      recipients: finding.recipients.map(({ field, address }) => `${field} ${address}`),
    })),
  };
}

async function onTheCommandLine(file: string) {
  const { printed, surroundings } = listening();
  const supposing = { mailbox: undefined, as: undefined, from: undefined };
  await check({ kind: 'check', policy, files: [file], json: true, ...supposing }, surroundings);
  return shapeOf(JSON.parse(printed[0] ?? '') as Judged);
}

async function onThePage(text: string, typed: Partial<Trial> = {}) {
  const mail = await trialOfMail(new TextEncoder().encode(text));
  if (!mail.ok) throw new Error(mail.error.kind);
  const trial = { ...newTrial('2026-11-22'), ...mail.value.fields, ...typed };
  return shapeOf(tryMessage(aSource(), trial).verdict);
}

/** The message in parts: its text and another message attached to it. */
function withAttached(mail: string, attached: string): string {
  const type = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit';
  const [head = '', ...body] = mail.split('\n\n');
  return [
    head.replace(type, 'Content-Type: multipart/mixed; boundary=x'),
    ['--x', type].join('\n'),
    ...body,
    `--x\nContent-Type: message/rfc822\n\n${attached}\n--x--\n`,
  ].join('\n\n');
}

const QUOTED = `Look:\n\n${aBanner('confidential', [], OTHER_ID)}Dear all,\n`;
const PRESS = 'press@paper.example';

/** The first finding that each of them has. */
const MAILS: Readonly<Record<string, readonly [mail: string, kind: string | undefined]>> = {
  'that may go': [aMail({ stamp: 'internal' }), undefined],
  'without a stamp': [aMail(), 'no-stamp'],
  'to somebody outside in Bcc': [aMail({ stamp: 'internal', bcc: PRESS }), 'outside-organisation'],
  'with a Confidential message attached': [
    withAttached(aMail({ stamp: 'internal' }), aMail({ stamp: 'confidential' })),
    'stricter-attachment',
  ],
  'that quotes a Confidential one': [aMail({ stamp: 'internal', body: QUOTED }), 'stamp-lowered'],
  'with what was a marker once': [aMail({ body: '[stamp:1:internal:0000:zzzz]\n' }), 'no-stamp'],
  'whose header was lost on the way': [aMail({ body: aBanner('internal') }), 'marks-disagree'],
  'whose header and banner contradict each other': [
    aMail({ stamp: 'internal' }).replace(/\[stamp:.*\]/, (marker) => `${aBanner('cleared')}\n${marker}`),
    'marks-disagree',
  ],
  'whose banner was deleted': [aMail({ stamp: 'internal' }).replace(/\[stamp:.*\]/, ''), 'banner-missing'],
  'whose header is damaged': [aMail({ fields: ['x-mailstamp: v=1, s=inter'] }), 'stamp-damaged'],
  'that names what must change nowhere': [aMail({ stamp: 'adjust' }), 'no-adjustments'],
  'with a use in its banner': [aMail({ stamp: 'cleared', to: PRESS, items: ['Report'] }), undefined],
  'that answers one nobody has': [aMail({ stamp: 'confidential', answers: ['1'] }), 'chain-unknown'],
  'to somebody without an address': [aMail({ stamp: 'internal', to: 'Tomas Okello' }), 'address-unparseable'],
  'with a To field that nobody can read': [
    aMail({ stamp: 'internal', to: `"Ana ${PRESS}, tomas@legalaid.example` }),
    'draft-unreadable',
  ],
};

describe('the page judges as the command line does, a message', () => {
  it.each(Object.entries(MAILS))('%s', async (name, [mail, kind]) => {
    const onPage = await onThePage(mail);
    expect(onPage).toEqual(await onTheCommandLine(write(`${name}.eml`, mail)));
    expect(onPage.findings[0]?.kind).toBe(kind);
  });
});

describe('what is typed counts in place of what the file says:', () => {
  const mail = aMail({ stamp: 'internal', to: PRESS, body: QUOTED });

  it('other recipients, while what the message quotes still counts', async () => {
    const { findings } = await onThePage(mail, { to: 'tomas@legalaid.example' });
    expect(findings.map(({ kind }) => kind)).toEqual(['stamp-lowered']);
  });

  it('another stamp', async () => {
    const { findings } = await onThePage(mail, { stamp: 'confidential', answers: PRESS });
    expect(findings).toEqual([]);
  });

  it('no stamp', async () => {
    const { findings } = await onThePage(mail, { stamp: 'none' });
    expect(findings.map(({ kind }) => kind)).toContain('no-stamp');
  });
});
