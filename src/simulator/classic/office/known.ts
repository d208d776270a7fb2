/** Names that the language itself looks for on any object. */
const LANGUAGE: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'prototype']);

export type ReportUnmodelled = (what: string) => void;

class UnmodelledMember extends Error {
  override readonly name = 'UnmodelledMember';
}

/**
 * An object that knows or throws: names in `absent` are members that this client or mode does not have, so they are
 * undefined as they would be there; any other unknown name is one that nobody has modelled.
 */
export function known<T extends object>(
  path: string,
  object: T,
  absent: ReadonlySet<string>,
  report: ReportUnmodelled,
): T {
  return new Proxy(object, {
    get(target, name, self): unknown {
      if (typeof name === 'symbol' || name in target || absent.has(name) || LANGUAGE.has(name)) {
        return Reflect.get(target, name, self);
      }
      report(`${path}.${name}`);
      throw new UnmodelledMember(`The local Outlook does not model ${path}.${name}.`);
    },
  });
}
