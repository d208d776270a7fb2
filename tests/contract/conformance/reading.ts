import { expect } from '@jest/globals';

import type { Table } from './row';
import { LETTER } from './sample-attachment';

/** What is read of a mail, and what hangs on it. */
export const READING: Table = {
  'all headers come as they arrived, folded': {
    fact: 'host-protocol 5, number 168',
    read: {},
    steps: [['item.getAllInternetHeadersAsync']],
    result: { value: 'From: elena@harbour-shelter.example\r\nX-Probe: one\r\n two' },
  },
  'the body as text': {
    fact: 'host-protocol 5, number 37',
    read: {},
    steps: [['item.body.getAsync', 'text']],
    result: { value: 'Tuesday at ten.\nElena' },
  },
  'the body as HTML': {
    fact: 'host-protocol 5, number 37',
    read: {},
    steps: [['item.body.getAsync', 'html']],
    result: { value: expect.stringContaining('<p>Tuesday at ten.</p><p>Elena</p>') },
  },
  'an attachment': {
    fact: 'host-protocol 5, number 150',
    read: { attachments: [LETTER] },
    steps: [['item.getAttachmentContentAsync', 'a1']],
    result: { value: { content: Buffer.from('mail-1 a1').toString('base64'), format: 'base64' } },
  },
  'without permission nothing is read': {
    fact: 'platform 6.3',
    read: {},
    sketch: { addin: { permission: 'Restricted' } },
    steps: [['item.body.getAsync', 'text']],
    throws: 'Elevated permission',
  },
};
