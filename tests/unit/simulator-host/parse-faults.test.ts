import { describe, expect, test } from '@jest/globals';

import { FaultProblem, parseFaults } from '../../../src/simulator/host/faults/parse-faults';
import { NO_FAULTS } from '../../../src/simulator/shared/faults';

const FULL = {
  calls: {
    'to.getAsync': [
      { kind: 'slow', ms: 300 },
      { kind: 'error', code: 9020, times: 1 },
    ],
    'graph.messages': [{ kind: 'error', code: 429, retryAfter: 2, times: 1 }],
  },
  files: { 'policy.json': 'login-page' },
  storageBlocked: true,
  clockMs: -60_000,
  incidents: [
    {
      after: 'raise OnMessageSend',
      happens: { kind: 'add-recipient', field: 'bcc', address: 'press@paper.example' },
    },
    { after: 'to.getAsync', happens: { kind: 'reload-page' } },
  ],
} as const;

describe('a plan of faults', () => {
  test('is read as it was written', () => {
    expect(parseFaults(JSON.stringify(FULL))).toEqual(FULL);
  });

  test('needs only what goes wrong', () => {
    expect(parseFaults('{"clockMs":5}')).toEqual({ ...NO_FAULTS, clockMs: 5 });
    expect(parseFaults('{"calls":{"to.getAsync":{"kind":"silence"}}}').calls).toEqual({
      'to.getAsync': [{ kind: 'silence' }],
    });
  });

  const PROBLEMS: Readonly<Record<string, readonly [given: unknown, problem: string]>> = {
    'no object': [7, 'faults must be an object'],
    'a part that is misspelt': [{ call: {} }, 'each part of faults must be one of calls'],
    'a call without its part': [{ 'to.getAsync': { kind: 'silence' } }, 'each part of faults must be one of'],
    'a call that is misspelt': [
      { calls: { 'too.getAsync': { kind: 'silence' } } },
      'calls.too.getAsync is no call',
    ],
    'an unknown kind': [{ calls: { close: { kind: 'sulk' } } }, 'calls.close.kind must be one of slow'],
    'an error without a code': [{ calls: { close: { kind: 'error' } } }, 'calls.close.code must be a number'],
    'a delay in words': [
      { calls: { close: { kind: 'slow', ms: 'long' } } },
      'calls.close.ms must be a number',
    ],
    'an answer of Graph that comes twice': [
      { calls: { graph: { kind: 'twice' } } },
      'calls.graph.kind: Graph answers once',
    ],
    'a failure of Graph that is none': [
      { calls: { 'graph.groups': { kind: 'error', code: 9020 } } },
      'calls.graph.groups.code must be a status from 400 to 599',
    ],
    'a wait in words': [
      { calls: { graph: { kind: 'error', code: 429, retryAfter: 'soon' } } },
      'calls.graph.retryAfter must be a number',
    ],
    'an unknown file fault': [{ files: { 'a.js': 'gone' } }, 'files.a.js must be one of unreachable'],
    'storage that is blocked by a text': [{ storageBlocked: 'yes' }, 'storageBlocked can only be true'],
    'an incident without a moment': [
      { incidents: [{ happens: { kind: 'close-pane' } }] },
      'incidents.0.after must be a text',
    ],
    'a recipient of no field': [
      {
        incidents: [
          { after: 'x', happens: { kind: 'add-recipient', field: 'from', address: 'a@b.example' } },
        ],
      },
      'incidents.0.happens.field must be one of to, cc, bcc',
    ],
    'incidents that are no list': [{ incidents: {} }, 'incidents must be a list'],
  };
  test.each(Object.entries(PROBLEMS))('with %s is refused with words', (_sentence, [given, problem]) => {
    expect(() => parseFaults(JSON.stringify(given))).toThrow(FaultProblem);
    expect(() => parseFaults(JSON.stringify(given))).toThrow(problem);
  });
});
