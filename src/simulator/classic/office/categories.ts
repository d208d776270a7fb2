import { fields, list, text } from './arguments';
import { wrongArgument } from './failures';
import type { Method, MethodTable } from './method';

const LONGEST_NAME = 255;
const COLOURS: ReadonlySet<unknown> = new Set([
  'None',
  ...Array.from({ length: 25 }, (_, index) => `Preset${index}`),
]);

function some(value: unknown, parameter: string): readonly unknown[] {
  const given = list(value, parameter);
  if (given.length === 0) throw wrongArgument(parameter);
  return given;
}

function names([categories]: readonly unknown[]): object {
  return { categories: some(categories, 'categories').map((name) => text(name, 'categories', LONGEST_NAME)) };
}

function details([categories]: readonly unknown[]): object {
  const categoryDetails = some(categories, 'categoryDetails').map((category) => {
    const { displayName, color } = fields(category, 'categoryDetails');
    if (!COLOURS.has(color)) throw wrongArgument('categoryDetails.color');
    return { displayName: text(displayName, 'categoryDetails.displayName', LONGEST_NAME), color };
  });
  return { categoryDetails };
}

function writes(number: number, needs: Method['needs'], params: NonNullable<Method['params']>): Method {
  return { number, since: '1.8', needs, takes: 1, params };
}

/** Categories of the item. */
export const CATEGORY_MEMBERS: MethodTable = {
  'categories.getAsync': { number: 157, since: '1.8', needs: 'ReadItem' },
  'categories.addAsync': writes(158, 'ReadWriteItem', names),
  'categories.removeAsync': writes(159, 'ReadWriteItem', names),
};

/** The mailbox's own list of categories. */
export const MASTER_CATEGORY_MEMBERS: MethodTable = {
  'masterCategories.getAsync': { number: 160, since: '1.8', needs: 'ReadWriteMailbox' },
  'masterCategories.addAsync': writes(161, 'ReadWriteMailbox', details),
  'masterCategories.removeAsync': writes(162, 'ReadWriteMailbox', names),
};
