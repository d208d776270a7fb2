import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatStampHeader } from '../../../src/core/stamp/header';
import { stampInSource } from '../../../src/core/stamp/mail-source';
import { formatMarker } from '../../../src/core/stamp/marker';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { readAttachments } from '../../../src/compose/read-attachments';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { guardSend } from '../../../src/flows/guard-send';
import { readDraft } from '../../../src/flows/read-draft';
import { to } from '../../support/builders';
import {
  createFakeComposeHost,
  type FakeAttachment,
  type FakeComposeHost,
} from '../../support/fake-compose-host';
import { aToolbox, AT_ONCE, policySource } from '../../support/flow-tools';
import { runs } from '../../support/runs';

const ID = newStampId(() => 0.4);
const field = (stamp: Stamp) =>
  formatStampHeader({ stamp, id: ID, at: 1_795_310_400, domain: 'legalaid.example' });

function mailSource(fields: readonly string[], text = 'Hello'): string {
  return ['From: ana@legalaid.example', 'To: ben@court.example', ...fields, '', text].join('\r\n');
}

const aMail = (source: string): FakeAttachment => ({ id: 'a1', name: 'Earlier mail', isMail: true, source });
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const aFile = (name: string, bytes: string): FakeAttachment => ({
  ...{ id: 'f1', name, isMail: false },
  source: base64(bytes),
});

const SOURCES: Readonly<Record<string, readonly [string, Stamp | undefined]>> = {
  'the stamp of its header': [mailSource([`x-mailstamp: ${field('internal')}`]), 'internal'],
  'whatever the case of its name': [mailSource([`X-Mailstamp: ${field('adjust')}`]), 'adjust'],
  'on more than one line': [
    mailSource([`x-mailstamp:\r\n ${field('internal').replace(', id', ',\r\n id')}`]),
    'internal',
  ],
  'the strictest of a mail in a mail': [
    mailSource([`x-mailstamp: ${field('cleared')}`], mailSource([`x-mailstamp: ${field('confidential')}`])),
    'confidential',
  ],
  'Confidential where it is damaged': [mailSource(['x-mailstamp: ?']), 'confidential'],
  'none where it was taken back': [mailSource(['x-mailstamp: v=1, s=none']), undefined],
  'none where there is none': [mailSource([]), undefined],
  'none of another field': [mailSource([`x-not-x-mailstamp: ${field('internal')}`]), undefined],
};

describe('the source of an attached mail tells', () => {
  it.each(Object.entries(SOURCES))('%s', (_what, [source, stamp]) => {
    expect(stampInSource(source)).toBe(stamp);
  });

  it('at most a stricter stamp where more is attached', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom<Stamp>('cleared', 'internal').map((stamp) => `x-mailstamp: ${field(stamp)}`),
    );
    const isNever = (lines: readonly string[]) =>
      stampInSource([...lines, `x-mailstamp: ${field('confidential')}`].join('\r\n')) === 'confidential';
    fc.assert(fc.property(fc.array(line), isNever), runs(200));
  });
});

/** A mail without a stamp that has a file attached. */
function mailWith(filename: string, content: string): string {
  const file = [
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${filename}"`,
    '',
    content,
  ];
  const parts = ['--b', ...file, '--b--', ''].join('\r\n');
  return mailSource(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'], parts);
}

/** A new mail to a colleague that is stamped, with something attached to it. */
async function aDraft(stamp: Stamp, ...attachments: readonly FakeAttachment[]): Promise<FakeComposeHost> {
  const host = createFakeComposeHost({ recipients: to('tomas@legalaid.example'), attachments });
  await applyStamp(host, aToolbox(), { stamp, details: NO_DETAILS });
  return host;
}

async function answer(host: FakeComposeHost): Promise<string> {
  const decision = await guardSend(host, policySource(), AT_ONCE);
  if (decision.kind !== 'hold') return decision.kind;
  return decision.reading.verdict.findings.map(({ kind }) => kind).join(', ');
}

const CONFIDENTIAL = mailSource([`x-mailstamp: ${field('confidential')}`]);
const QUOTING = mailSource([], `Thank you.\r\n> ${formatMarker('confidential', ID)}`);
const MARKED = mailSource(['Content-Transfer-Encoding: base64'], btoa(formatMarker('confidential', ID)));

describe('at Send', () => {
  it.each<[string, Stamp, readonly FakeAttachment[], string]>([
    [
      'a Confidential mail attached to an Internal one holds it',
      'internal',
      [aMail(CONFIDENTIAL)],
      'stricter-attachment',
    ],
    ['a Confidential mail passes it on, which is asked about', 'confidential', [aMail(CONFIDENTIAL)], 'ask'],
    ['a Confidential mail may carry another', 'confidential', [aMail(mailSource([]))], 'release'],
    [
      'a mail that only quotes a Confidential one holds it',
      'internal',
      [aMail(QUOTING)],
      'stricter-attachment',
    ],
    ['an unstamped mail may be attached', 'internal', [aMail(mailSource([]))], 'release'],
    ['files are no mail', 'internal', [aFile('photo.jpg', CONFIDENTIAL)], 'release'],
  ])('%s', async (_what, stamp, attachments, expected) => {
    expect(await answer(await aDraft(stamp, ...attachments))).toBe(expected);
  });

  it.each(['getAttachmentsAsync', 'getAttachmentContentAsync'] as const)(
    'what cannot be read could be Confidential: %s',
    async (call) => {
      const host = await aDraft('internal', aMail(mailSource([])));
      host.fail({ [call]: 9020 });
      expect(await answer(host)).toBe('stricter-attachment');
    },
  );

  it('what is Confidential goes to nobody outside as an attachment, whatever the mail around it says', async () => {
    const host = await aDraft('confidential', aMail(CONFIDENTIAL));
    host.setRecipients(to('press@paper.example', 'tomas@legalaid.example'));
    expect(await answer(host)).toBe('chain-unknown, new-on-chain');
  });

  it('taking it out is enough', async () => {
    const host = await aDraft('internal', aMail(CONFIDENTIAL));
    host.setAttachments([]);
    expect(await answer(host)).toBe('release');
  });
});

async function openPane(host: FakeComposeHost): Promise<boolean> {
  const { attachments = [] } = await readDraft(host, policySource());
  return readAttachments(host, attachments);
}

describe('a pane reads more closely, and Send goes by it', () => {
  it.each<[string, FakeAttachment, string]>([
    ['a stamp that stands only in the text of an attached mail', aMail(MARKED), 'stricter-attachment'],
    ['a mail that was saved as a file', aFile('Earlier.EML', CONFIDENTIAL), 'stricter-attachment'],
    [
      'the text of a mail that Outlook saved in its own format',
      aFile('Earlier.msg', Array.from(`....${formatMarker('confidential', ID)}....`).join('\0')),
      'stricter-attachment',
    ],
    ['an .msg without a stamp', aFile('Earlier.msg', 'nothing'), 'release'],
    ['an unstamped mail', aMail(mailSource([])), 'release'],
    [
      'a file that calls itself a mail and is none: what cannot be read could be Confidential',
      aFile('list.eml', '\u0000\u0001'),
      'stricter-attachment',
    ],
    [
      'a mail in two bytes to a letter',
      aFile('Earlier.eml', Array.from(CONFIDENTIAL).join('\0')),
      'stricter-attachment',
    ],
    [
      'a file of Outlook in a mail',
      aFile('Earlier.eml', mailWith('a.msg', `....\r\nx-mailstamp: ${field('confidential')}`)),
      'stricter-attachment',
    ],
    [
      'a mail in a mail that is not called one, which Send had seen',
      aMail(mailWith('Re hearing', CONFIDENTIAL)),
      'stricter-attachment',
    ],
  ])('%s', async (_what, attachment, expected) => {
    const host = await aDraft('internal', attachment);
    expect(await openPane(host)).toBe(true);
    expect(await answer(host)).toBe(expected);
  });

  it('once for each', async () => {
    const host = await aDraft('internal', aMail(MARKED));
    await openPane(host);
    const before = host.calls.filter((call) => call === 'getAttachmentContentAsync').length;
    expect(await openPane(host)).toBe(false);
    expect(host.calls.filter((call) => call === 'getAttachmentContentAsync')).toHaveLength(before);
  });

  it('and what it could not read either stays unread', async () => {
    const host = await aDraft('internal', aMail(MARKED));
    host.fail({ getAttachmentContentAsync: 9020 });
    expect(await openPane(host)).toBe(false);
    expect(await answer(host)).toBe('stricter-attachment');
  });

  it('also where two readings overlap: what either found stays', async () => {
    const [slow, quick] = [
      { ...aFile('A.eml', mailSource([])), id: 'A' },
      { ...aFile('B.eml', CONFIDENTIAL), id: 'B' },
    ];
    const host = await aDraft('internal', slow, quick);
    const { attachments = [] } = await readDraft(host, policySource());
    let goOn = () => {};
    const late = new Promise<void>((resolve) => (goOn = resolve));
    const readLate = async (id: string) => {
      await late;
      return host.readAttached(id);
    };
    const first = readAttachments({ ...host, readAttached: readLate }, attachments.slice(0, 1));
    await readAttachments(host, attachments);
    goOn();
    await first;
    expect(await answer(host)).toBe('stricter-attachment');
  });
});
