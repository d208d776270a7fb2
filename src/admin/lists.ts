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

/** Lines as they are meant: without spaces around them, and without those that hold nothing. */
export function meantLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
