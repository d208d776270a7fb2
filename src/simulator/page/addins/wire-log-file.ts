import type { WireEntry } from '../../host/contract';

const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`;

/**
 * What a value is, without what it says: texts become their length, lists the shape of each entry. Nobody's name,
 * address, subject or text is in it; flags and numbers stay, as they are what bugs are found by.
 */
export function describeShape(value: unknown): unknown {
  if (typeof value === 'string') return `(${count(value.length, 'character')})`;
  if (Array.isArray(value)) return value.map(describeShape);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, describeShape(each)]));
}

/** Names of calls are known words; whatever else stands there may be somebody's address. */
const describeWhat = (what: string): string => what.replace(/\S*@\S*/g, '(address)');

function describeEntry({ detail, ...entry }: WireEntry): object {
  return {
    ...entry,
    at: new Date(entry.at).toISOString(),
    what: describeWhat(entry.what),
    ...(detail === undefined ? {} : { detail: describeShape(detail) }),
  };
}

/** The wire log as the text of a JSON file, by default without anything that people wrote or are called. */
export const toLogFile = (
  entries: readonly WireEntry[],
  { withContents }: { readonly withContents: boolean },
): string => JSON.stringify(withContents ? entries : entries.map(describeEntry), null, 2);
