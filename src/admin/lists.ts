/** The list with another item in one place. */
export function replaced<T>(items: readonly T[], place: number, item: T): readonly T[] {
  return items.map((other, at) => (at === place ? item : other));
}

export function removed<T>(items: readonly T[], place: number): readonly T[] {
  return items.filter((_item, at) => at !== place);
}

/** In the order of `all`, whichever was chosen first. */
export function toggled<T>(
  all: readonly T[],
  chosen: readonly T[],
  item: T,
  isChosen: boolean,
): readonly T[] {
  return all.filter((other) => (other === item ? isChosen : chosen.includes(other)));
}

/** The record without one of its parts. */
export function without<T extends object>(record: T, name: string): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name)) as Partial<T>;
}

/** A part of a record that is left out where it is empty. */
export function withOptional<T extends object>(record: T, name: keyof T & string, text: string): T {
  return text === '' ? (without(record, name) as T) : { ...record, [name]: text };
}

/** `Ana <ana@x.example>` is how mail programs copy somebody. */
function withoutName(part: string): string {
  const [start, end] = [part.lastIndexOf('<'), part.lastIndexOf('>')];
  return start === -1 || end < start ? part : part.slice(start + 1, end);
}

/** The entries of a text that separates them by lines, commas or semicolons, and names them or not. */
export function partsOf(text: string): readonly string[] {
  const unquoted = text.replace(/"[^"\n]*"[ \t]*(?=<)/g, '');
  return meantLines(unquoted.split(/[\n,;]/).map(withoutName));
}

function isRule(word: string): boolean {
  return /[.@]/.test(word);
}

/**
 * Domains and addresses as they are copied from elsewhere, each in a line of its own. What is no list of them stays as it
 * is, so that what is wrong with it can be said.
 */
export function ruleLines(text: string): readonly string[] {
  return partsOf(text).flatMap((part) => {
    const words = part.split(/\s+/);
    const lines = words.every(isRule) ? words : [part];
    return lines.map((line) => line.replace(/^(mailto:|@)/i, ''));
  });
}

/** Lines as they are meant: without spaces around them, and without those that hold nothing. */
export function meantLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
