/** How many letters must be typed, left out or replaced to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let cells = Array.from(b, (letter, at) => ({ letter, cost: at + 1 }));
  let [first, last] = [0, cells.length];
  for (const typed of a) {
    let above = first;
    first += 1;
    last = first;
    cells = cells.map(({ letter, cost }) => {
      last = Math.min(above + (typed === letter ? 0 : 1), cost + 1, last + 1);
      above = cost;
      return { letter, cost: last };
    });
  }
  return last;
}

/** A slip in every third letter; what differs more is another word. */
const mostSlips = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** The word that was probably meant; undefined where none is close. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  // What is much longer than every word is not compared with them: its length is an outsider's choice.
  const close = words
    .filter((word) => Math.abs(word.length - typed.length) <= mostSlips(word))
    .map((word) => ({ word, slips: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, slips }) => slips <= mostSlips(word));
  return close.sort((a, b) => a.slips - b.slips)[0]?.word;
}
