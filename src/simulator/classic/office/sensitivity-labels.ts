import { isFields, text } from './arguments';
import { type MethodTable, property, reads, writes } from './method';

/** The label of the item: by its id, or by what the catalog says of it. */
export const LABEL_MEMBERS = property(
  'sensitivityLabel',
  reads(201, '1.13'),
  writes(200, '1.13', ([label]) => ({
    sensitivityLabelID: text(isFields(label) ? label['id'] : label, 'sensitivityLabel'),
  })),
);

/** The organisation's labels. */
export const CATALOG_MEMBERS: MethodTable = {
  'sensitivityLabelsCatalog.getAsync': { number: 199, since: '1.13', needs: 'ReadWriteItem' },
  'sensitivityLabelsCatalog.getIsEnabledAsync': { number: 202, since: '1.13', needs: 'ReadWriteItem' },
};
