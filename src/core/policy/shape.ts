/** Says what is wrong with a value at a place; nothing where it fits. */
export type Shape = (value: unknown, path: string) => readonly string[];

type Kept = Readonly<Record<string, unknown>>;

/** The file is made by a program, so the place tells more than a grammar would. */
function fitting(fits: boolean, path: string): readonly string[] {
  return fits ? [] : [`${path || '/'}: does not fit`];
}

/** One character at least. */
export const text: Shape = (value, path) => fitting(typeof value === 'string' && value !== '', path);

/** A whole number of at least `least`. */
export function whole(least: number): Shape {
  return (value, path) => fitting(Number.isInteger(value) && (value as number) >= least, path);
}

export function oneOf(values: readonly unknown[]): Shape {
  return (value, path) => fitting(values.includes(value), path);
}

export function listOf(item: Shape, least = 0): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length >= least
      ? value.flatMap((one: unknown, index) => item(one, `${path}/${index}`))
      : fitting(false, path);
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any names, each with a value of this shape. */
export function mapOf(item: Shape): Shape {
  return (value, path) =>
    isKept(value)
      ? Object.keys(value).flatMap((name) => item(value[name], `${path}/${name}`))
      : fitting(false, path);
}

/** Only what is named counts: `__proto__` and its like are strangers too. */
function strangersIn(value: Kept, known: Kept, path: string): readonly string[] {
  return Object.keys(value)
    .filter((name) => !Object.keys(known).includes(name))
    .flatMap((name) => fitting(false, `${path}/${name}`));
}

/** All of these names and no others; those behind `maybe` may be missing. */
export function record(
  parts: Readonly<Record<string, Shape>>,
  maybe: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path) => {
    if (!isKept(value)) return fitting(false, path);
    const there = Object.entries(maybe).filter(([name]) => Object.keys(value).includes(name));
    return [
      ...strangersIn(value, { ...parts, ...maybe }, path),
      ...[...Object.entries(parts), ...there].flatMap(([name, shape]) =>
        shape(value[name], `${path}/${name}`),
      ),
    ];
  };
}
