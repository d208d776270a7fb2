/** Whether every UTF-16 unit of a text is one of these; true of the empty text. Numbers compare faster than letters. */
export function isAll(text: string, belongs: (unit: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) if (!belongs(text.charCodeAt(at))) return false;
  return true;
}

/** From a to z. */
export function isLowerLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** From A to Z. */
export function isUpperLetter(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** From 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isAscii(text: string): boolean {
  return isAll(text, (unit) => unit < 0x80);
}
