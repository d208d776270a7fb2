import type { Finding, FindingKind } from '../core/decide/finding';
import type { SendWords } from '../i18n/pane-words';
import { UNFINISHED, whyOf, whyOfGroup } from './describe-finding';
import { carriedStamp, type DeskState } from './desk-state';
import type { DraftReading } from '../flows/read-draft';
import type { Texts } from './texts';

/** What pressing Send would do, in one line. */
export interface SendLineState extends SendWords {
  readonly tone: 'wait' | 'go' | 'todo' | 'ask' | 'hold';
  /** Where a person finds what stands in the way. */
  readonly finding: FindingKind | undefined;
}

function say(tone: SendLineState['tone'], words: SendWords): SendLineState {
  return { ...words, tone, finding: undefined };
}

/** As many people are named before they are counted. */
const NAMED = 2;

function shortWhyOf(finding: Finding, reading: DraftReading, texts: Texts): string {
  const [first, ...others] = finding.recipients;
  if (first === undefined || others.length < NAMED) return whyOf(finding, reading, texts);
  const because = whyOfGroup(finding, reading, texts);
  return texts.pane.send.several(texts.words.person(first), others.length, because);
}

/** So many reasons are said in full. */
const SAID = 2;

/** Two reasons in full, more of them by number: the pane above lists them all. */
function becauseOf(
  reading: DraftReading,
  texts: Texts,
): { sentence: string; finding: FindingKind | undefined } {
  const [first, ...others] = reading.verdict.findings.filter(({ level }) => level === reading.verdict.level);
  if (first === undefined) return { sentence: '', finding: undefined };
  const more =
    others.length < SAID
      ? others.map((finding) => shortWhyOf(finding, reading, texts))
      : [texts.pane.send.more(others.length)];
  return { sentence: [shortWhyOf(first, reading, texts), ...more].join(' '), finding: first.kind };
}

function isUnfinished({ verdict }: DraftReading): boolean {
  return verdict.findings.every(({ kind, level }) => UNFINISHED.has(kind) || level === 'note');
}

function judged(reading: DraftReading, texts: Texts): SendLineState {
  const { send } = texts.pane;
  switch (reading.verdict.level) {
    case 'off':
    case 'note':
      return reading.recipients.length === 0 ? say('wait', send.nobody) : say('go', send.goes);
    case 'warn':
      return { tone: 'ask', headline: send.asks, ...becauseOf(reading, texts) };
    case 'reason':
    case 'approve':
    case 'block':
      return {
        tone: isUnfinished(reading) ? 'todo' : 'hold',
        headline: send.held,
        ...becauseOf(reading, texts),
      };
  }
}

/** What could not be written does not count; where the mail would go all the same, it would go as it was. */
function failed(desk: DeskState, texts: Texts): SendLineState {
  const { words, pane } = texts;
  const { reading, waiting } = desk;
  if (reading === undefined || waiting !== 'no') return say('hold', pane.send.notWritten(undefined));
  const line = judged(reading, texts);
  if (line.tone !== 'go' && line.tone !== 'wait') return line;
  const carried = carriedStamp(desk);
  return say('hold', pane.send.notWritten(carried && words.stamps[carried]));
}

/** Promises nothing while something is on its way: only a finished reading of the finished draft tells what Send does. */
export function toSendLine(desk: DeskState, texts: Texts): SendLineState {
  const { reading, waiting, wish, writing } = desk;
  const { send } = texts.pane;
  if (writing.kind === 'failed') return failed(desk, texts);
  if (wish !== undefined) return say('wait', send.writing);
  if (reading === undefined || waiting !== 'no') return say('wait', send.reading);
  return judged(reading, texts);
}
