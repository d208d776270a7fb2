// What `{ ...one, other }` becomes in bundles for ES2016.
export const _ = Object.assign;
