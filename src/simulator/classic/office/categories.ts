import { fields, list, text } from './arguments';
import { wrongArgument } from './failures';
import { type Method, type MethodTable, reads, writes } from './method';

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

const inMailbox = (method: Method): Method => ({ ...method, needs: 'ReadWriteMailbox' });

/** Categories of the item. */
export const CATEGORY_MEMBERS: MethodTable = {
  'categories.getAsync': reads(157, '1.8'),
  'categories.addAsync': writes(158, '1.8', names),
  'categories.removeAsync': writes(159, '1.8', names),
};

/** The mailbox's own list of categories. */
export const MASTER_CATEGORY_MEMBERS: MethodTable = {
  'masterCategories.getAsync': inMailbox(reads(160, '1.8')),
  'masterCategories.addAsync': inMailbox(writes(161, '1.8', details)),
  'masterCategories.removeAsync': inMailbox(writes(162, '1.8', names)),
};
