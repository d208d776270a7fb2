import type { Stamp } from './stamp';

export interface StampLook {
  /** Background for white text: contrast 8 : 1 or better. */
  readonly colour: string;
  /** One character that says the same as the colour. */
  readonly symbol: string;
}

/** How each stamp looks wherever it is shown. Colour and symbol never stand without the words. */
export const STAMP_LOOKS: Readonly<Record<Stamp, StampLook>> = {
  cleared: { colour: '#0b5d2a', symbol: '📣' },
  adjust: { colour: '#5c4300', symbol: '✏' },
  internal: { colour: '#0b3d91', symbol: '🏢' },
  confidential: { colour: '#7a0019', symbol: '👥' },
};

const QUESTION_MARK = 0x3f;
const VARIATION_SELECTOR = 0xfe0f;
const REPLACEMENT = 0xfffd;

/** True for a word that is a symbol, or what is left of one where a mail program lost the character. */
export function isSymbolWord(word: string): boolean {
  return Array.from(word, (character) => Number(character.codePointAt(0))).every(isSymbolPoint);
}

function isSymbolPoint(point: number): boolean {
  const isPicture = (point >= 0x2190 && point <= 0x2bff) || (point >= 0x1f000 && point <= 0x1faff);
  return isPicture || [QUESTION_MARK, VARIATION_SELECTOR, REPLACEMENT].includes(point);
}
