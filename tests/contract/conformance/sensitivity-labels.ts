import type { RowSketch, Table } from './row';

const LABEL = (number: number): string => `1abe1000-0000-4000-8000-00000000000${number}`;
const LISTENING: RowSketch = { settings: { mailboxVersion: '1.16' } };

/** Labels of Microsoft Purview on a draft. */
export const SENSITIVITY_LABELS: Table = {
  'the catalog is on': {
    fact: 'host-protocol 5, number 202; platform 3.2',
    steps: [['context.sensitivityLabelsCatalog.getIsEnabledAsync']],
    result: { value: true },
  },
  'the catalog lists labels with their children': {
    fact: 'host-protocol 5, number 199; the labels are invented',
    steps: [['context.sensitivityLabelsCatalog.getAsync'], ['get answer.pop'], ['get answer.length']],
    result: { value: 2 },
  },
  'a draft starts without a label': {
    fact: 'host-protocol 5, number 201; the empty text is invented',
    steps: [['item.sensitivityLabel.getAsync']],
    result: { value: '' },
  },
  'a label is set by its id': {
    fact: 'host-protocol 5, numbers 200 and 201',
    steps: [['item.sensitivityLabel.setAsync', LABEL(2)], ['item.sensitivityLabel.getAsync']],
    result: { value: LABEL(2) },
  },
  'a label is set by what the catalog says of it': {
    fact: 'type declarations: SensitivityLabel.setAsync',
    steps: [
      ['item.sensitivityLabel.setAsync', { id: LABEL(4), name: 'Anyone' }],
      ['item.sensitivityLabel.getAsync'],
    ],
    result: { value: LABEL(4) },
  },
  'a label with labels under it cannot be set': {
    fact: 'host-protocol 3.1, code 9059',
    steps: [['item.sensitivityLabel.setAsync', LABEL(3)]],
    result: { code: 9059, name: 'Internal Error' },
  },
  'a label that does not exist cannot be set': {
    fact: 'host-protocol 3.1, code 9063; that it is this one is invented',
    steps: [['item.sensitivityLabel.setAsync', LABEL(9)]],
    result: { code: 9063, name: 'Internal Error' },
  },
  'setting a label needs permission to write': {
    fact: 'platform 6.3',
    sketch: { addin: { permission: 'ReadItem' } },
    steps: [['item.sensitivityLabel.setAsync', LABEL(2)]],
    throws: 'Elevated permission',
  },
  'a pane that listens hears of another label': {
    fact: 'host-protocol 7; platform 1.1',
    sketch: LISTENING,
    steps: [
      { listen: 'item', to: 'olkSensitivityLabelChanged' },
      ['item.sensitivityLabel.setAsync', LABEL(1)],
    ],
    hears: [{ type: 'olkSensitivityLabelChanged' }],
  },
};
