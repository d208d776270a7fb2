import type { LocalText } from '../core/policy/policy';

/** A text of the policy in this language (`fr`); where it is missing, in the first language that the policy gives. */
export function textIn(text: LocalText, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}
