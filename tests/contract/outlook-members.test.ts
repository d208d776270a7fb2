import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';

import { ASYNC_CONTEXT } from './conformance/async-context';
import { ATTACHMENT_KINDS } from './conformance/attachment-kinds';
import { BODY_MODE } from './conformance/body-mode';
import { CATEGORIES } from './conformance/categories';
import { DELIVERY } from './conformance/delivery';
import { EVENTS } from './conformance/events';
import { FORMS } from './conformance/forms';
import { LEVELS } from './conformance/levels';
import { MAILBOX } from './conformance/mailbox';
import { ON_SEND } from './conformance/on-send';
import { NEWEST_MEMBERS, REQUIREMENT_SETS } from './conformance/requirement-sets';
import { expectRow, rowsFor } from './conformance/row';
import { SELECTION } from './conformance/selection';
import { SENSITIVITY_LABELS } from './conformance/sensitivity-labels';
import { LOADED_DRAFTS, LOADED_ITEMS, SEVERAL_ITEMS } from './conformance/several-items';
import { SIGNATURE } from './conformance/signature';
import { STORED_VALUES } from './conformance/stored-values';
import { WebOutlook } from './conformance/web';

jest.setTimeout(60_000);
const web = new WebOutlook();
beforeAll(() => web.open());
afterAll(() => web.close());

const TABLES = {
  ASYNC_CONTEXT,
  ATTACHMENT_KINDS,
  BODY_MODE,
  CATEGORIES,
  DELIVERY,
  EVENTS,
  FORMS,
  LEVELS,
  LOADED_DRAFTS,
  LOADED_ITEMS,
  MAILBOX,
  ON_SEND,
  REQUIREMENT_SETS,
  NEWEST_MEMBERS,
  SELECTION,
  SENSITIVITY_LABELS,
  SEVERAL_ITEMS,
  SIGNATURE,
  STORED_VALUES,
};

describe.each(Object.entries(TABLES))('in Outlook on the web: %s', (_area, table) => {
  test.each(rowsFor('web', table))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
  });
});
