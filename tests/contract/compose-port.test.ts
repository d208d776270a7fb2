/** @jest-environment jsdom */
import { describe, test } from '@jest/globals';

import { COMPOSE_PORT } from './ports/compose-port';
import { performOnClassic, performOnFake } from './ports/in-node';
import { expectPortRow } from './ports/port-row';

describe.each(Object.entries(COMPOSE_PORT))('what flows expect of a mail program: %s', (_area, table) => {
  test.each(Object.entries(table))('the fake of unit tests: %s', async (_sentence, row) => {
    expectPortRow(row, await performOnFake(row));
  });
  const onClassic = Object.entries(table).filter(([, { notOnClassic }]) => !notOnClassic);
  test.each(onClassic)('our Office object: %s', async (_sentence, row) => {
    expectPortRow(row, await performOnClassic(row));
  });
});
