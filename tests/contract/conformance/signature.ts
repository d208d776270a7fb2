import type { Table } from './row';

const AS_HTML = { coercionType: 'html' };
const REPLY = '<div><br></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Elena</div>';

/** The signature that an add-in puts into a draft. */
export const SIGNATURE: Table = {
  'a signature stands at the end of new mail': {
    fact: 'host-protocol 5, number 173; the place is invented',
    steps: [['item.body.setSignatureAsync', '<b>Nadia</b>', AS_HTML]],
    leaves: { body: '<p>Hello</p><div id="Signature"><b>Nadia</b></div>' },
  },
  'a second signature takes the place of the first': {
    fact: 'type declarations: setSignatureAsync',
    steps: [
      ['item.body.setSignatureAsync', '<b>Nadia</b>', AS_HTML],
      ['item.body.setSignatureAsync', '<b>Rahimi</b>', AS_HTML],
    ],
    leaves: { body: '<p>Hello</p><div id="Signature"><b>Rahimi</b></div>' },
  },
  'a signature stands above what a reply quotes': {
    fact: 'invented',
    draft: { kind: 'reply', body: REPLY },
    steps: [['item.body.setSignatureAsync', 'Nadia', AS_HTML]],
    leaves: {
      body: REPLY.replace('<div id="append', '<div id="Signature">Nadia</div><div id="append'),
    },
  },
  'an empty signature takes the one before away': {
    fact: 'invented',
    steps: [
      ['item.body.setSignatureAsync', '<b>Nadia</b>', AS_HTML],
      ['item.body.setSignatureAsync', null, AS_HTML],
    ],
    leaves: { body: '<p>Hello</p>' },
  },
  'in plain text the words of the signature before are replaced': {
    fact: 'type declarations: setSignatureAsync; how it is found is invented',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [
      ['item.body.setSignatureAsync', 'Nadia'],
      ['item.body.setSignatureAsync', 'Rahimi'],
    ],
    leaves: { body: 'Hello\nRahimi' },
  },
  'an HTML signature does not fit into plain text': {
    fact: 'type declarations: InvalidFormatError',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.setSignatureAsync', '<b>Nadia</b>', AS_HTML]],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  '30,000 characters fit': {
    fact: 'platform 3.2',
    steps: [['item.body.setSignatureAsync', 'x'.repeat(30_000)]],
  },
  'more than 30,000 characters are refused': {
    fact: 'platform 3.2; the code is invented',
    steps: [['item.body.setSignatureAsync', 'x'.repeat(30_001)]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
  },
  'the client itself has no signature': {
    fact: 'host-protocol 5, number 175; that it has none is invented',
    steps: [['item.isClientSignatureEnabledAsync']],
    result: { value: false },
  },
  'switching the client signature off succeeds': {
    fact: 'host-protocol 5, number 176',
    steps: [['item.disableClientSignatureAsync']],
    result: {},
  },
};
