import type { Table } from './row';

/** Calls that go wrong on purpose. */
export const FAULTS: Table = {
  'a call that is made to fail fails with its code': {
    fact: 'host-protocol 3.1',
    sketch: { faults: { calls: { 'cc.getAsync': { kind: 'error', code: 9020 } } } },
    steps: [['item.cc.getAsync']],
    result: { code: 9020, name: 'GenericResponseError' },
  },
  'its neighbours are not touched': {
    fact: 'host-protocol 3.1',
    sketch: { faults: { calls: { 'cc.getAsync': { kind: 'error', code: 9020 } } } },
    steps: [['item.to.getAsync']],
    result: { value: [] },
  },
  'an answer can be of a kind that nobody expects': {
    fact: 'invented',
    sketch: { faults: { calls: { 'subject.getAsync': { kind: 'garbage', value: 7 } } } },
    steps: [['item.subject.getAsync']],
    result: { value: 7 },
  },
};
