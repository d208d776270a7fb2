/** @jest-environment jsdom */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { wordsFor } from '../../src/i18n/locale';
import { marksOn } from '../support/flow-tools';
import { PATIENCE_MS } from '../support/patience';
import { cleanMessages, type CleanMessage } from './corpus/messages';
import { writeAndSend } from './corpus/write';
import { startVirtualTime } from './matrix/virtual-time';

jest.setTimeout(PATIENCE_MS);
beforeAll(startVirtualTime);
afterAll(() => void jest.useRealTimers());

const MESSAGES = cleanMessages(100, 20261123);

/** The one line that a continued stamp may show, by the add-in itself. */
function lineOf({ way, stamp, isContinued, language }: CleanMessage): readonly string[] {
  const isSilent = !isContinued || stamp === 'cleared';
  const answers = way === 'forward' ? 'forward' : 'reply';
  return isSilent ? [] : [wordsFor(language).notices.continued(stamp, answers)];
}

const named = MESSAGES.map((message, index) => {
  const { way, stamp, format, language, isContinued } = message;
  const how = isContinued ? 'continued' : 'chosen';
  return [`${index + 1}. ${way}, ${stamp} ${how}, ${format}, ${language}`, message] as const;
});

it('a hundred clean messages are varied: every way of writing with every stamp, both languages and formats', () => {
  const kinds = (key: (message: CleanMessage) => string) => new Set(MESSAGES.map(key)).size;
  expect(kinds(({ way, stamp }) => `${way} ${stamp}`)).toBe(16);
  expect(kinds(({ language, format }) => `${language} ${format}`)).toBe(4);
  expect(kinds(({ other }) => other.address)).toBeGreaterThan(10);
  expect(MESSAGES.filter(({ isContinued }) => isContinued).length).toBeGreaterThan(40);
});

it.each(named)('goes without a dialog or a line too many: %s', async (_name, message) => {
  const { answer, alerts, notices, stamped } = await writeAndSend(message);
  expect({ answer, alerts, notices }).toEqual({ answer: 'sent', alerts: [], notices: lineOf(message) });
  expect(marksOn({ draft: stamped }).header).toBe(message.stamp);
});
