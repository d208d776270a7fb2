import type { ForwardAnswer } from '../flows/may-forward';
import { quoted } from '../i18n/sentence';
import { findingContext } from '../i18n/words';
import type { Tone } from '../ui/Notice';
import type { ReadTexts } from './read-pane-state';

/** Characters of an address in a sentence. */
const LONGEST = 60;

/** Whether a mail may be passed on, said to its reader. */
export function answerInWords(
  answer: ForwardAnswer,
  { words, pane }: ReadTexts,
): { readonly tone: Tone; readonly sentence: string } {
  const { forwarding } = pane;
  switch (answer.kind) {
    case 'no-address':
      return { tone: 'info', sentence: forwarding.noAddress };
    case 'yes': {
      const { address, because, organisation } = answer;
      return { tone: 'info', sentence: forwarding.yes[because](quoted(address, LONGEST), organisation) };
    }
    case 'ask':
    case 'no': {
      const why = words.why(answer.finding, findingContext(answer.policy, answer.draft));
      return answer.kind === 'ask'
        ? { tone: 'ask', sentence: forwarding.ask(why) }
        : { tone: 'hold', sentence: forwarding.no(why) };
    }
  }
}
