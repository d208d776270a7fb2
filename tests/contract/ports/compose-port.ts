import { list, to } from '../../support/builders';
import type { PortTable } from './port-row';

const COLLEAGUE = 'tomas@legalaid.example';
const named = (address: string) => ({ ...to(address)[0]!, name: address });
const html = (content: string) => ({ format: 'html' as const, content });
const text = (content: string) => ({ format: 'text' as const, content });
const document = (content: string) => `<html><head></head><body>${content}</body></html>`;
const people = (count: number) =>
  to(...Array.from({ length: count }, (_, index) => `p${index}@legalaid.example`)).map((person) =>
    named(person.address),
  );
const notice = (key: string): readonly ['showNotice', string, string] => ['showNotice', key, key];

const PEOPLE: PortTable = {
  'each field has its own people': {
    fact: 'host-protocol 5, number 15',
    recipients: [named(COLLEAGUE), { ...named('press@paper.example'), field: 'cc' }],
    steps: [['readRecipients', 'cc']],
    value: [{ field: 'cc', address: 'press@paper.example', name: 'press@paper.example', kind: 'person' }],
  },
  'Bcc can be read': {
    fact: 'host-protocol 5, number 15',
    recipients: [{ ...named(COLLEAGUE), field: 'bcc' }],
    steps: [['readRecipients', 'bcc']],
    value: [{ ...named(COLLEAGUE), field: 'bcc' }],
  },
  'a list says that it is one': {
    fact: 'platform 5.3',
    recipients: list('team@legalaid.example').map((one) => ({ ...one, name: 'Team' })),
    steps: [['readRecipients', 'to']],
    value: [{ field: 'to', address: 'team@legalaid.example', name: 'Team', kind: 'list' }],
  },
  'writing replaces everybody in that field only': {
    fact: 'host-protocol 5, number 21',
    recipients: [named(COLLEAGUE), { ...named('ruth@legalaid.example'), field: 'cc' }],
    steps: [
      ['writeRecipients', 'to', [named('may@legalaid.example')]],
      ['writeRecipients', 'cc', []],
      ['readRecipients', 'to'],
    ],
    value: [named('may@legalaid.example')],
  },
  'whoever has no name is called by the address': {
    fact: 'invented',
    steps: [
      ['writeRecipients', 'to', to(COLLEAGUE)],
      ['readRecipients', 'to'],
    ],
    value: [named(COLLEAGUE)],
  },
  'what is no address stays out': {
    fact: 'platform 5.3: unresolved names are invisible; that they stay out is invented',
    steps: [
      ['writeRecipients', 'to', [...to('somebody'), named(COLLEAGUE)]],
      ['readRecipients', 'to'],
    ],
    value: [named(COLLEAGUE)],
  },
  'more than a hundred are written, in several calls': {
    fact: 'platform 5.3',
    steps: [
      ['writeRecipients', 'to', people(250)],
      ['readRecipients', 'to'],
    ],
    value: people(250),
  },
  'a field takes 500 people': {
    fact: 'host-protocol 3.1, code 9012',
    steps: [['writeRecipients', 'to', people(501)]],
    code: 9012,
  },
  'the sender is known by the address': {
    fact: 'host-protocol 5, number 107',
    steps: [['readFrom']],
    value: 'nadia@legalaid.example',
  },
};

const ITEM: PortTable = {
  'new mail is new mail': {
    fact: 'host-protocol 5, number 174',
    steps: [['readComposeKind']],
    value: 'newMail',
  },
  'a forward is a forward': {
    fact: 'host-protocol 5, number 174',
    kind: 'forward',
    steps: [['readComposeKind']],
    value: 'forward',
  },
  'a header that nobody set is undefined': {
    fact: 'host-protocol 5, number 151',
    steps: [['readHeader', 'x-mailstamp']],
    value: undefined,
  },
  'a header that was set comes back': {
    fact: 'host-protocol 5, numbers 151 and 152',
    steps: [
      ['writeHeader', 'x-mailstamp', 'v=1, s=internal'],
      ['readHeader', 'x-mailstamp'],
    ],
    value: 'v=1, s=internal',
  },
  'a header is overwritten': {
    fact: 'host-protocol 5, number 152',
    headers: { 'x-mailstamp': 'v=1, s=internal' },
    steps: [
      ['writeHeader', 'x-mailstamp', 'v=1, s=none'],
      ['readHeader', 'x-mailstamp'],
    ],
    value: 'v=1, s=none',
  },
};

const BODY: PortTable = {
  'the format is told': {
    fact: 'host-protocol 5, number 14',
    body: text('Hello'),
    steps: [['readBodyFormat']],
    value: 'text',
  },
  'HTML is read as text, a line for each block': {
    fact: 'host-protocol 5, number 37; the spacing is invented',
    body: html(document('<p>Hello <b>you</b></p><p>one</p><p>two &amp; three</p>')),
    steps: [['readBody', 'text']],
    value: 'Hello you\none\ntwo & three',
  },
  'text is read as it is': {
    fact: 'host-protocol 5, number 37',
    body: text('a <b>\nb'),
    steps: [['readBody', 'text']],
    value: 'a <b>\nb',
  },
  'a document is read as it is': {
    fact: 'host-protocol 5, number 37',
    body: html(document('<p>Hello</p>')),
    steps: [['readBody', 'html']],
    value: document('<p>Hello</p>'),
  },
  'what is put first stands first in the document': {
    fact: 'host-protocol 5, number 23; the document is invented',
    body: html(document('<p>Hello</p>')),
    steps: [['prependBody', html('<p>Banner</p>')]],
    leavesBody: document('<p>Banner</p><p>Hello</p>'),
  },
  'what is put first stands first in text': {
    fact: 'host-protocol 5, number 23',
    body: text('Hello'),
    steps: [['prependBody', text('Banner\n')]],
    leavesBody: 'Banner\nHello',
  },
  'HTML cannot be put into text': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    body: text('Hello'),
    steps: [['prependBody', html('<p>Banner</p>')]],
    code: 9002,
    leavesBody: 'Hello',
  },
  'HTML cannot replace text': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    body: text('Hello'),
    steps: [['writeBody', html('<p>Banner</p>')]],
    code: 9002,
    leavesBody: 'Hello',
  },
  'text replaces text': {
    fact: 'host-protocol 5, number 38',
    body: text('Hello'),
    steps: [['writeBody', text('Goodbye')]],
    leavesBody: 'Goodbye',
  },
  'class attributes do not survive being written': {
    fact: 'platform 3.2 (GH#5296)',
    notOnClassic: true,
    body: html(document('<p>Hello</p>')),
    steps: [
      ['prependBody', html('<table bgcolor="#fde7e9" class="x"><tbody><tr><td>Hi</td></tr></tbody></table>')],
    ],
    leavesBody: document('<table bgcolor="#fde7e9"><tbody><tr><td>Hi</td></tr></tbody></table><p>Hello</p>'),
  },
};

const MEMORY: PortTable = {
  'session data comes back all at once': {
    fact: 'host-protocol 5, numbers 185 and 187',
    steps: [
      ['writeSession', 'a', '1'],
      ['writeSession', 'b', '2'],
      ['writeSession', 'a', '3'],
      ['readSession'],
    ],
    value: { a: '3', b: '2' },
  },
  'a form starts without session data': {
    fact: 'host-protocol 5, number 187',
    steps: [['readSession']],
    value: {},
  },
  'before 1.16 session data has 50,000 characters, names included': {
    fact: 'platform 3.2',
    steps: [
      ['writeSession', 'a', 'x'.repeat(49_999)],
      ['writeSession', 'b', ''],
    ],
    code: 9051,
  },
  'the whole allowance can be used': {
    fact: 'platform 3.2',
    steps: [['writeSession', 'a', 'x'.repeat(49_999)]],
  },
  'properties that nobody set are empty': {
    fact: 'host-protocol 5, number 3',
    steps: [['readProperties']],
    value: {},
  },
  'properties come back, and later ones join them': {
    fact: 'host-protocol 5, numbers 3 and 4',
    steps: [['writeProperties', { a: '1' }], ['writeProperties', { b: '2' }], ['readProperties']],
    value: { a: '1', b: '2' },
  },
  'properties have 2,500 characters': {
    fact: 'platform 3.2',
    steps: [['writeProperties', { a: 'x'.repeat(2_500) }]],
    code: 'Sys.ArgumentOutOfRangeException',
  },
};

const NOTICES: PortTable = {
  'a notice is shown': {
    fact: 'host-protocol 5, number 35',
    steps: [['showNotice', 'stamp', 'Continued as Internal.']],
    shows: { stamp: 'Continued as Internal.' },
  },
  'a notice of the same key takes its place': {
    fact: 'host-protocol 5, number 35',
    steps: [
      ['showNotice', 'stamp', 'one'],
      ['showNotice', 'stamp', 'two', { linkText: 'Fix' }],
    ],
    shows: { stamp: 'two' },
  },
  'a notice is hidden': {
    fact: 'host-protocol 5, number 36',
    steps: [
      ['showNotice', 'stamp', 'one'],
      ['hideNotice', 'stamp'],
    ],
    shows: {},
  },
  'hiding what is not shown is no error': {
    fact: "the adapter's own promise",
    steps: [['hideNotice', 'stamp']],
    shows: {},
  },
  'there are five notices at most': {
    fact: 'platform 3.3',
    steps: ['1', '2', '3', '4', '5', '6'].map(notice),
    code: 9025,
    shows: { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' },
  },
  'only one of them has a link': {
    fact: 'type declarations of Office.js: one insight; the code is invented',
    steps: [
      ['showNotice', 'a', 'one', { linkText: 'Fix' }],
      ['showNotice', 'b', 'two', { linkText: 'Fix' }],
    ],
    code: 9025,
    shows: { a: 'one' },
  },
  'a notice has 150 characters': {
    fact: 'platform 3.3',
    steps: [['showNotice', 'stamp', 'x'.repeat(151)]],
    code: 'Sys.ArgumentOutOfRangeException',
    shows: {},
  },
};

/** What the add-in's flows expect of a mail program, whichever it is. */
export const COMPOSE_PORT: Readonly<Record<string, PortTable>> = { PEOPLE, ITEM, BODY, MEMORY, NOTICES };
