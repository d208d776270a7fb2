import { findLabel, labelOf, SENSITIVITY_LABELS, withLabel } from '../item/sensitivity-labels';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable } from './method';

/** A label that has labels under it cannot be chosen itself (code 9059). */
function set({ form, params }: ComposeCall): Answer {
  const label = findLabel(params.text('sensitivityLabelID'));
  if (label === undefined) return refused(ERROR.setLabel);
  if (label.children.length > 0) return refused(ERROR.parentLabel);
  form.model.change(withLabel(form.model.read(), label.id), 'add-in');
  return value();
}

export const SENSITIVITY_LABEL_METHODS: MethodTable = {
  199: {
    name: 'context.sensitivityLabelsCatalog.getAsync',
    fact: 'host-protocol 5, number 199; platform 3.2',
    since: '1.13',
    needs: 'ReadWriteItem',
    invented: 'The labels.',
    compose: () => value(SENSITIVITY_LABELS),
  },
  200: {
    name: 'sensitivityLabel.setAsync',
    fact: 'host-protocol 5, number 200; platform 3.2',
    since: '1.13',
    needs: 'ReadWriteItem',
    invented: 'The code for a label that does not exist.',
    compose: set,
  },
  201: {
    name: 'sensitivityLabel.getAsync',
    fact: 'host-protocol 5, number 201; platform 3.2',
    since: '1.13',
    needs: 'ReadItem',
    invented: 'An empty text when there is none.',
    compose: ({ form }) => value(labelOf(form.model.read())),
  },
  202: {
    name: 'context.sensitivityLabelsCatalog.getIsEnabledAsync',
    fact: 'host-protocol 5, number 202; platform 3.2',
    since: '1.13',
    needs: 'ReadWriteItem',
    invented: 'That every organisation has labels.',
    compose: () => value(true),
  },
};
