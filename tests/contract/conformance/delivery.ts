import type { RowSketch, Table } from './row';

const IN_MAILBOX: RowSketch = { addin: { permission: 'ReadWriteMailbox' } };
const TUESDAY = 1_790_000_000_000;

/** When a draft leaves, and who presses Send. */
export const DELIVERY: Table = {
  'a draft that is not delayed answers 0': {
    fact: 'host-protocol 5, number 166',
    steps: [['item.delayDeliveryTime.getAsync']],
    result: { value: 0 },
  },
  'a delayed draft answers when it may leave': {
    fact: 'host-protocol 5, number 166',
    draft: { deliverAt: TUESDAY },
    steps: [['item.delayDeliveryTime.getAsync']],
    result: { value: TUESDAY },
  },
  "a time is set, and is the draft's from then on": {
    fact: 'host-protocol 5, number 167',
    steps: [['item.delayDeliveryTime.setAsync', new Date(TUESDAY)]],
    leaves: { deliverAt: TUESDAY },
  },
  'a time that is no date is refused before anything is sent': {
    fact: 'the library: setDelayDelivery',
    steps: [['item.delayDeliveryTime.setAsync', TUESDAY]],
    throws: 'dateTime',
  },
  'sendAsync asks the client to send': {
    fact: 'host-protocol 5, number 215; platform 2.2',
    sketch: IN_MAILBOX,
    steps: [['item.sendAsync']],
    result: {},
    opens: [{ form: 'send' }],
  },
  'sendAsync needs permission for the mailbox': {
    fact: 'platform 2.2 and 6.3',
    steps: [['item.sendAsync']],
    throws: 'Elevated permission',
    opens: [],
  },
};
