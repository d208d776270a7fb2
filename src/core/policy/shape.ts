/** Says what is wrong with a value at a place; nothing where it fits. */
export type Shape = (value: unknown, path: string) => readonly string[];

type Kept = Readonly<Record<string, unknown>>;

function must(fits: boolean, path: string, what: string): readonly string[] {
  return fits ? [] : [`${path || '/'}: must be ${what}`];
}

export function text(most: number): Shape {
  return (value, path) =>
    must(typeof value === 'string' && value !== '' && value.length <= most, path, `1 to ${most} characters`);
}

/** A whole number of at least `least`. */
export function whole(least: number): Shape {
  return (value, path) =>
    must(Number.isInteger(value) && (value as number) >= least, path, `a whole number from ${least}`);
}

export function oneOf(values: readonly unknown[]): Shape {
  return (value, path) => must(values.includes(value), path, values.join(' or '));
}

export function listOf(item: Shape, least = 0): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length >= least
      ? value.flatMap((one: unknown, index) => item(one, `${path}/${index}`))
      : must(false, path, `a list of at least ${least}`);
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any names, each with a value of this shape. */
export function mapOf(item: Shape): Shape {
  return (value, path) =>
    isKept(value)
      ? Object.keys(value).flatMap((name) => item(value[name], `${path}/${name}`))
      : must(false, path, 'an object');
}

/** Only what is named counts: `__proto__` and its like are strangers too. */
function strangersIn(value: Kept, known: Kept, path: string): readonly string[] {
  return Object.keys(value)
    .filter((name) => !Object.keys(known).includes(name))
    .map((name) => `${path}/${name}: nobody knows this`);
}

/** All of these names and no others; those behind `maybe` may be missing. */
export function record(
  parts: Readonly<Record<string, Shape>>,
  maybe: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path) => {
    if (!isKept(value)) return must(false, path, 'an object');
    const there = Object.keys(maybe).filter((name) => Object.keys(value).includes(name));
    return [
      ...strangersIn(value, { ...parts, ...maybe }, path),
      ...Object.keys(parts).flatMap((name) => parts[name]?.(value[name], `${path}/${name}`) ?? []),
      ...there.flatMap((name) => maybe[name]?.(value[name], `${path}/${name}`) ?? []),
    ];
  };
}
