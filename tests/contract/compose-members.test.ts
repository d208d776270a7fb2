import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import type { Draft } from '../../src/simulator/shared/mail';
import { call, OutlookLab } from './harness/outlook';
import type { Outlook, OutlookSketch, ProbeResult } from './harness/outlook';
import { ADDIN_ID, person } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
const sharedLab = new OutlookLab();
beforeAll(() => Promise.all([lab.open(), sharedLab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([lab.close(), sharedLab.close()]));

type Call = readonly [member: string, ...args: readonly unknown[]];

interface Row {
  /** What it rests on: a fact sheet's section, the type declarations of Office.js, or `invented`. */
  readonly fact: string;
  readonly draft?: Partial<Draft>;
  readonly reopened?: boolean;
  readonly sketch?: OutlookSketch;
  /** Made in this order; the last one's result is compared. */
  readonly calls: readonly Call[];
  readonly result?: ProbeResult;
  /** Parts of the draft afterwards. */
  readonly leaves?: Partial<Draft>;
}

const YUSUF = person('yusuf.k@postbox.example', 'Yusuf');
const RUTH = person('ruth@legalaid.example', 'Ruth Adeyemi');
const TEAM = person('team@legalaid.example', 'Team', 'list');

/** As add-ins see an address. */
function details(address: string, name: string, recipientType: string): object {
  return { emailAddress: address, displayName: name, recipientType, appointmentResponse: 'none' };
}

const RECIPIENTS: Readonly<Record<string, Row>> = {
  'To is read with a hint at each person': {
    fact: 'host-protocol 4 and 5, number 15',
    draft: { to: [RUTH, YUSUF, TEAM] },
    calls: [['item.to.getAsync']],
    result: {
      value: [
        details('ruth@legalaid.example', 'Ruth Adeyemi', 'user'),
        details('yusuf.k@postbox.example', 'Yusuf', 'externalUser'),
        details('team@legalaid.example', 'Team', 'distributionList'),
      ],
    },
  },
  'Cc is its own field': {
    fact: 'host-protocol 5, number 15',
    draft: { to: [RUTH], cc: [YUSUF] },
    calls: [['item.cc.getAsync']],
    result: { value: [details('yusuf.k@postbox.example', 'Yusuf', 'externalUser')] },
  },
  'Bcc is its own field': {
    fact: 'host-protocol 5, number 15',
    draft: { bcc: [RUTH] },
    calls: [['item.bcc.getAsync']],
    result: { value: [details('ruth@legalaid.example', 'Ruth Adeyemi', 'user')] },
  },
  'setAsync replaces everybody': {
    fact: 'host-protocol 5, number 21',
    draft: { to: [RUTH] },
    calls: [['item.to.setAsync', [{ emailAddress: 'yusuf.k@postbox.example', displayName: 'Yusuf' }]]],
    leaves: { to: [YUSUF] },
  },
  'setAsync with nobody empties the field': {
    fact: 'host-protocol 5, number 21',
    draft: { cc: [RUTH] },
    calls: [['item.cc.setAsync', []]],
    leaves: { cc: [] },
  },
  'addAsync keeps the others, and takes plain addresses': {
    fact: 'host-protocol 5, number 22',
    draft: { bcc: [RUTH] },
    calls: [['item.bcc.addAsync', ['yusuf.k@postbox.example']]],
    leaves: { bcc: [RUTH, person('yusuf.k@postbox.example')] },
  },
  'a list that is put back stays a list': {
    fact: 'invented',
    draft: { to: [TEAM, RUTH] },
    calls: [['item.to.setAsync', [{ emailAddress: 'TEAM@legalaid.example', displayName: 'Team' }]]],
    leaves: { to: [person('TEAM@legalaid.example', 'Team', 'list')] },
  },
  'names without an address stay out': {
    fact: 'platform 5.3: getAsync sees resolved recipients only; leaving them out is invented',
    calls: [['item.to.setAsync', ['Somebody', 'ruth@legalaid.example']]],
    leaves: { to: [person('ruth@legalaid.example')] },
  },
  'more than 100 at once are refused before anything is sent': {
    fact: 'platform 5.3',
    calls: [['item.to.setAsync', Array.from({ length: 101 }, (_, index) => `p${index}@legalaid.example`)]],
    result: { thrown: expect.stringContaining('out of the range') as unknown as string },
  },
  'a field takes 500 people': {
    fact: 'host-protocol 3.1, code 9012',
    draft: { to: Array.from({ length: 499 }, (_, index) => person(`p${index}@legalaid.example`)) },
    calls: [['item.to.addAsync', ['a@legalaid.example', 'b@legalaid.example']]],
    result: { code: 9012, name: 'NumberOfRecipientsExceeded' },
  },
  'the sender comes without a recipient type': {
    fact: 'platform 5.3; host-protocol 5, number 107',
    calls: [['item.from.getAsync']],
    result: { value: { emailAddress: 'nadia@legalaid.example', displayName: 'Nadia Rahimi' } },
  },
};

const DOCUMENT = (body: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${body}</body></html>`;

const BODY: Readonly<Record<string, Row>> = {
  'the type of an HTML body': {
    fact: 'host-protocol 5, number 14',
    calls: [['item.body.getTypeAsync']],
    result: { value: 'html' },
  },
  'the type of a text body': {
    fact: 'host-protocol 5, number 14',
    draft: { bodyFormat: 'text', body: 'Hello' },
    calls: [['item.body.getTypeAsync']],
    result: { value: 'text' },
  },
  'HTML is read as a document': {
    fact: 'host-protocol 5, number 37; the head is invented',
    calls: [['item.body.getAsync', 'html']],
    result: { value: DOCUMENT('<p>Hello</p>') },
  },
  'HTML is read as text': {
    fact: 'host-protocol 5, number 37; the spacing is invented',
    draft: { body: '<p>Hello <b>you</b></p><ul><li>one</li><li>two</li></ul>' },
    calls: [['item.body.getAsync', 'text']],
    result: { value: 'Hello you\none\ntwo' },
  },
  'text is read as HTML in which nothing becomes markup': {
    fact: 'invented',
    draft: { bodyFormat: 'text', body: 'a <b>\nb' },
    calls: [['item.body.getAsync', 'html']],
    result: { value: DOCUMENT('a &lt;b&gt;<br>b') },
  },
  'what was read can be written back unchanged': {
    fact: 'invented',
    draft: { body: '<p>Hello</p>' },
    calls: [['item.body.setAsync', DOCUMENT('<p>Hello</p>'), { coercionType: 'html' }]],
    leaves: { body: '<p>Hello</p>' },
  },
  'setAsync takes text unless told otherwise': {
    fact: 'the library: the coercion type defaults to text',
    calls: [['item.body.setAsync', '<b>']],
    leaves: { body: '&lt;b&gt;' },
  },
  'class attributes go, tables and colours stay': {
    fact: 'platform 3.2 (GH#5296)',
    calls: [
      [
        'item.body.setAsync',
        '<table bgcolor="#fde7e9" class="x"><tbody><tr><td>Hi</td></tr></tbody></table>',
        { coercionType: 'html' },
      ],
    ],
    leaves: { body: '<table bgcolor="#fde7e9"><tbody><tr><td>Hi</td></tr></tbody></table>' },
  },
  'scripts, handlers and script addresses go': {
    fact: 'invented',
    calls: [
      [
        'item.body.setAsync',
        '<p onclick="x()">Hi<script>x()</script><a href="java\nscript:x()">l</a><!--c--></p>',
        { coercionType: 'html' },
      ],
    ],
    leaves: { body: '<p>Hi<a>l</a></p>' },
  },
  'HTML does not fit into a text body': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    draft: { bodyFormat: 'text', body: 'Hello' },
    calls: [['item.body.setAsync', '<b>Hi</b>', { coercionType: 'html' }]],
    result: { code: 9002, name: 'InternalFormatError' },
    leaves: { body: 'Hello' },
  },
  'prependAsync puts HTML first': {
    fact: 'host-protocol 5, number 23',
    calls: [['item.body.prependAsync', '<p>Banner</p>', { coercionType: 'html' }]],
    leaves: { body: '<p>Banner</p><p>Hello</p>' },
  },
  'prependAsync puts text first': {
    fact: 'host-protocol 5, number 23',
    draft: { bodyFormat: 'text', body: 'Hello' },
    calls: [['item.body.prependAsync', 'Banner\n', { coercionType: 'text' }]],
    leaves: { body: 'Banner\nHello' },
  },
  'prependAsync of HTML does not fit into a text body': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    draft: { bodyFormat: 'text', body: 'Hello' },
    calls: [['item.body.prependAsync', '<b>Hi</b>', { coercionType: 'html' }]],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  'prependAsync goes inside a whole document': {
    fact: 'invented',
    draft: { body: '<html><head></head><body dir="ltr"><p>Hello</p></body></html>' },
    calls: [['item.body.prependAsync', '<p>Banner</p>', { coercionType: 'html' }]],
    leaves: { body: '<html><head></head><body dir="ltr"><p>Banner</p><p>Hello</p></body></html>' },
  },
  'setSelectedDataAsync writes at the cursor, which is at the top': {
    fact: 'host-protocol 5, number 13; the place is invented',
    calls: [['item.body.setSelectedDataAsync', 'x', { coercionType: 'text' }]],
    leaves: { body: 'x<p>Hello</p>' },
  },
  'more than a million characters are refused before anything is sent': {
    fact: 'platform 3.2',
    calls: [['item.body.setAsync', 'x'.repeat(1_000_001)]],
    result: { thrown: expect.stringContaining('out of the range') as unknown as string },
  },
};

const HEADERS: Readonly<Record<string, Row>> = {
  'a header that was set is found, others are left out': {
    fact: 'host-protocol 5, numbers 151 and 152',
    calls: [
      ['item.internetHeaders.setAsync', { 'x-mailstamp': 'v=1; s=internal' }],
      ['item.internetHeaders.getAsync', ['x-mailstamp', 'x-other']],
    ],
    result: { value: { 'x-mailstamp': 'v=1; s=internal' } },
    leaves: { headers: { 'x-mailstamp': 'v=1; s=internal' } },
  },
  'a header is overwritten': {
    fact: 'host-protocol 5, number 152',
    draft: { headers: { 'x-mailstamp': 'v=1; s=internal', 'x-b': '1' } },
    calls: [['item.internetHeaders.setAsync', { 'x-mailstamp': 'v=1; s=none' }]],
    leaves: { headers: { 'x-mailstamp': 'v=1; s=none', 'x-b': '1' } },
  },
  'names match in any case': {
    fact: 'invented',
    calls: [
      ['item.internetHeaders.setAsync', { 'X-Probe': '1' }],
      ['item.internetHeaders.getAsync', ['X-PROBE']],
    ],
    result: { value: { 'X-PROBE': '1' } },
    leaves: { headers: { 'x-probe': '1' } },
  },
  'a removed header is gone': {
    fact: 'host-protocol 5, number 153',
    draft: { headers: { 'x-a': '1', 'x-b': '2' } },
    calls: [['item.internetHeaders.removeAsync', ['X-A']]],
    leaves: { headers: { 'x-b': '2' } },
  },
  'a removed header may be set again': {
    fact: 'documented: a header is set whenever setAsync succeeds',
    draft: { headers: { 'x-a': '1' } },
    calls: [
      ['item.internetHeaders.removeAsync', ['x-a']],
      ['item.internetHeaders.setAsync', { 'x-a': '2' }],
    ],
    leaves: { headers: { 'x-a': '2' } },
  },
  'with the bug of the web client, a removed header cannot be set again': {
    fact: 'platform 3.1, GH#6389',
    draft: { headers: { 'x-a': '1' } },
    sketch: { settings: { bugs: ['GH#6389'] } },
    calls: [
      ['item.internetHeaders.removeAsync', ['x-a']],
      ['item.internetHeaders.setAsync', { 'x-a': '2' }],
    ],
    leaves: { headers: {} },
  },
  'a line break cannot smuggle in another header': {
    fact: 'invented',
    calls: [['item.internetHeaders.setAsync', { 'x-a': '1\r\nBcc: press@paper.example' }]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
    leaves: { headers: {} },
  },
  "the message's own headers are not for add-ins": {
    fact: 'invented',
    calls: [['item.internetHeaders.setAsync', { From: 'ruth@legalaid.example' }]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
  },
  'name and value have 998 characters together': {
    fact: 'host-protocol 5, number 152',
    calls: [['item.internetHeaders.setAsync', { 'x-a': 'v'.repeat(996) }]],
    result: { thrown: expect.stringContaining('out of the range') as unknown as string },
  },
};

const STATE: Readonly<Record<string, Row>> = {
  'session data comes back': {
    fact: 'host-protocol 5, numbers 185 and 186',
    calls: [
      ['item.sessionData.setAsync', 'stamp', 'internal'],
      ['item.sessionData.getAsync', 'stamp'],
    ],
    result: { value: 'internal' },
  },
  'a missing session key is an error': {
    fact: 'host-protocol 5, number 186',
    calls: [['item.sessionData.getAsync', 'nothing']],
    result: { code: 9050, name: 'KeyNotFound' },
  },
  'all session data at once': {
    fact: 'host-protocol 5, number 187',
    calls: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.setAsync', 'b', ''],
      ['item.sessionData.getAllAsync'],
    ],
    result: { value: { a: '1', b: '' } },
  },
  'session data is cleared': {
    fact: 'host-protocol 5, number 188',
    calls: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.clearAsync'],
      ['item.sessionData.getAllAsync'],
    ],
    result: { value: {} },
  },
  'one session key is removed': {
    fact: 'host-protocol 5, number 189',
    calls: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.removeAsync', 'a'],
      ['item.sessionData.getAsync', 'a'],
    ],
    result: { code: 9050, name: 'KeyNotFound' },
  },
  'session data has 50,000 characters before 1.16': {
    fact: 'platform 3.2',
    calls: [['item.sessionData.setAsync', 'a', 'x'.repeat(50_000)]],
    result: { code: 9051, name: 'SessionObjectMaxLengthExceeded' },
  },
  'session data has more since 1.16': {
    fact: 'platform 3.2',
    sketch: { settings: { mailboxVersion: '1.16' } },
    calls: [['item.sessionData.setAsync', 'a', 'x'.repeat(50_000)]],
    result: {},
  },
  'reading session data needs a permission that the library checks itself': {
    fact: 'the library: sessionData needs ReadWriteItem',
    sketch: { addin: { permission: 'ReadItem' } },
    calls: [['item.sessionData.getAsync', 'a']],
    result: { thrown: expect.stringContaining('Elevated permission') as unknown as string },
  },
  'new mail is new mail': {
    fact: 'host-protocol 5, number 174',
    calls: [['item.getComposeTypeAsync']],
    result: { value: { composeType: 'newMail', coercionType: 'html' } },
  },
  'a forward in plain text': {
    fact: 'host-protocol 5, number 174',
    draft: { kind: 'forward', bodyFormat: 'text', body: '' },
    calls: [['item.getComposeTypeAsync']],
    result: { value: { composeType: 'forward', coercionType: 'text' } },
  },
  'the subject is written and read': {
    fact: 'host-protocol 5, numbers 17 and 18',
    calls: [['item.subject.setAsync', 'Appointment'], ['item.subject.getAsync']],
    result: { value: 'Appointment' },
    leaves: { subject: 'Appointment' },
  },
  'a draft that nobody saved has no id': {
    fact: 'host-protocol 5, number 164',
    calls: [['item.getItemIdAsync']],
    result: { code: 9046, name: 'ItemNotSaved' },
  },
  'saving answers the id, and then the item has one': {
    fact: 'host-protocol 5, numbers 32 and 164',
    calls: [['item.saveAsync'], ['item.getItemIdAsync']],
    result: { value: 'draft-1' },
  },
  'a reopened draft has its id': {
    fact: 'host-protocol 5, number 164',
    reopened: true,
    calls: [['item.getItemIdAsync']],
    result: { value: 'draft-1' },
  },
  'a pane that nobody opened with data has an empty context': {
    fact: 'type declarations of Office.js: an empty string',
    calls: [['item.getInitializationContextAsync']],
    result: { value: '' },
  },
};

const ATTACHMENT = {
  id: 'a1',
  name: 'letter.pdf',
  contentType: 'application/pdf',
  size: 3,
  isInline: false,
  contentId: null,
  base64: 'AQID',
};

const ATTACHMENTS: Readonly<Record<string, Row>> = {
  'attachments are listed': {
    fact: 'host-protocol 4 and 5, number 149',
    draft: { attachments: [ATTACHMENT] },
    calls: [['item.getAttachmentsAsync']],
    result: {
      value: [
        {
          id: 'a1',
          name: 'letter.pdf',
          attachmentType: 'file',
          size: 3,
          isInline: false,
          contentType: 'application/pdf',
        },
      ],
    },
  },
  'an attachment is read': {
    fact: 'host-protocol 5, number 150',
    draft: { attachments: [ATTACHMENT] },
    calls: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: 'AQID', format: 'base64' } },
  },
  'an unknown attachment is an error': {
    fact: 'host-protocol 3.1, code 9003',
    calls: [['item.getAttachmentContentAsync', 'a1']],
    result: { code: 9003, name: 'InvalidAttachmentId' },
  },
  'an attachment is removed': {
    fact: 'host-protocol 5, number 20',
    draft: { attachments: [ATTACHMENT] },
    calls: [['item.removeAttachmentAsync', 'a1']],
    leaves: { attachments: [] },
  },
  'removing what is not there is an error': {
    fact: 'host-protocol 3.1, code 9008',
    calls: [['item.removeAttachmentAsync', 'a1']],
    result: { code: 9008, name: 'AttachmentToDeleteDoesNotExist' },
  },
  'an attachment is added': {
    fact: 'host-protocol 5, number 148',
    calls: [['item.addFileAttachmentFromBase64Async', 'AQID', 'x.bin']],
    leaves: { attachments: [expect.objectContaining({ name: 'x.bin', size: 3, base64: 'AQID' }) as never] },
  },
};

const PERMISSIONS: Readonly<Record<string, Row>> = {
  'writing needs ReadWriteItem: the library refuses': {
    fact: 'host-protocol 4, platform 6.3',
    sketch: { addin: { permission: 'ReadItem' } },
    calls: [['item.body.setAsync', 'x']],
    result: { thrown: expect.stringContaining('Elevated permission') as unknown as string },
  },
  'reading needs ReadItem: the library refuses': {
    fact: 'host-protocol 4, platform 6.3',
    sketch: { addin: { permission: 'Restricted' } },
    calls: [['item.to.getAsync']],
    result: { thrown: expect.stringContaining('Elevated permission') as unknown as string },
  },
  'ReadWriteMailbox may write too': {
    fact: 'host-protocol 4: the codes 2 and 3 are swapped on the wire',
    sketch: { addin: { permission: 'ReadWriteMailbox' } },
    calls: [['item.subject.setAsync', 'x']],
    leaves: { subject: 'x' },
  },
};

const FAULTS: Readonly<Record<string, Row>> = {
  'a call that is made to fail fails with its code': {
    fact: 'host-protocol 3.1',
    sketch: { faults: { 'cc.getAsync': { kind: 'error', code: 9020 } } },
    calls: [['item.cc.getAsync']],
    result: { code: 9020, name: 'GenericResponseError' },
  },
  'its neighbours are not touched': {
    fact: 'host-protocol 3.1',
    sketch: { faults: { 'cc.getAsync': { kind: 'error', code: 9020 } } },
    calls: [['item.to.getAsync']],
    result: { value: [] },
  },
  'an answer can be of a kind that nobody expects': {
    fact: 'invented',
    sketch: { faults: { 'subject.getAsync': { kind: 'garbage', value: 7 } } },
    calls: [['item.subject.getAsync']],
    result: { value: 7 },
  },
};

async function perform(outlook: Outlook, pane: Frame, row: Row): Promise<void> {
  let last: ProbeResult = {};
  for (const [member, ...args] of row.calls) last = await call(pane, member, ...args);
  if (row.result !== undefined) expect(last).toEqual(row.result);
  else expect(last.thrown ?? last.code).toBeUndefined();
  if (row.leaves !== undefined) expect(await outlook.draft()).toMatchObject(row.leaves);
  expect(await outlook.unmodelled()).toEqual([]);
}

/** Rows that only look at the draft share one form and one pane: starting office.js is what takes time. */
describe.each(Object.entries({ RECIPIENTS, BODY, HEADERS, ATTACHMENTS }))(
  'while composing: %s',
  (_area, rows) => {
    let outlook: Outlook;
    let pane: Frame;
    beforeAll(async () => {
      outlook = await sharedLab.outlook();
      await outlook.startCompose();
      pane = await outlook.openPane();
    });
    test.each(Object.entries(rows))('%s', async (_sentence, row) => {
      await outlook.replaceDraft(row.draft);
      await perform(outlook, pane, row);
    });
  },
);

describe.each(Object.entries({ STATE, PERMISSIONS, FAULTS }))('while composing: %s', (_area, rows) => {
  test.each(Object.entries(rows))('%s', async (_sentence, row) => {
    const outlook = await lab.outlook(row.sketch);
    await outlook.startCompose(row.draft, row.reopened);
    await perform(outlook, await outlook.openPane(), row);
  });
});

/** host-protocol 5, numbers 3 and 4 */
test('custom properties hang on the draft, per add-in', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose({ customProperties: { other: { theirs: true } } });
  const pane = await outlook.openPane();
  const seen = await pane.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.mailbox.item?.loadCustomPropertiesAsync(({ value: properties }) => {
          const before = JSON.stringify(properties.getAll());
          properties.set('stamp', 'internal');
          properties.saveAsync(({ status }) => resolve([before, String(status)]));
        });
      }),
  );
  expect(seen).toEqual(['{}', 'succeeded']);
  const { customProperties } = await outlook.draft();
  expect(customProperties).toEqual({ other: { theirs: true }, [ADDIN_ID]: { stamp: 'internal' } });
});

/** host-protocol 0.5: the add-in is never called back */
test('a call that is made to hang never comes back', async () => {
  const outlook = await lab.outlook({ faults: { 'to.getAsync': { kind: 'silence' } } });
  await outlook.startCompose();
  const pane = await outlook.openPane();
  const first = await pane.evaluate(async () =>
    Promise.race([
      window.probe.call('item.to.getAsync', []),
      new Promise((resolve) => setTimeout(() => resolve('nothing came'), 400)),
    ]),
  );
  expect(first).toBe('nothing came');
});

test.each([
  ['item.body.appendOnSendAsync', ['x'], 'call number 100'],
  ['item.categories.getAsync', [], 'call number 157'],
  ['item.getSelectedDataAsync', ['text'], 'call number 28'],
])('%s is not modelled, and says so', async (member, args, what) => {
  const outlook = await lab.outlook();
  await outlook.startCompose();
  const pane = await outlook.openPane();
  expect(await call(pane, member, ...args)).toMatchObject({ code: 5000 });
  expect(await outlook.unmodelled()).toEqual([what]);
});
