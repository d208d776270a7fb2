/**
 * What an `async` function becomes in bundles for ES2016.
 * @param {(...given: unknown[]) => Generator<unknown, unknown, unknown>} body
 */
export function _(body) {
  return function (/** @type {unknown[]} */ ...given) {
    // @ts-expect-error: methods have a `this`
    const steps = body.apply(this, given);
    /** @param {'next' | 'throw'} step @param {unknown} value @returns {unknown} */
    const go = (step, value) => {
      const { done, value: awaited } = steps[step](value);
      return done ? awaited : Promise.resolve(awaited).then(next, fail);
    };
    const next = (/** @type {unknown} */ value) => go('next', value);
    const fail = (/** @type {unknown} */ error) => go('throw', error);
    // It begins at once, and what it throws becomes a rejection.
    return new Promise((resolve) => {
      resolve(next(undefined));
    });
  };
}
