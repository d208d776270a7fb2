import { ONE_CALL, WITHOUT_SESSION } from '../../../support/send-troubles';
import { expect, test } from '../../support/outlook';
import { heldBreaches, type NamedTrouble } from './judge';
import { MUST_NOT_LEAVE } from './mails';
import { openDrafts } from './open-drafts';

const CLIENTS = ['web', 'new-windows', 'classic-windows', 'mac'] as const;

const TROUBLES: readonly NamedTrouble[] = [['nothing goes wrong', {}], ...ONE_CALL, ...WITHOUT_SESSION];

/**
 * On a busy computer the client must not lose patience before the add-in's own clock has run out. That this clock runs out
 * in time is proven where time is virtual, with the same troubles.
 */
const SLOW_AFTER_MS = 20_000;

// Long, and most of it waiting: a recording would cost more than it tells.
test.use({ trace: 'off', screenshot: 'off' });

for (const client of CLIENTS) {
  test(`in ${client}, no mail with an outsider leaves, whatever becomes of the calls of Send`, async ({
    context,
  }) => {
    test.setTimeout(1_800_000);
    const drafts = await openDrafts(context, `client=${client}&bugs=&slow=${SLOW_AFTER_MS}`, MUST_NOT_LEAVE);
    const found = drafts.map(async ({ name, own }) =>
      (await heldBreaches(own, TROUBLES)).map((breach) => `${name}: ${breach}`),
    );
    expect((await Promise.all(found)).flat()).toEqual([]);
  });
}
