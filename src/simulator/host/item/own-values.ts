/**
 * Where the client keeps what is its own beside the values of add-ins. Add-ins are known by GUIDs, so none has one of
 * these names.
 */
export const OWN = {
  categories: 'outlook.categories',
  masterCategories: 'outlook.masterCategories',
  sensitivityLabel: 'outlook.sensitivityLabel',
} as const;

/** Whether a name stands for the client's own value rather than an add-in's. */
export function isOwn(name: string): boolean {
  return Object.values<string>(OWN).includes(name);
}
