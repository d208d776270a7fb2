import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { answerTo, eventFor, parseRequest } from '../../../src/simulator/host/wire/envelope';
import type { WireRequest } from '../../../src/simulator/host/wire/envelope';

const ENVELOPE = {
  _messageType: 0,
  _actionType: 0,
  _actionName: 'ExecuteMethod',
  _conversationId: 'c',
  _correlationId: 5,
  _origin: 'https://addin.example',
  _data: { MethodData: { DispatchId: 15 } },
  _serializerVersion: 1,
};
const REQUEST: WireRequest = {
  kind: 'invoke',
  action: 'ExecuteMethod',
  conversationId: 'c',
  correlationId: 5,
  data: { MethodData: { DispatchId: 15 } },
};

describe('a request', () => {
  test('is read from the text that office.js sends', () => {
    expect(parseRequest(JSON.stringify(ENVELOPE))).toEqual(REQUEST);
  });

  test.each([
    [1, 'register'],
    [2, 'unregister'],
  ])('with action type %s is to %s', (type, kind) => {
    expect(parseRequest(JSON.stringify({ ...ENVELOPE, _actionType: type }))?.kind).toBe(kind);
  });

  test.each(
    Object.entries({
      'no text': ENVELOPE,
      'no JSON': 'hello',
      'a list': '[]',
      nothing: 'null',
      'a response': JSON.stringify({ ...ENVELOPE, _messageType: 1 }),
      'an unknown action type': JSON.stringify({ ...ENVELOPE, _actionType: 7 }),
      'a number as the action': JSON.stringify({ ...ENVELOPE, _actionName: 1 }),
      'no conversation': JSON.stringify({ ...ENVELOPE, _conversationId: undefined }),
      'a text as the correlation': JSON.stringify({ ...ENVELOPE, _correlationId: '5' }),
    }),
  )('is not read from %s', (_what, message) => {
    expect(parseRequest(message)).toBeNull();
  });

  test('is never read from arbitrary JSON, and reading never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => parseRequest(text) === null));
  });
});

test('an answer carries the ids of its request', () => {
  expect(JSON.parse(answerTo(REQUEST, { error: false, data: [] }, 'https://host.example'))).toEqual({
    _messageType: 1,
    _actionName: 'ExecuteMethod',
    _conversationId: 'c',
    _correlationId: 5,
    _origin: 'https://host.example',
    _data: { error: false, data: [] },
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  });
});

test('an event carries the ids of its registration', () => {
  const registration = { ...REQUEST, kind: 'register' as const, action: 'olkRecipientsChanged' };
  expect(JSON.parse(eventFor(registration, ['{}'], 'https://host.example'))).toMatchObject({
    _messageType: 1,
    _actionName: 'olkRecipientsChanged',
    _correlationId: 5,
    _responseType: 1,
    _data: ['{}'],
  });
});
