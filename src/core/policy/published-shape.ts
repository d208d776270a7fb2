import { STAMPS } from '../stamp/stamp';
import { ADJUSTABLE_KINDS } from './adjustable-kinds';
import { LEVELS } from './level';
import { LIST_AUDIENCES } from './policy';
import type { PublishedPolicy } from './published-policy';
import { listOf, mapOf, oneOf, record, text, whole, type Shape } from './shape';

/** One shape for each part, so that none is forgotten. */
type ShapesOf<T> = { readonly [Name in keyof T]-?: Shape };

const texts = listOf(text);
const stamps = listOf(oneOf(STAMPS), 1);
const until = { until: whole(0) };
const localText = mapOf(text);

function each(names: readonly string[], shape: Shape): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map((name) => [name, shape]));
}

const levels = record({}, each(ADJUSTABLE_KINDS, oneOf(LEVELS)));

type Parts = ShapesOf<PublishedPolicy>;

const flag = oneOf([true, false]);
const optional: Pick<Parts, 'salt' | 'plusTags' | 'stampOnPhones'> = {
  salt: text,
  plusTags: flag,
  stampOnPhones: flag,
};

const parts: Omit<Parts, keyof typeof optional> = {
  format: oneOf([2]),
  version: text,
  issuedAt: whole(0),
  organisation: record({ name: text, domains: texts, knownAs: texts }),
  who: mapOf(text),
  partners: listOf(record({ stamps }, until)),
  standing: listOf(record({}, until)),
  restricted: listOf(record({ stamps })),
  lists: listOf(oneOf(LIST_AUDIENCES)),
  levels,
  levelsByStamp: record({}, each(STAMPS, levels)),
  mayBeExposed: whole(1),
  chain: oneOf(['root', 'parent']),
  staleness: record({ noticeAfter: whole(1), holdAfter: whole(1) }),
  checklist: listOf(record({ id: text, text: localText })),
  adjustments: listOf(localText),
  uses: listOf(localText),
};

/** What a published policy looks like. Whoever wrote it by hand, or cut it short, is told where it does not fit. */
export const PUBLISHED_POLICY = record(parts, optional);
