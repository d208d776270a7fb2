import type { FaultPlan } from '../../../../src/simulator/shared/faults';
import type { Outlook } from '../../support/outlook';
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

const LEAST_WORDS = 20;
/** Longest message of an alert (facts: platform 2.2), with its title and buttons. */
const MOST_WORDS = 560;
/** What a program calls things, and people do not. */
const CODE =
  /\b(undefined|null|NaN|[a-z]+[A-Z]\w*|\w+-(refused|silent|unreadable|missing)|[579]\d{3})\b|\[object/;

/** One line for each rule that what was seen breaks. */
export function* breaches({ left, alerts }: Sent): Generator<string> {
  if (left) yield 'the mail left';
  if (alerts.length !== 1) yield `${alerts.length} alerts`;
  for (const said of alerts) {
    if (!said.includes('Not sent')) yield `the client had to speak for the add-in: ${said}`;
    if (said.length < LEAST_WORDS || said.length > MOST_WORDS) yield `no explanation: ${said}`;
    if (CODE.test(said)) yield `speaks like a program: ${said}`;
    if (said.includes('Send Anyway')) yield 'the person could send anyway';
  }
}

/** What breaks the rules when the open draft is sent with each of these going wrong, one after the other. */
export async function heldBreaches(
  outlook: Outlook,
  troubles: readonly NamedTrouble[],
): Promise<readonly string[]> {
  const found: string[] = [];
  const before = JSON.stringify(await shownDraft(outlook));
  for (const [what, trouble] of troubles) {
    await changeFaults(outlook, trouble);
    const sent = await pressSend(outlook);
    for (const breach of breaches(sent)) found.push(`${what}: ${breach}`);
    if (sent.left) break;
    const after = JSON.stringify(await shownDraft(outlook));
    if (after !== before) found.push(`${what}: the draft is not what it was\n${before}\n${after}`);
  }
  await changeFaults(outlook, {});
  return found;
}
