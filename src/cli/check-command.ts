import type { JudgedFinding } from '../core/decide/verdict';
import { stampInForce } from '../core/decide/draft';
import { wordsFor } from '../i18n/locale';
import { findingContext } from '../i18n/words';
import { judgeMail, type Judgement, type Outcome } from '../mail/judge/judge-mail';
import { createMemory, type Memory } from '../mail/judge/memory';
import { exitCodeOf } from './exit-code';
import { leftOutInWords, openMailbox, readMailFile } from './mail/open-mailbox';
import { openPolicy } from './policy/open-policy';
import { countOf, shownFile, type ExitCode, type Surroundings, type Terminal } from './terminal';
import type { CheckRequest } from './usage';

const words = wordsFor('en');

const HEADLINES: Readonly<Record<Outcome, string>> = {
  clean: 'goes, nothing to say',
  noted: 'goes, with a note in the pane',
  warned: 'goes if the sender says so',
  held: 'is held',
};

/** What staff would read in Outlook’s dialog; undefined where none comes up. */
function alertOf({ outcome, verdict, policy, draft }: Judgement): string | undefined {
  const context = findingContext(policy, draft);
  if (outcome === 'held') return words.alerts.hold(verdict.findings, context);
  return outcome === 'warned' ? words.alerts.ask(verdict.findings, context) : undefined;
}

function whyOf(finding: JudgedFinding, { policy, draft }: Judgement): string {
  return words.why(finding, findingContext(policy, draft));
}

function remediesOf(finding: JudgedFinding): readonly string[] {
  return finding.remedies.map((remedy) => words.remedy(remedy, finding));
}

function describe(file: string, judgement: Judgement): readonly string[] {
  const { outcome, verdict, draft } = judgement;
  const stamp = stampInForce(draft.marks);
  const stamped = stamp === undefined ? 'no stamp' : words.stamps[stamp];
  const alert = alertOf(judgement);
  return [
    `${shownFile(file)} (${stamped}): ${HEADLINES[outcome]}`,
    ...verdict.findings.flatMap((finding) => [
      `  ${finding.level}: ${whyOf(finding, judgement)}`,
      `      ${remediesOf(finding).join('; or: ')}.`,
    ]),
    ...(alert === undefined ? [] : [`  Staff would read: ${alert}`]),
  ];
}

function asObject(file: string, judgement: Judgement): object {
  const { outcome, verdict, draft } = judgement;
  return {
    file,
    outcome,
    level: verdict.level,
    stamp: stampInForce(draft.marks) ?? null,
    conversation: draft.conversation.kind,
    findings: verdict.findings.map((finding) => ({
      kind: finding.kind,
      level: finding.level,
      recipients: finding.recipients.map(({ field, address }) => ({ field, address })),
      why: whyOf(finding, judgement),
      remedies: remediesOf(finding),
    })),
    alert: alertOf(judgement) ?? null,
  };
}

/** Everything of a mailbox that its other messages may answer. */
async function memoryOf(place: string | undefined, { say }: Terminal): Promise<[Memory, unreadable: number]> {
  const memory = createMemory(Infinity);
  let unreadable = 0;
  if (place === undefined) return [memory, unreadable];
  const mailbox = await openMailbox(place);
  for await (const { place: where, mail } of mailbox.entries()) {
    if (mail.ok) memory.remember(mail.value);
    else {
      unreadable += 1;
      say(`${where} cannot be read: ${mail.error}.`);
    }
  }
  for (const line of leftOutInWords(mailbox)) say(`${shownFile(place)}: ${line}`);
  return [memory, unreadable];
}

function printUnreadable(file: string, reason: string, json: boolean, { print, say }: Terminal): void {
  if (json) print(JSON.stringify({ file, unreadable: reason }));
  else say(`${shownFile(file)} cannot be judged: ${reason}.`);
}

/** `mailstamp check`: each message, as if it were sent now. */
export async function check(request: CheckRequest, { terminal, now }: Surroundings): Promise<ExitCode> {
  const { files, json, as, from } = request;
  const moment = { policy: await openPolicy(request.policy), at: now() };
  const [memory, lost] = await memoryOf(request.mailbox, terminal);
  let [held, unreadable] = [0, lost];
  for (const file of files) {
    const mail = await readMailFile(file);
    if (!mail.ok) {
      unreadable += 1;
      printUnreadable(file, mail.error, json, terminal);
      continue;
    }
    const judgement = judgeMail(mail.value, memory, { as, from }, moment);
    if (judgement.outcome === 'held') held += 1;
    if (json) terminal.print(JSON.stringify(asObject(file, judgement)));
    else for (const line of describe(file, judgement)) terminal.print(line);
  }
  if (unreadable > 0) terminal.say(`${countOf(unreadable, 'message')} could not be read.`);
  return exitCodeOf(held, unreadable);
}
