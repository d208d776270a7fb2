import type { Table } from './row';

const GREETING = { place: 'body', text: 'Hello', html: 'Hello' } as const;
const AS_HTML = { coercionType: 'html' };

/** What a person has selected in a draft. */
export const SELECTION: Table = {
  'nobody having clicked anywhere, nothing is selected in the body': {
    fact: 'host-protocol 5, number 28; the place is invented',
    steps: [['item.getSelectedDataAsync', 'text']],
    result: { value: { data: '', sourceProperty: 'body' } },
  },
  'selected text is read': {
    fact: 'host-protocol 5, number 28',
    steps: [{ marks: GREETING }, ['item.getSelectedDataAsync', 'text']],
    result: { value: { data: 'Hello', sourceProperty: 'body' } },
  },
  'selected text is read as HTML': {
    fact: 'host-protocol 5, number 28',
    draft: { body: '<p><b>Hello</b></p>' },
    steps: [
      { marks: { place: 'body', text: 'Hello', html: '<b>Hello</b>' } },
      ['item.getSelectedDataAsync', 'html'],
    ],
    result: { value: { data: '<b>Hello</b>', sourceProperty: 'body' } },
  },
  'the subject can be what is selected': {
    fact: 'host-protocol 5, number 28',
    draft: { subject: 'Appointment' },
    steps: [
      { marks: { place: 'subject', text: 'Appoint', html: 'Appoint' } },
      ['item.getSelectedDataAsync', 'text'],
    ],
    result: { value: { data: 'Appoint', sourceProperty: 'subject' } },
  },
  'what is selected in the body is overwritten': {
    fact: 'host-protocol 5, number 29',
    steps: [{ marks: GREETING }, ['item.setSelectedDataAsync', '<i>Good day</i>', AS_HTML]],
    leaves: { body: '<p><i>Good day</i></p>' },
  },
  'what is selected in the subject is overwritten': {
    fact: 'host-protocol 5, number 29',
    draft: { subject: 'Appointment' },
    steps: [
      { marks: { place: 'subject', text: 'Appoint', html: 'Appoint' } },
      ['item.setSelectedDataAsync', 'Disappoint'],
    ],
    leaves: { subject: 'Disappointment' },
  },
  'HTML does not fit into the subject': {
    fact: 'type declarations: setSelectedDataAsync',
    draft: { subject: 'Appointment' },
    steps: [
      { marks: { place: 'subject', text: 'Appoint', html: 'Appoint' } },
      ['item.setSelectedDataAsync', '<b>x</b>', AS_HTML],
    ],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  'body.setSelectedDataAsync overwrites what is selected in the body': {
    fact: 'host-protocol 5, number 13',
    steps: [{ marks: GREETING }, ['item.body.setSelectedDataAsync', 'Good day']],
    leaves: { body: '<p>Good day</p>' },
  },
  'body.setSelectedDataAsync fails while the subject is edited': {
    fact: 'type declarations: an error when the cursor is elsewhere; the code is invented',
    steps: [{ marks: { place: 'subject', text: '', html: '' } }, ['item.body.setSelectedDataAsync', 'x']],
    result: { code: 9016, name: 'InvalidSelection' },
  },
  'a coercion type that does not exist is refused before anything is sent': {
    fact: 'the library: getSelectedData',
    steps: [['item.getSelectedDataAsync', 'table']],
    throws: 'coercionType',
  },
};
