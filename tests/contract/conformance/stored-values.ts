import { ADDIN_ID } from '../harness/world';
import type { Table } from './row';

/** What an add-in keeps: with a message, or for the person. */
export const STORED_VALUES: Table = {
  'custom properties of a mail are read': {
    fact: 'host-protocol 5, number 3',
    read: { id: 'mail-s1', customProperties: { [ADDIN_ID]: { stamp: 'internal' } } },
    steps: [['item.loadCustomPropertiesAsync'], ['get answer.get', 'stamp']],
    result: { value: 'internal' },
  },
  'custom properties of a mail that were saved are there the next time': {
    fact: 'host-protocol 5, numbers 3 and 4',
    read: { id: 'mail-s2' },
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'stamp', 'internal'],
      ['answer.saveAsync'],
      ['item.loadCustomPropertiesAsync'],
      ['get answer.getAll'],
    ],
    result: { value: { stamp: 'internal' } },
  },
  'what was set and not saved is not there the next time': {
    fact: 'host-protocol 12.6',
    read: { id: 'mail-s3' },
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'stamp', 'internal'],
      ['item.loadCustomPropertiesAsync'],
      ['get answer.getAll'],
    ],
    result: { value: {} },
  },
  "another add-in's custom properties of a mail are not to be seen": {
    fact: 'host-protocol 12.7',
    read: { id: 'mail-s4', customProperties: { other: { theirs: true } } },
    steps: [['item.loadCustomPropertiesAsync'], ['get answer.getAll']],
    result: { value: {} },
  },
  'a date among the custom properties stays a date': {
    fact: 'host-protocol 5, number 3',
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'at', new Date(0)],
      ['answer.saveAsync'],
      ['item.loadCustomPropertiesAsync'],
      ['get answer.get', 'at'],
    ],
    result: { value: '1970-01-01T00:00:00.000Z' },
  },
  'custom properties have 2,500 characters': {
    fact: 'platform 3.2; host-protocol 5, number 4',
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'long', 'x'.repeat(2500)],
      ['answer.saveAsync'],
    ],
    throws: '',
    leaves: { customProperties: {} },
  },
  'roaming settings are kept': {
    fact: 'host-protocol 5, number 404',
    steps: [
      ['get context.roamingSettings.set', 'seen', 3],
      ['context.roamingSettings.saveAsync'],
      ['get context.roamingSettings.get', 'seen'],
    ],
    result: { value: 3 },
  },
  'roaming settings have 32 kB': {
    fact: 'platform 3.2; the library: saveSettingsRequest',
    steps: [
      ['get context.roamingSettings.set', 'long', 'x'.repeat(33 * 1024)],
      ['context.roamingSettings.saveAsync'],
    ],
    result: { code: 9019, name: 'GenericSettingsError' },
  },
  'a setting that was removed is gone': {
    fact: 'type declarations: RoamingSettings.remove',
    steps: [
      ['get context.roamingSettings.set', 'seen', 3],
      ['get context.roamingSettings.remove', 'seen'],
      ['context.roamingSettings.saveAsync'],
      ['get context.roamingSettings.get', 'seen'],
    ],
    result: {},
  },
};
