import { isFields, text } from './arguments';
import type { MethodTable } from './method';

/** The label of the item: by its id, or by what the catalog says of it. */
export const LABEL_MEMBERS: MethodTable = {
  'sensitivityLabel.getAsync': { number: 201, since: '1.13', needs: 'ReadItem' },
  'sensitivityLabel.setAsync': {
    number: 200,
    since: '1.13',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([label]) => ({
      sensitivityLabelID: text(isFields(label) ? label['id'] : label, 'sensitivityLabel'),
    }),
  },
};

/** The organisation's labels. */
export const CATALOG_MEMBERS: MethodTable = {
  'sensitivityLabelsCatalog.getAsync': { number: 199, since: '1.13', needs: 'ReadWriteItem' },
  'sensitivityLabelsCatalog.getIsEnabledAsync': { number: 202, since: '1.13', needs: 'ReadWriteItem' },
};
