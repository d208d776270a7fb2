import type { Draft } from '../../shared/mail';
import type { SendOutcome } from '../send/send-mail';
import type { Words } from '../words/en';
import { describeProblem } from '../words/describe-problem';
import type { SaveState } from './compose-model';
import type { SendState, StoppedSend } from './composing';
import { isBrokenAddress } from './recipients';

/** Text that was meant as an address needs another remedy than a name that is not clear. */
function describeUnresolved(texts: readonly string[], words: Words): string {
  const broken = texts.filter(isBrokenAddress);
  const unclear = texts.filter((text) => !isBrokenAddress(text));
  return [
    broken.length > 0 ? words.stopped.broken(broken.join('; ')) : '',
    unclear.length > 0 ? words.stopped.unresolved(unclear.join('; ')) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What the form says when Send came to nothing; every text says what to do. */
export function describeStop(outcome: StoppedSend, words: Words): string {
  switch (outcome.kind) {
    case 'not-queued':
      return [words.stopped.notQueued, words.stopped.kept].join(' ');
    case 'unresolved':
      return describeUnresolved(outcome.texts, words);
    case 'nobody':
      return words.stopped.nobody;
    case 'check-failed':
      return words.stopped.checkFailed;
    case 'gone':
      return words.stopped.gone;
    case 'not-saved':
      return [words.stopped.notSaved, words.stopped.kept, describeProblem(outcome.problem, words)].join(' ');
    case 'not-delivered':
      return [words.stopped.notDelivered, words.stopped.kept, describeProblem(outcome.problem, words)].join(
        ' ',
      );
  }
}

/** Trying the same again can help; a missing recipient has to be typed first. */
export const canRetry = ({ kind }: SendOutcome): boolean =>
  kind === 'check-failed' || kind === 'not-saved' || kind === 'not-delivered';

export function describeSave(state: SaveState, words: Words): string {
  switch (state.kind) {
    case 'saved':
      return words.compose.saved;
    case 'saving':
      return words.compose.saving;
    case 'unsaved':
      return words.compose.unsaved;
    case 'failed':
      return state.problem.kind === 'unreachable'
        ? words.compose.notSaved
        : describeProblem(state.problem, words);
  }
}

export type FocusTarget = 'to' | 'body';

/** A reply knows its recipients, so writing starts in the text; everything else starts with To. */
export const firstFocus = ({ kind, to }: Draft, reopened: boolean): FocusTarget =>
  kind === 'reply' || (reopened && to.length > 0) ? 'body' : 'to';

/** Where the focus goes when Send came to nothing: to the recipients if they are the reason, else back to Send. */
export const focusAfter = (state: SendState): 'to' | 'send' =>
  state.kind === 'stopped' && (state.outcome.kind === 'unresolved' || state.outcome.kind === 'nobody')
    ? 'to'
    : 'send';
