import type { Recipient } from '../core/audience/recipient';
import type { Finding } from '../core/decide/finding';
import type { JudgedFinding } from '../core/decide/verdict';
import type { BannerWords } from '../core/stamp/banner';
import type { Stamp } from '../core/stamp/stamp';
import type { About, Language } from './language';
import { joined, personIn, quoted, spelledOut, upperFirst } from './sentence';
import type { BannerFacts, FindingContext, Words } from './words';

/** How much of other people's words one sentence may hold. */
interface Space {
  readonly people: number;
  /** Characters of one address. */
  readonly address: number;
  readonly organisation: number;
}

const IN_PANE: Space = { people: 6, address: 60, organisation: 80 };
const IN_ALERT: Space = { people: 6, address: 60, organisation: 60 };
/** Where even one person does not fit: shorter addresses and a shorter name. */
const TIGHT: readonly Space[] = [
  { people: 1, address: 40, organisation: 30 },
  { people: 1, address: 24, organisation: 16 },
];
const IN_ADDITION: Space = { people: 2, address: 60, organisation: 40 };
const IN_NOTICE: readonly Space[] = [
  { people: 1, address: 60, organisation: 40 },
  { people: 1, address: 40, organisation: 30 },
  { people: 1, address: 24, organisation: 16 },
];

/** Outlook's own limits, in UTF-16 units. */
const ALERT_LIMIT = 500;
const NOTICE_LIMIT = 150;
/** Part of an alert that its first finding leaves to the others. */
const RESERVE = 60;

const BANNER_NAME = 80;

/** Each address once. Lists may be long: this does not look at what it will not show. */
function distinct(recipients: readonly Recipient[]): readonly Recipient[] {
  return [
    ...new Map(recipients.map((recipient) => [recipient.address || recipient.name, recipient])).values(),
  ];
}

function who(language: Language, { kind, recipients }: Finding, space: Space): string {
  const people = distinct(recipients);
  const named = kind === 'look-alike' ? spelledOut : personIn;
  const shown = people
    .slice(0, space.people)
    .map((recipient) => named(recipient, space.address) || language.unnamed);
  const left = people.length - shown.length;
  return left === 0
    ? joined(shown, language.and)
    : `${shown.join(', ')} ${language.and} ${language.more(left)}`;
}

function organisationIn(language: Language, name: string, most: number): string {
  return quoted(name, most) || language.yourOrganisation;
}

const NO_CONTEXT: FindingContext = { organisation: '', stamp: undefined, inherited: undefined };

function about(language: Language, finding: Finding, context: FindingContext, space: Space): About {
  return {
    kind: finding.kind,
    who: who(language, finding, space),
    count: distinct(finding.recipients).length,
    organisation: organisationIn(language, context.organisation, space.organisation),
    mail: language.mail[context.stamp ?? 'unstamped'],
    inherited: language.stamps[context.inherited ?? 'confidential'],
  };
}

function whyIn(language: Language, finding: Finding, context: FindingContext, space: Space): string {
  return language.why[finding.kind](about(language, finding, context, space));
}

/** An address stays as it is written, also at the beginning of a sentence. */
function asSentence(language: Language, finding: Finding, sentence: string, space: Space): string {
  const people = who(language, finding, space);
  return people !== '' && sentence.startsWith(people) ? sentence : upperFirst(sentence);
}

/** "Remove the person, or choose another stamp." Sending anyway is only named where the dialog offers it. */
function whatToDo(language: Language, finding: JudgedFinding, canSendAnyway: boolean): string {
  const facts = about(language, finding, NO_CONTEXT, IN_ALERT);
  const ways = finding.remedies.filter((remedy) => remedy !== 'send-anyway');
  const offered = canSendAnyway ? [...ways, 'send-anyway' as const] : ways;
  const verbs = offered.map((remedy) => language.remedies[remedy](facts));
  return `${upperFirst(verbs.join(`, ${language.or} `))}.`;
}

/** What would be said in the same words is said once. */
function saidOnce(
  language: Language,
  findings: readonly JudgedFinding[],
  context: FindingContext,
): readonly JudgedFinding[] {
  const byWords = new Map<string, JudgedFinding>();
  for (const finding of findings) {
    const words = whyIn(language, finding, context, IN_ALERT);
    if (!byWords.has(words)) byWords.set(words, finding);
  }
  return [...byWords.values()];
}

function firstPart(
  language: Language,
  finding: JudgedFinding,
  context: FindingContext,
  canSendAnyway: boolean,
): string {
  const { held, asked } = language.alert;
  const todo = whatToDo(language, finding, canSendAnyway);
  const lead = canSendAnyway ? asked : held;
  const within = (space: Space) => `${lead} ${whyIn(language, finding, context, space)} ${todo}`;
  const sizes = Array.from({ length: IN_ALERT.people }, (_, index) => IN_ALERT.people - index);
  const spaces: readonly Space[] = [...sizes.map((people) => ({ ...IN_ALERT, people })), ...TIGHT];
  return spaces.map(within).find((text) => text.length <= ALERT_LIMIT - RESERVE) ?? language.alert.noAnswer;
}

function alert(
  language: Language,
  findings: readonly JudgedFinding[],
  context: FindingContext,
  canSendAnyway: boolean,
): string {
  const serious = findings.filter(({ level }) => level !== 'note' && level !== 'off');
  const [first, ...others] = saidOnce(language, serious, context);
  if (first === undefined) return language.alert.noAnswer;
  let text = firstPart(language, first, context, canSendAnyway);
  for (const [index, finding] of others.entries()) {
    const longer = `${text} ${language.alert.also} ${whyIn(language, finding, context, IN_ADDITION)}`;
    const isLast = index === others.length - 1;
    if (longer.length > ALERT_LIMIT - (isLast ? 0 : RESERVE)) {
      return `${text} ${language.alert.moreReasons(others.length - index)}`;
    }
    text = longer;
  }
  return text;
}

function notice(language: Language, finding: Finding, context: FindingContext): string {
  const sentences = IN_NOTICE.map((space) =>
    asSentence(language, finding, whyIn(language, finding, context, space), space),
  );
  const complete = sentences.map((sentence) => `${sentence} ${language.wouldHold}`);
  return [...complete, ...sentences].find((text) => text.length <= NOTICE_LIMIT) ?? language.wouldHold;
}

function banner(language: Language, stamp: Stamp, facts: BannerFacts): BannerWords {
  return language.banner[stamp]({
    organisation: organisationIn(language, facts.organisation, BANNER_NAME),
    toPartners: facts.toPartners,
    sender: quoted(facts.sender, BANNER_NAME),
    adjustments: facts.adjustments,
    uses: facts.uses,
  });
}

/** Everything that Mailstamp says, in the words of one language and within the limits of Outlook. */
export function speak(language: Language): Words {
  const { stamps, buttons } = language;
  return {
    stamps,
    buttons,
    banner: (stamp, facts) => banner(language, stamp, facts),
    why: (finding, context) =>
      asSentence(language, finding, whyIn(language, finding, context, IN_PANE), IN_PANE),
    remedy: (remedy, finding) =>
      upperFirst(language.remedies[remedy](about(language, finding, NO_CONTEXT, IN_PANE))),
    alerts: {
      hold: (findings, context) => alert(language, findings, context, false),
      ask: (findings, context) => alert(language, findings, context, true),
      noAnswer: language.alert.noAnswer,
    },
    notices: { ...language.notices, held: (finding, context) => notice(language, finding, context) },
    person: (recipient) => personIn(recipient, IN_PANE.address) || language.unnamed,
  };
}
