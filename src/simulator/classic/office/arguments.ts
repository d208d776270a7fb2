import { outOfRange, wrongArgument } from './failures';

/** Checks of what an add-in hands over. Each throws as the web's library does, before anything is sent. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(value: unknown, parameter: string, longest = Infinity): string {
  if (typeof value !== 'string') throw wrongArgument(parameter);
  if (value.length > longest) throw outOfRange(parameter);
  return value;
}

export function fields(value: unknown, parameter: string): Fields {
  if (!isFields(value)) throw wrongArgument(parameter);
  return value;
}

export function list(value: unknown, parameter: string, longest = Infinity): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongArgument(parameter);
  if (value.length > longest) throw outOfRange(parameter);
  return value as readonly unknown[];
}

export function oneOf<T>(value: unknown, choices: ReadonlyMap<unknown, T>, parameter: string): T {
  const meaning = choices.get(value);
  if (meaning === undefined) throw wrongArgument(parameter);
  return meaning;
}

/** The wire's numbers for `text` and `html`. */
const COERCION: ReadonlyMap<unknown, number> = new Map([
  ['text', 0],
  ['html', 3],
]);

export function coercion(value: unknown): number {
  return oneOf(value, COERCION, 'coercionType');
}

/** Text is what a write takes unless it is told otherwise. */
export function coercionIn({ coercionType }: Fields): number {
  return coercion(coercionType ?? 'text');
}
