import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';

import { COMPOSE_PORT } from './ports/compose-port';
import { expectPortRow } from './ports/port-row';
import { WebPort } from './ports/web';

jest.setTimeout(60_000);
const web = new WebPort();
beforeAll(() => web.open());
afterAll(() => web.close());

describe.each(Object.entries(COMPOSE_PORT))(
  'what flows expect of a mail program, from the real office.js: %s',
  (_area, table) => {
    test.each(Object.entries(table))('%s', async (_sentence, row) => {
      expectPortRow(row, await web.perform(row));
    });
  },
);
