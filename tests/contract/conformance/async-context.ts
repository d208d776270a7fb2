import { expect } from '@jest/globals';

import type { Call, Row, Table } from './row';

const CARRIED = { asyncContext: { step: 3 } };

/** Calls of every shape: without arguments, with one, with options of their own, and newer than the library. */
const CALLS: readonly Call[] = [
  ['item.to.getAsync', CARRIED],
  ['item.subject.setAsync', 'x', CARRIED],
  ['item.body.getAsync', 'text', CARRIED],
  ['item.body.setAsync', 'x', { ...CARRIED, coercionType: 'text' }],
  ['item.internetHeaders.getAsync', ['x-a'], CARRIED],
  ['item.sessionData.setAsync', 'a', '1', CARRIED],
  ['item.saveAsync', CARRIED],
  // A call that fails carries it too.
  ['item.getAttachmentContentAsync', 'a1', CARRIED],
  ['item.getConversationIndexAsync', CARRIED],
  ['item.sensitivityLabel.getAsync', CARRIED],
  ['item.sensitivityLabel.setAsync', { id: 'none' }, CARRIED],
  ['item.body.prependOnSendAsync', 'x', CARRIED],
];

function carries(call: Call): readonly [string, Row] {
  return [
    `${call[0]} hands back what it was given to carry`,
    {
      fact: 'type declarations: AsyncContextOptions',
      steps: [call],
      result: expect.objectContaining(CARRIED) as unknown as typeof CARRIED,
    },
  ];
}

/** What an add-in gives a call to carry. */
export const ASYNC_CONTEXT: Table = Object.fromEntries(CALLS.map(carries));
