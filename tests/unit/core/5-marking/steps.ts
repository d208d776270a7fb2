type Method = (this: unknown, ...args: readonly unknown[]) => unknown;
type Cost = (self: { readonly length: number }, args: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 1);
const one: Cost = () => 1;
const whole: Cost = (self) => self.length;
const ofResult: Cost = (_self, _args, result) => 1 + lengthOf(result);
const ofArgument: Cost = (_self, [argument]) => 1 + lengthOf(argument);
/** From where the search begins to what it finds, or to the end. */
const search: Cost = (self, [, from], result) => {
  const end = typeof result === 'number' && result >= 0 ? result : self.length;
  return 1 + Math.max(0, end - (typeof from === 'number' ? from : 0));
};
const searchBack: Cost = (self, [, from], result) => {
  const start = typeof from === 'number' ? Math.min(from, self.length) : self.length;
  return 1 + Math.max(0, start - (typeof result === 'number' ? Math.max(0, result) : 0));
};

/** How many characters or items each method looks at. */
const OF_STRINGS: Readonly<Record<string, Cost>> = {
  ...{ charAt: one, charCodeAt: one, codePointAt: one },
  ...{ indexOf: search, lastIndexOf: searchBack, includes: whole, split: whole },
  ...{ startsWith: ofArgument, endsWith: ofArgument, slice: ofResult },
  ...{ toLowerCase: whole, normalize: whole, trim: whole, trimEnd: whole },
};
const OF_ARRAYS: Readonly<Record<string, Cost>> = {
  ...{ map: whole, filter: whole, flatMap: whole, some: whole, every: whole, find: whole, findIndex: whole },
  ...{ slice: whole, join: whole, reduce: whole, concat: whole, includes: whole, flat: whole },
};

/**
 * How many characters and items `work` looks at, as far as it uses the methods of strings and arrays: no clock, so the
 * same on every machine.
 */
export function stepsOf(work: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const count = (prototype: object, name: PropertyKey, cost: Cost) => {
    const original = Reflect.get(prototype, name) as Method;
    function counted(this: unknown, ...args: readonly unknown[]): unknown {
      const result = Reflect.apply(original, this, args);
      steps += cost(this as string, args, result);
      return result;
    }
    Reflect.set(prototype, name, counted);
    undo.push(() => void Reflect.set(prototype, name, original));
  };
  for (const [name, cost] of Object.entries(OF_STRINGS)) count(String.prototype, name, cost);
  count(String.prototype, Symbol.iterator, whole);
  for (const [name, cost] of Object.entries(OF_ARRAYS)) count(Array.prototype, name, cost);
  try {
    work();
  } finally {
    for (const one of undo.reverse()) one();
  }
  return steps;
}

/** How many times as many steps a text of twice the length costs. Two, where the cost grows with the length alone. */
export function growth(piece: string, work: (text: string) => void, times = 400): number {
  const [once, twice] = [times, 2 * times].map((count) => stepsOf(() => work(piece.repeat(count))));
  return (twice ?? NaN) / (once ?? NaN);
}
