import type { RowSketch, Table } from './row';

const ASKS: RowSketch = { addin: { extendedPermissions: ['AppendOnSend'] } };
const AS_HTML = { coercionType: 'html' };

/** Text that an add-in queues for Send. What becomes of it at Send is told where sending is. */
export const ON_SEND: Table = {
  'text can be queued for the end of the body': {
    fact: 'host-protocol 5, number 100',
    sketch: ASKS,
    steps: [['item.body.appendOnSendAsync', '<p>Footer</p>', AS_HTML]],
    leaves: { body: '<p>Hello</p>' },
  },
  'null takes it back': {
    fact: 'platform 3.2',
    sketch: ASKS,
    steps: [['item.body.appendOnSendAsync', null]],
  },
  'HTML does not fit into a text body, and says so at once': {
    fact: 'type declarations: InvalidFormatError',
    sketch: ASKS,
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.appendOnSendAsync', '<p>Footer</p>', AS_HTML]],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  'text fits into an HTML body': {
    fact: 'type declarations: plain text is inserted into an HTML body',
    sketch: ASKS,
    steps: [['item.body.appendOnSendAsync', 'Footer', { coercionType: 'text' }]],
  },
  '5,000 characters fit at the end': {
    fact: 'platform 3.2',
    sketch: ASKS,
    steps: [['item.body.appendOnSendAsync', 'x'.repeat(5000)]],
  },
  '5,001 characters at the end are refused before anything is sent': {
    fact: 'platform 3.2',
    sketch: ASKS,
    steps: [['item.body.appendOnSendAsync', 'x'.repeat(5001)]],
    throws: 'out of the range',
  },
  'text can be queued for the beginning of the body': {
    fact: 'host-protocol 5, number 197',
    sketch: ASKS,
    steps: [['item.body.prependOnSendAsync', '<p>Banner</p>', AS_HTML]],
    leaves: { body: '<p>Hello</p>' },
  },
  'HTML for the beginning does not fit into a text body': {
    fact: 'type declarations: InvalidFormatError',
    sketch: ASKS,
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.prependOnSendAsync', '<p>Banner</p>', AS_HTML]],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  '5,001 characters at the beginning are refused': {
    fact: 'platform 3.2; the code is invented',
    sketch: ASKS,
    steps: [['item.body.prependOnSendAsync', 'x'.repeat(5001)]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
  },
  'without the extended permission of the manifest, appending is refused': {
    fact: 'platform 6.2; host-protocol 3.1, code 9047',
    steps: [['item.body.appendOnSendAsync', 'Footer']],
    result: { code: 9047, name: 'MissingExtendedPermissionsForAPIError' },
  },
  'without the extended permission of the manifest, prepending is refused': {
    fact: 'platform 6.2; host-protocol 3.1, code 9047',
    steps: [['item.body.prependOnSendAsync', 'Banner']],
    result: { code: 9047, name: 'MissingExtendedPermissionsForAPIError' },
  },
};
