import { expect } from '@jest/globals';
import {
  CAN_SEND_ANYWAY,
  clientSpoke,
  DRAFT_CHANGED,
  MAIL_LEFT,
  wordBreaches,
} from '../../support/held-mail';
import type { Draft } from '../../../src/simulator/shared/mail';
import { MatrixOutlook, type Client, type Sent, type Trouble } from './outlook';
import type { Mail } from './mails';

/** Longest label in an alert (facts: platform 2.2). */
const LONGEST_LABEL = 20;

/** One line for each rule that what was seen breaks. */
function* breaches({ answer, alerts, completions }: Sent, before: Draft, after: Draft): Generator<string> {
  if (answer !== 'not-sent') yield MAIL_LEFT;
  if (completions !== 1) yield `completed ${completions} times`;
  if (alerts.length === 0) yield 'nobody was told why';
  for (const alert of alerts) {
    if (alert.kind !== 'held') {
      yield clientSpoke(alert.kind);
      continue;
    }
    const { message, buttons } = alert;
    yield* wordBreaches(message);
    if (buttons.some(({ label = '' }) => label.length > LONGEST_LABEL)) yield 'too long a label';
    if (buttons.some(({ id }) => id === 'send-anyway')) yield CAN_SEND_ANYWAY;
  }
  if (JSON.stringify(after) !== JSON.stringify(before)) yield DRAFT_CHANGED;
}

/** What breaks the rules when a mail that must not leave is sent with each of these going wrong, one after the other. */
export async function heldBreaches(
  client: Client,
  mail: Mail,
  troubles: readonly (readonly [string, Trouble])[],
): Promise<readonly string[]> {
  const outlook = new MatrixOutlook(client);
  await outlook.write(mail);
  const found: string[] = [];
  for (const [what, trouble] of troubles) {
    const before = outlook.draft;
    const sent = await outlook.send(trouble);
    const after = trouble.incidents === undefined ? outlook.draft : withoutTyped(outlook.draft, before);
    for (const breach of breaches(sent, before, after)) found.push(`${what}: ${breach}`);
    if (trouble.incidents !== undefined) await outlook.putBack(before);
  }
  outlook.close();
  return found;
}

/** The recipients aside: somebody has typed one. */
function withoutTyped(after: Draft, { to, cc, bcc }: Draft): Draft {
  return { ...after, to, cc, bcc };
}

/** The same where the trouble is there from the moment when the form opens. */
export async function heldFromTheStart(
  client: Client,
  mail: Mail,
  trouble: Trouble,
): Promise<readonly string[]> {
  const outlook = new MatrixOutlook(client, trouble);
  await outlook.write(mail);
  const before = outlook.draft;
  const sent = await outlook.send(trouble);
  const found = [...breaches(sent, before, outlook.draft)];
  outlook.close();
  return found;
}

/** Where the add-in's script never runs, the client alone holds the mail. */
export async function expectHeldByClient(client: Client, mail: Mail, trouble: Trouble): Promise<void> {
  const outlook = new MatrixOutlook(client, trouble);
  await outlook.write(mail);
  const { answer, alerts, completions } = await outlook.send(trouble);
  expect({ answer, completions }).toEqual({ answer: 'not-sent', completions: 0 });
  expect(alerts.map(({ kind }) => kind)).toContain('unavailable');
  expect(alerts.flatMap(({ buttons }) => buttons.map(({ id }) => id))).not.toContain('send-anyway');
  outlook.close();
}

/** Clean mail leaves at once, and nobody is asked anything. */
export async function expectLeaves(client: Client, mail: Mail, trouble: Trouble = {}): Promise<void> {
  const outlook = new MatrixOutlook(client);
  await outlook.write(mail);
  const { answer, alerts, completions } = await outlook.send(trouble);
  expect({ answer, alerts, completions }).toEqual({ answer: 'sent', alerts: [], completions: 1 });
  outlook.close();
}

/** One call of a slow client, in milliseconds. */
const SLOW_CALL_MS = 40;

/**
 * A mail is stamped on a slow client, and Send pressed while that is going on: what was seen, by the milliseconds
 * between the two, until long after the stamp stands.
 */
export async function* sendsWhileStamping(
  client: Client,
  { stamp, ...unstamped }: Mail,
): AsyncGenerator<readonly [number, Sent]> {
  const everyCall: Trouble = { calls: { '*': { kind: 'slow', ms: SLOW_CALL_MS } } };
  for (let ms = 0; ms <= 30 * SLOW_CALL_MS; ms += SLOW_CALL_MS) {
    const outlook = new MatrixOutlook(client);
    await outlook.write(unstamped);
    outlook.meet(everyCall);
    if (stamp !== undefined) outlook.stamp(stamp);
    await outlook.passTime(ms);
    yield [ms, await outlook.send(everyCall)];
    outlook.close();
  }
}
