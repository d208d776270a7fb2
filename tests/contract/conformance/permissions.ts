import type { Table } from './row';

/** What the permission level of the manifest lets an add-in do. */
export const PERMISSIONS: Table = {
  'writing needs ReadWriteItem: the library refuses': {
    fact: 'host-protocol 4, platform 6.3',
    sketch: { addin: { permission: 'ReadItem' } },
    steps: [['item.body.setAsync', 'x']],
    throws: 'Elevated permission',
  },
  'reading needs ReadItem: the library refuses': {
    fact: 'host-protocol 4, platform 6.3',
    sketch: { addin: { permission: 'Restricted' } },
    steps: [['item.to.getAsync']],
    throws: 'Elevated permission',
  },
  'ReadWriteMailbox may write too': {
    fact: 'host-protocol 4: the codes 2 and 3 are swapped on the wire',
    sketch: { addin: { permission: 'ReadWriteMailbox' } },
    steps: [['item.subject.setAsync', 'x']],
    leaves: { subject: 'x' },
  },
};
