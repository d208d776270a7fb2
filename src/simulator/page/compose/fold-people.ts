/** More than this would push the mail itself out of sight. */
const MOST_SHOWN = 14;
const FIRST = 8;
const LAST = 3;

/** Which of many recipients are shown: the first, and the last, as those were just added. */
export interface Folded<T> {
  readonly first: readonly T[];
  readonly hidden: number;
  readonly last: readonly T[];
}

export function foldPeople<T>(people: readonly T[], unfolded: boolean): Folded<T> {
  if (unfolded || people.length <= MOST_SHOWN) return { first: people, hidden: 0, last: [] };
  return { first: people.slice(0, FIRST), hidden: people.length - FIRST - LAST, last: people.slice(-LAST) };
}

/** Whether folding makes a difference. */
export const canFold = ({ length }: readonly unknown[]): boolean => length > MOST_SHOWN;
