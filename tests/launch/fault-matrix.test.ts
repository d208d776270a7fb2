/** @jest-environment jsdom */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLIENTS } from '../../src/simulator/host/clients/client-profile';
import { PATIENCE_MS } from '../support/patience';
import { ONE_CALL, TYPING, WITHOUT_SESSION, WRONG_CLOCKS } from '../support/send-troubles';
import {
  expectHeldByClient,
  expectLeaves,
  heldBreaches,
  heldFromTheStart,
  sendsWhileStamping,
} from './matrix/judge';
import { CLEAN, MUST_NOT_LEAVE } from './matrix/mails';
import { MatrixOutlook, type Client } from './matrix/outlook';
import { POLICY_TROUBLES, SCRIPT_TROUBLES } from './matrix/troubles';
import { startVirtualTime } from './matrix/virtual-time';

jest.setTimeout(PATIENCE_MS);
beforeAll(startVirtualTime);
afterAll(() => void jest.useRealTimers());

/** Every test run takes two that differ most; `npm run prove` takes all. */
const isPlayed = (id: string): boolean =>
  process.env['MAILSTAMP_SUITE'] === 'prove' || id === 'web' || id === 'classic-windows';

/** Every client that has a send event, in its newest build. */
const CLIENTS_THAT_ASK: readonly Client[] = Object.values(CLIENTS)
  .filter(({ id, launchEvents }) => launchEvents.has('OnMessageSend') && isPlayed(id))
  .map(({ id, mailboxVersions }) => ({ id, mailboxVersion: mailboxVersions[0] }));

async function seen<T>(outcomes: AsyncIterable<T>): Promise<[T, ...T[]]> {
  const all: T[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  const [first, ...others] = all;
  if (first === undefined) throw new Error('Nothing was seen');
  return [first, ...others];
}

const ALL_TROUBLES = [
  ['nothing goes wrong', {}] as const,
  ...ONE_CALL,
  ...WITHOUT_SESSION,
  ...TYPING,
  ...WRONG_CLOCKS,
];

describe.each(CLIENTS_THAT_ASK)('in $id, the built add-in at Send', (client) => {
  it.each(Object.entries(MUST_NOT_LEAVE))(
    'holds a mail with an outsider (%s) and says why, whatever goes wrong',
    async (_name, mail) => {
      expect(await heldBreaches(client, mail, ALL_TROUBLES)).toEqual([]);
    },
  );

  it.each(POLICY_TROUBLES)('holds every mail with an outsider when %s', async (_what, trouble) => {
    for (const mail of Object.values(MUST_NOT_LEAVE))
      expect(await heldFromTheStart(client, mail, trouble)).toEqual([]);
  });

  it.each(SCRIPT_TROUBLES)('leaves it to the client to hold the mail when %s', async (_what, trouble) => {
    for (const mail of [MUST_NOT_LEAVE['no stamp'], CLEAN['cleared']])
      await expectHeldByClient(client, mail, trouble);
  });

  it.each(Object.entries(CLEAN))('lets clean mail go without a word (%s)', async (_name, mail) => {
    await expectLeaves(client, mail);
  });

  it('lets clean mail go whose author stamps it and presses Send in one breath', async () => {
    const { recipients, stamp } = CLEAN['internal'];
    const [[, beforeStamping]] = await seen(sendsWhileStamping(client, { recipients }));
    const outcomes = await seen(sendsWhileStamping(client, { recipients, stamp: stamp! }));
    const held = outcomes.filter(([, { answer }]) => answer !== 'sent');
    // In the first instants nobody can know of the stamp yet: then the mail is held as one without.
    for (const [, sent] of held) expect(sent.alerts).toEqual(beforeStamping.alerts);
    expect(outcomes.length - held.length).toBeGreaterThan(20);
    expect(outcomes.slice(held.length).map(([, sent]) => sent)).toEqual(
      outcomes.slice(held.length).map(() => ({ answer: 'sent', alerts: [], completions: 1 })),
    );
  });

  it('holds a mail with an outsider whenever Send is pressed while it is being stamped', async () => {
    const { added, ...mail } = MUST_NOT_LEAVE['internal'];
    const recipients = [...mail.recipients, ...(added ?? [])];
    for await (const [ms, { answer, completions }] of sendsWhileStamping(client, { ...mail, recipients }))
      expect({ ms, answer, completions }).toEqual({ ms, answer: 'not-sent', completions: 1 });
  });

  it('holds clean mail to which an outsider is added while it is being checked', async () => {
    for (const name of ['internal', 'confidential', 'adjust'] as const)
      expect(await heldBreaches(client, CLEAN[name], TYPING)).toEqual([]);
  });
});

/** facts: platform 2.1 */
describe('on a phone', () => {
  it('there is no send event, and mail goes that no add-in saw', async () => {
    const outlook = new MatrixOutlook({ id: 'phone', mailboxVersion: CLIENTS.phone.mailboxVersions[0] });
    await outlook.write(MUST_NOT_LEAVE['no stamp']);
    expect(await outlook.send()).toEqual({ answer: 'sent', alerts: [], completions: 0 });
    outlook.close();
  });
});
