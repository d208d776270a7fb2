/** @jest-environment jsdom */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLIENTS, type ClientId } from '../../src/simulator/host/clients/client-profile';
import { bugsOf, type FieldBugId } from '../../src/simulator/host/clients/field-bugs';
import { PATIENCE_MS } from '../support/patience';
import { expectLeaves, heldBreaches } from './matrix/judge';
import { CLEAN, MUST_NOT_LEAVE } from './matrix/mails';
import { MatrixOutlook, type Client } from './matrix/outlook';
import { startVirtualTime } from './matrix/virtual-time';

jest.setTimeout(PATIENCE_MS);
beforeAll(startVirtualTime);
afterAll(() => void jest.useRealTimers());

/** What no add-in can do anything about on this client: nobody asks it, or what it writes is not kept. */
const BEYOND_HELP: ReadonlySet<FieldBugId> = new Set(['GH#6769', 'GH#1401']);

const NEWEST = CLIENTS['classic-windows'].mailboxVersions[0];

const CASES = Object.values(CLIENTS)
  .filter(({ launchEvents }) => launchEvents.has('OnMessageSend'))
  .flatMap(({ id, mailboxVersions }) =>
    bugsOf(id)
      .filter((bug) => !BEYOND_HELP.has(bug))
      .map((bug): readonly [ClientId, FieldBugId, Client] => [
        id,
        bug,
        { id, mailboxVersion: mailboxVersions[0], bugs: [bug] },
      ]),
  );

describe.each(CASES)('in %s with %s', (_client, _bug, client) => {
  it('clean mail goes without a word', async () => {
    for (const mail of Object.values(CLEAN)) await expectLeaves(client, mail);
  });

  it('mail with an outsider is held, and says why', async () => {
    for (const mail of Object.values(MUST_NOT_LEAVE))
      expect(await heldBreaches(client, mail, [['nothing else goes wrong', {}]])).toEqual([]);
  });
});

it('where headers are never kept, clean mail is held, and the words say where to send it from', async () => {
  const client: Client = { id: 'classic-windows', mailboxVersion: NEWEST, bugs: ['GH#1401'] };
  for (const mail of Object.values(CLEAN)) {
    const outlook = new MatrixOutlook(client);
    await outlook.write(mail);
    const { answer, alerts, completions } = await outlook.send();
    expect({ answer, completions }).toEqual({ answer: 'not-sent', completions: 1 });
    expect(alerts).toEqual([
      expect.objectContaining({ message: expect.stringContaining('open it in Outlook on the web') }),
    ]);
    outlook.close();
  }
});
