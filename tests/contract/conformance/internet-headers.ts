import type { Table } from './row';

/** Headers that an add-in puts on a draft. */
export const INTERNET_HEADERS: Table = {
  'more than 256 KB of headers are reported': {
    fact: 'platform 3.1; with what Outlook refuses them is not known',
    draft: { headers: { 'x-large': 'x'.repeat(256 * 1024) } },
    steps: [['item.internetHeaders.setAsync', { 'x-a': '1' }]],
    result: { code: 5000, name: 'Host Error' },
    unmodelled: ['internetHeaders.setAsync'],
    leaves: { headers: { 'x-large': 'x'.repeat(256 * 1024) } },
  },
  'a header that was set is found, others are left out': {
    fact: 'host-protocol 5, numbers 151 and 152',
    steps: [
      ['item.internetHeaders.setAsync', { 'x-mailstamp': 'v=1; s=internal' }],
      ['item.internetHeaders.getAsync', ['x-mailstamp', 'x-other']],
    ],
    result: { value: { 'x-mailstamp': 'v=1; s=internal' } },
    leaves: { headers: { 'x-mailstamp': 'v=1; s=internal' } },
  },
  'a header is overwritten': {
    fact: 'host-protocol 5, number 152',
    draft: { headers: { 'x-mailstamp': 'v=1; s=internal', 'x-b': '1' } },
    steps: [['item.internetHeaders.setAsync', { 'x-mailstamp': 'v=1; s=none' }]],
    leaves: { headers: { 'x-mailstamp': 'v=1; s=none', 'x-b': '1' } },
  },
  'names match in any case': {
    fact: 'invented',
    steps: [
      ['item.internetHeaders.setAsync', { 'X-Probe': '1' }],
      ['item.internetHeaders.getAsync', ['X-PROBE']],
    ],
    result: { value: { 'X-PROBE': '1' } },
    leaves: { headers: { 'x-probe': '1' } },
  },
  'a removed header is gone': {
    fact: 'host-protocol 5, number 153',
    draft: { headers: { 'x-a': '1', 'x-b': '2' } },
    steps: [['item.internetHeaders.removeAsync', ['X-A']]],
    leaves: { headers: { 'x-b': '2' } },
  },
  'a removed header may be set again': {
    fact: 'documented: a header is set whenever setAsync succeeds',
    draft: { headers: { 'x-a': '1' } },
    steps: [
      ['item.internetHeaders.removeAsync', ['x-a']],
      ['item.internetHeaders.setAsync', { 'x-a': '2' }],
    ],
    leaves: { headers: { 'x-a': '2' } },
  },
  'with the bug of the web client, a removed header cannot be set again': {
    fact: 'platform 3.1, GH#6389',
    draft: { headers: { 'x-a': '1' } },
    sketch: { settings: { bugs: ['GH#6389'] } },
    steps: [
      ['item.internetHeaders.removeAsync', ['x-a']],
      ['item.internetHeaders.setAsync', { 'x-a': '2' }],
    ],
    leaves: { headers: {} },
  },
  'a line break cannot smuggle in another header': {
    fact: 'invented',
    steps: [['item.internetHeaders.setAsync', { 'x-a': '1\r\nBcc: press@paper.example' }]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
    leaves: { headers: {} },
  },
  "the message's own headers are not for add-ins": {
    fact: 'invented',
    steps: [['item.internetHeaders.setAsync', { From: 'ruth@legalaid.example' }]],
    result: { code: 9031, name: 'InvalidParameterValueError' },
  },
  'name and value have 998 characters together': {
    fact: 'host-protocol 5, number 152',
    steps: [['item.internetHeaders.setAsync', { 'x-a': 'v'.repeat(996) }]],
    throws: 'out of the range',
  },
};
