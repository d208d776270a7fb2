import { describe, expect, it } from '@jest/globals';
import { mailIdsOf } from '../../../src/simulator/page/addins/follow-selection';
import { err, ok } from '../../../src/simulator/page/api/result';
import type { ListRow } from '../../../src/simulator/shared/mail';
import { aSummary } from './builders';

const aRow = (unusual: Partial<ListRow>): ListRow => ({
  mail: aSummary({ id: unusual.mailIds?.[0] ?? 'mail-1' }),
  count: 1,
  unreadCount: 0,
  mailIds: ['mail-1'],
  senders: [],
  snippet: null,
  ...unusual,
});

const ALONE = aRow({ mailIds: ['alone'] });
/** Two of its four messages lie in the folder that is shown. */
const FOLDED = aRow({ mailIds: ['newest', 'oldest'], count: 4 });

const conversation = async () =>
  ok([
    aSummary({ id: 'answer-begun', folder: 'drafts' }),
    aSummary({ id: 'newest' }),
    aSummary({ id: 'sent', folder: 'sent' }),
    aSummary({ id: 'oldest' }),
  ]);

describe('the messages that picked rows stand for', () => {
  /** Microsoft's page on item multi-select: multi-select in conversations */
  it.each([
    ['on the web every message of a folded conversation', 'web', ['alone', 'newest', 'sent', 'oldest']],
    ['in new Outlook, too', 'new-windows', ['alone', 'newest', 'sent', 'oldest']],
    ['in classic Outlook the newest one', 'classic-windows', ['alone', 'newest']],
    ['on the Mac, too', 'mac', ['alone', 'newest']],
  ] as const)('%s', async (_sentence, client, ids) => {
    expect(await mailIdsOf([ALONE, FOLDED], client, { conversation })).toEqual(ids);
  });

  it('those in the folder, where the others cannot be read', async () => {
    const unreachable = async () => err({ kind: 'unreachable' } as const);
    const ids = await mailIdsOf([FOLDED], 'web', { conversation: unreachable });
    expect(ids).toEqual(['newest', 'oldest']);
  });
});
