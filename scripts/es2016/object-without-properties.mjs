/**
 * What `{ some, ...rest }` becomes in bundles for ES2016.
 * @param {object | undefined} source
 * @param {readonly string[]} excluded
 */
export function _(source, excluded) {
  const rest = Object.assign({}, source);
  for (const name of excluded) Reflect.deleteProperty(rest, name);
  return rest;
}
