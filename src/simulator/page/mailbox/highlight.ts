import { foldText, type Search, type SearchField } from '../../shared/search';

export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

function hitsOf(folded: string, word: string): readonly (readonly [number, number])[] {
  const hits: [number, number][] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    hits.push([at, at + word.length]);
  return hits;
}

/** Cuts a text where a word was found that may stand in this field. Hits that overlap become one. */
export function cutAtHits(text: string, { terms }: Search, shownAs: SearchField): readonly TextPart[] {
  const folded = foldText(text);
  const hits = terms
    .filter(({ field }) => field === null || field === shownAs)
    .flatMap((term) => hitsOf(folded, term.text))
    .sort(([one], [other]) => one - other);
  const parts: TextPart[] = [];
  let end = 0;
  for (const [from, to] of hits) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    if (start > end) parts.push({ text: text.slice(end, start), isHit: false });
    parts.push({ text: text.slice(start, to), isHit: true });
    end = to;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isHit: false }] : parts;
}
