import type { Words } from './en';

type Partially<T> = T extends readonly unknown[] | ((...parts: never[]) => string) | string
  ? T
  : { readonly [K in keyof T]?: Partially<T[K]> };

/** A language that may lag behind: what it lacks is said in English rather than not at all. */
export type PartialWords = Partially<Words>;

/** Fills what a language lacks with the words of another. */
export function completeWords(words: PartialWords, others: Words): Words {
  return merge(others, words) as Words;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function merge(all: unknown, some: unknown): unknown {
  if (some === undefined) return all;
  if (!isGroup(all) || !isGroup(some)) return some;
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, merge(value, some[key])]));
}
