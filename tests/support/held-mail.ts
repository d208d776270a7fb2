/** What both matrices of troubles, that of the launch bundle and that of the whole page, mean by a mail and by a good hold. */

/** With nobody in it who may not receive it, complete. */
export type CleanMail = 'internal' | 'confidential' | 'adjust' | 'cleared';

/** With somebody in it whom the stamp does not allow, under every stamp and none. */
export type HeldMail = 'no stamp' | 'internal' | 'confidential' | 'adjust' | 'cleared, not ready';

export const MAIL_LEFT = 'the mail left';
export const CAN_SEND_ANYWAY = 'the person could send anyway';
export const DRAFT_CHANGED = 'the draft is not what it was';
export const clientSpoke = (said: string): string => `the client had to speak for the add-in: ${said}`;

/** Longest message of an alert (facts: platform 2.2). */
const LONGEST_MESSAGE = 500;
const SHORTEST_EXPLANATION = 20;
/** What a program calls things, and people do not. */
const CODE =
  /\b(undefined|null|NaN|[a-z]+[A-Z]\w*|\w+-(refused|silent|unreadable|missing)|[579]\d{3})\b|\[object/;

/** One line for each rule that the words of an alert break; `around` is what title and buttons may add. */
export function* wordBreaches(said: string, around = 0): Generator<string> {
  if (said.length < SHORTEST_EXPLANATION) yield `no explanation: ${said}`;
  if (said.length > LONGEST_MESSAGE + around) yield `too long an explanation: ${said.length}`;
  if (CODE.test(said)) yield `speaks like a program: ${said}`;
}
