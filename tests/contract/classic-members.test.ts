/** @jest-environment jsdom */
import { describe, test } from '@jest/globals';

import { ClassicInNode } from './conformance/classic-in-node';
import { expectRow } from './conformance/row';
import { rowsForScripts } from './conformance/script-runtime';
import { TABLES } from './conformance/tables';

const classic = new ClassicInNode();

/** What is attached comes over the network or out of the mailbox: that takes a browser, and is tested in one. */
const IN_BROWSER = 'ATTACHMENT_KINDS';

const CONCERNED = Object.entries(TABLES).filter(
  ([name, table]) => name !== IN_BROWSER && rowsForScripts(table).length > 0,
);

describe.each(CONCERNED)("our Office object keeps the web's contract: %s", (_area, table) => {
  test.each(rowsForScripts(table))('%s', async (_sentence, row) => {
    expectRow(row, await classic.perform(row));
  });
});
