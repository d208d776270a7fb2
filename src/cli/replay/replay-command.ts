import { parseAddress } from '../../core/audience/address';
import { isOurs } from '../../core/audience/who';
import type { Policy } from '../../core/policy/policy';
import { exitCodeOf } from '../exit-code';
import { judgeMail, type Judgement } from '../../mail/judge/judge-mail';
import { createMemory } from '../../mail/judge/memory';
import { openMailbox, type MailboxEntry } from '../mail/open-mailbox';
import { createParentQueue, isAnchored, type PlacedMail } from '../mail/parent-queue';
import type { SentMail } from '../../mail/sent-mail';
import { openPolicy } from '../policy/open-policy';
import { progressOf } from '../progress';
import { type ExitCode, type Surroundings, type Terminal } from '../terminal';
import type { ReplayRequest } from '../usage';
import { describeReplay, summaryOf } from './report';
import { addTo, emptyTally } from './tally';

/** Messages that are remembered for those that answer them: the memory that this takes does not grow with the mailbox. */
const REMEMBERED = 10_000;

interface Policies {
  readonly policy: Policy;
  readonly older: Policy | undefined;
}

/** Whether one of our people sent it; who cannot be read may be anybody. */
function isSent({ from }: SentMail, { policy, older }: Policies): boolean {
  const address = parseAddress(from);
  return address === undefined || isOurs(policy, address) || (older !== undefined && isOurs(older, address));
}

function asObject(place: string, { outcome, verdict }: Judgement, before: Judgement | undefined): object {
  return {
    place,
    outcome,
    ...(before === undefined ? {} : { before: before.outcome }),
    findings: verdict.findings.map(({ kind, level, recipients }) => ({
      kind,
      level,
      recipients: recipients.map(({ field, address }) => ({ field, address })),
    })),
  };
}

/** Judges the messages of one mailbox one after the other, and counts. */
class Replay {
  readonly tally = emptyTally();
  readonly #memory = createMemory(REMEMBERED);
  readonly #queue = createParentQueue(this.#memory);
  judged = 0;
  received = 0;
  unreadable = 0;
  unanchored = 0;

  constructor(
    private readonly request: ReplayRequest,
    private readonly policies: Policies,
    private readonly terminal: Terminal,
    private readonly now: number,
  ) {}

  get seen(): number {
    return this.judged + this.received + this.unreadable + this.#queue.length;
  }

  take({ place, mail }: MailboxEntry): void {
    if (!mail.ok) {
      this.#reportUnreadable(place, mail.error);
      return;
    }
    this.#memory.remember(mail.value);
    if (!isSent(mail.value, this.policies)) this.received += 1;
    else for (const placed of this.#queue.add({ place, mail: mail.value })) this.#judge(placed);
  }

  /** Nothing else comes. */
  end(): void {
    for (const placed of this.#queue.rest()) this.#judge(placed);
  }

  #reportUnreadable(place: string, reason: string): void {
    this.unreadable += 1;
    if (this.request.json) this.terminal.print(JSON.stringify({ place, unreadable: reason }));
    else this.terminal.say(`${place} cannot be judged: ${reason}.`);
  }

  #judge({ place, mail }: PlacedMail): void {
    this.judged += 1;
    if (!isAnchored(mail, this.#memory)) this.unanchored += 1;
    const under = (policy: Policy): Judgement =>
      judgeMail(
        mail,
        this.#memory,
        { as: this.request.as, from: undefined },
        { policy, at: mail.sentAt ?? this.now },
      );
    const { policy, older } = this.policies;
    const [judgement, before] = [under(policy), older && under(older)];
    addTo(this.tally, judgement, before);
    const isChanged = before !== undefined && before.outcome !== judgement.outcome;
    if (this.request.json && (judgement.outcome !== 'clean' || isChanged))
      this.terminal.print(JSON.stringify(asObject(place, judgement, before)));
  }
}

/** `mailstamp replay`: what a policy would have done about mail that was sent, and what it changes. */
export async function replay(request: ReplayRequest, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, now } = surroundings;
  const policy = await openPolicy(request.policy);
  const older = request.against === undefined ? undefined : await openPolicy(request.against);
  const mailbox = await openMailbox(request.mailbox);
  const run = new Replay(request, { policy, older }, terminal, now());
  const progress = progressOf(mailbox.bytes, terminal, () => now() * 1000);
  for await (const entry of mailbox.entries()) {
    run.take(entry);
    progress.show(entry.readSoFar, run.seen);
  }
  run.end();
  progress.end();
  const { tally, judged, received, unreadable, unanchored } = run;
  const replayed = { tally, judged, received, unreadable, unanchored, leftOut: mailbox.leftOut };
  const isCompared = older !== undefined;
  if (request.json) terminal.print(JSON.stringify(summaryOf(replayed, isCompared)));
  else for (const line of describeReplay(replayed, isCompared)) terminal.print(line);
  return exitCodeOf(tally.outcomes.held, unreadable);
}
