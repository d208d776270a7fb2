/** @jest-environment jsdom */
import { describe, test } from '@jest/globals';

import { ATTACHMENTS } from './conformance/attachments';
import { BODY } from './conformance/body';
import { ClassicInNode } from './conformance/classic-in-node';
import { FAULTS } from './conformance/faults';
import { INTERNET_HEADERS } from './conformance/internet-headers';
import { ITEM } from './conformance/item';
import { NOTIFICATIONS } from './conformance/notifications';
import { PERMISSIONS } from './conformance/permissions';
import { READING } from './conformance/reading';
import { RECIPIENTS } from './conformance/recipients';
import { expectRow, rowsFor } from './conformance/row';

const classic = new ClassicInNode();
const TABLES = {
  RECIPIENTS,
  BODY,
  INTERNET_HEADERS,
  ATTACHMENTS,
  ITEM,
  NOTIFICATIONS,
  PERMISSIONS,
  FAULTS,
  READING,
};

describe.each(Object.entries(TABLES))("our Office object keeps the web's contract: %s", (_area, table) => {
  test.each(rowsFor('classic', table))('%s', async (_sentence, row) => {
    expectRow(row, await classic.perform(row));
  });
});
