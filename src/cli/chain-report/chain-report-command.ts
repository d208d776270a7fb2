import { historyOf } from '../../core/chain/thread';
import { builtInPolicy } from '../../core/policy/built-in';
import type { Policy } from '../../core/policy/policy';
import { createMemory } from '../../mail/judge/memory';
import { leftOutInWords, openMailbox } from '../mail/open-mailbox';
import { createParentQueue, type PlacedMail } from '../mail/parent-queue';
import { openPolicy } from '../policy/open-policy';
import { progressOf } from '../progress';
import type { ExitCode, Surroundings } from '../terminal';
import type { ChainReportRequest } from '../usage';
import { measureReply } from './measure';
import { addReply, describeChains, emptyChainTally } from './report';

/** Messages that are remembered for those that answer them: the memory that this takes does not grow with the mailbox. */
const REMEMBERED = 10_000;

/** Who is whom where nobody says: everybody has one address. */
const NO_POLICY: Policy = builtInPolicy({ organisation: '', domains: [] });

/** `mailstamp chain-report`: how a mailbox's replies keep to their conversations, and what each kind of evidence is worth. */
export async function chainReport(
  request: ChainReportRequest,
  { terminal, now }: Surroundings,
): Promise<ExitCode> {
  const policy = request.policy === undefined ? NO_POLICY : await openPolicy(request.policy);
  const mailbox = await openMailbox(request.mailbox);
  const progress = progressOf(mailbox.bytes, terminal, () => now() * 1000);
  const [memory, tally] = [createMemory(REMEMBERED), emptyChainTally()];
  const queue = createParentQueue(memory);
  const measure = ({ mail }: PlacedMail) => {
    const [answered] = mail.ancestors;
    if (answered === undefined) return;
    const history = historyOf(answered, memory.recall);
    if (history.length === 0) tally.unjudged += 1;
    else addReply(tally, measureReply(mail, history, { policy, at: mail.sentAt ?? now() }));
  };
  for await (const { place, mail, readSoFar } of mailbox.entries()) {
    if (mail.ok) {
      tally.messages += 1;
      memory.remember(mail.value);
      queue.add({ place, mail: mail.value }).forEach(measure);
    } else {
      tally.unreadable += 1;
      terminal.say(`${place} cannot be read: ${mail.error}.`);
    }
    progress.show(readSoFar, tally.messages + tally.unreadable);
  }
  queue.rest().forEach(measure);
  progress.end();
  if (request.json) terminal.print(JSON.stringify({ summary: true, ...tally, leftOut: mailbox.leftOut }));
  else for (const line of [...describeChains(tally), ...leftOutInWords(mailbox)]) terminal.print(line);
  return tally.unreadable > 0 ? 2 : 0;
}
