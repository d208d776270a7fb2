import type { Table } from './row';

const ANSWER = '<p>Yes.</p>';
const QUOTE = '<div id="appendonsend"></div><hr><p>Elena asked.</p>';
const DOCUMENT = (body: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${body}</body></html>`;
const REPLY = { kind: 'reply', body: `${ANSWER}${QUOTE}` } as const;

/** The part of a reply that its writer sees, where mail is grouped by conversation. */
export const BODY_MODE: Table = {
  'HostConfig reads the answer without the quote': {
    fact: 'type declarations: Body.getAsync; where the answer ends is invented',
    only: ['web'],
    draft: REPLY,
    steps: [['item.body.getAsync', 'html', { bodyMode: 1 }]],
    result: { value: DOCUMENT(ANSWER) },
  },
  'HostConfig writes the answer and keeps the quote': {
    fact: 'platform 3.2: without it the whole thread is replaced',
    only: ['web'],
    draft: REPLY,
    steps: [['item.body.setAsync', '<p>No.</p>', { coercionType: 'html', bodyMode: 1 }]],
    leaves: { body: `<p>No.</p>${QUOTE}` },
  },
  'HostConfig writes a million characters, and refuses more before anything is sent': {
    fact: 'platform 3.2',
    only: ['web'],
    draft: REPLY,
    steps: [['item.body.setAsync', 'x'.repeat(1_000_001), { coercionType: 'text', bodyMode: 1 }]],
    throws: 'out of the range',
    leaves: { body: REPLY.body },
  },
  'without HostConfig the whole thread is read': {
    fact: 'type declarations: FullBody is the default',
    draft: REPLY,
    steps: [['item.body.getAsync', 'html']],
    result: { value: DOCUMENT(REPLY.body) },
  },
  'without HostConfig the whole thread is replaced': {
    fact: 'platform 3.2',
    draft: REPLY,
    steps: [['item.body.setAsync', '<p>No.</p>', { coercionType: 'html', bodyMode: 0 }]],
    leaves: { body: '<p>No.</p>' },
  },
  'on a Mac HostConfig makes no difference': {
    fact: 'type declarations: the web, phones and new Outlook only',
    sketch: { settings: { client: 'mac', mailboxVersion: '1.14' } },
    draft: REPLY,
    steps: [['item.body.getAsync', 'html', { bodyMode: 1 }]],
    result: { value: DOCUMENT(REPLY.body) },
  },
};
