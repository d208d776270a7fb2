import type { FaultPlan } from '../../../../src/simulator/shared/faults';
import type { Outlook } from '../../support/outlook';
import {
  CAN_SEND_ANYWAY,
  clientSpoke,
  DRAFT_CHANGED,
  MAIL_LEFT,
  wordBreaches,
} from '../../../support/held-mail';
import { pressSend, shownDraft, type Sent } from './press-send';

/** What goes wrong at a time, files among it. */
export type BrowserTrouble = Partial<FaultPlan>;
export type NamedTrouble = readonly [string, BrowserTrouble];

/** From the next call, frame and file on. */
export async function changeFaults({ page }: Outlook, trouble: BrowserTrouble): Promise<void> {
  await page.evaluate(
    (text) => (window as { __changeFaults?: (text: string) => Promise<void> }).__changeFaults?.(text),
    JSON.stringify(trouble),
  );
}

const ATTEMPTS = 100;
const ATTEMPT_MS = 100;
/** Characters of an alert's title and buttons. */
const AROUND = 60;

/** One line for each rule that what was seen breaks. */
export function* breaches({ left, alerts }: Sent): Generator<string> {
  if (left) yield MAIL_LEFT;
  if (alerts.length !== 1) yield `${alerts.length} alerts`;
  for (const said of alerts) {
    if (!said.includes('Not sent')) yield clientSpoke(said);
    yield* wordBreaches(said, AROUND);
    if (said.includes('Send Anyway')) yield CAN_SEND_ANYWAY;
  }
}

interface Logged {
  readonly __wireLog?: () => readonly { readonly what: string }[];
}

/** Events raised to the add-in, and answers of it with `event.completed`, since the page was loaded. */
function countAnswers({ page }: Outlook): Promise<{ readonly raised: number; readonly answered: number }> {
  return page.evaluate(() => {
    const all = (window as Logged).__wireLog?.() ?? [];
    return {
      raised: all.filter(({ what }) => what.startsWith('raise ')).length,
      answered: all.filter(({ what }) => what === 'event.completed').length,
    };
  });
}

/** One line when an event was answered twice, or is not answered at all in the time that a handler may take. */
export async function answerBreaches(outlook: Outlook): Promise<readonly string[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { raised, answered } = await countAnswers(outlook);
    if (answered > raised) return [`${raised} events were answered ${answered} times`];
    if (answered === raised) return [];
    await outlook.page.waitForTimeout(ATTEMPT_MS);
  }
  return ['an event was never answered'];
}

/** What breaks the rules when the open draft is sent with each of these going wrong, one after the other. */
export async function heldBreaches(
  outlook: Outlook,
  troubles: readonly NamedTrouble[],
): Promise<readonly string[]> {
  const found: string[] = [];
  // Until then somebody may still be looked up in the address book.
  await outlook.expectSaved();
  const before = JSON.stringify(await shownDraft(outlook));
  for (const [what, trouble] of troubles) {
    await changeFaults(outlook, trouble);
    const sent = await pressSend(outlook);
    for (const breach of breaches(sent)) found.push(`${what}: ${breach}`);
    for (const breach of await answerBreaches(outlook)) found.push(`${what}: ${breach}`);
    if (sent.left) break;
    const after = JSON.stringify(await shownDraft(outlook));
    if (after !== before) found.push(`${what}: ${DRAFT_CHANGED}\n${before}\n${after}`);
  }
  await changeFaults(outlook, {});
  return found;
}
