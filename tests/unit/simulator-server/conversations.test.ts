import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { discardDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { listConversation } from '../../../src/simulator/server/world/list-rows';
import { changeMail } from '../../../src/simulator/server/world/mailbox';
import type { World } from '../../../src/simulator/server/world/world';
import { openWorlds, temporaryFolder } from './support';

const MAIL = 'consent-3';

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

const yusuf = () => world.account('yusuf');
const conversation = () => listConversation(world, yusuf(), MAIL);
const answer = () => startDraft(world, yusuf(), { kind: 'reply', mailId: MAIL });

describe('a conversation', () => {
  it('shows the answer that is being written, newest of all', async () => {
    const before = await conversation();
    const { id } = await answer();
    const after = await conversation();
    expect(after[0]).toMatchObject({ id, folder: 'drafts' });
    expect(after.slice(1)).toEqual(before);
  });

  it('shows no draft of another conversation', async () => {
    const before = await conversation();
    await startDraft(world, yusuf(), { kind: 'new' });
    expect(await conversation()).toEqual(before);
  });

  it('lets go of an answer that is discarded', async () => {
    const before = await conversation();
    discardDraft(world, yusuf(), (await answer()).id);
    expect(await conversation()).toEqual(before);
  });

  it('keeps answers out of what is deleted', async () => {
    await answer();
    changeMail(world, yusuf(), MAIL, { folder: 'deleted' });
    expect((await conversation()).map(({ id }) => id)).toEqual([MAIL]);
  });
});
