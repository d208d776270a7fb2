import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { SmartAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import { readVerdict } from '../../../src/simulator/host/send/completed-options';
import type { HeldMessage } from '../../../src/simulator/host/send/completed-options';
import { LEAVING, strictest, waysOut } from '../../../src/simulator/host/send/send-modes';
import { hasVersion } from '../../../src/simulator/shared/client-version';
import type { SendMode } from '../../../src/simulator/shared/manifest';

const MODES: readonly SendMode[] = ['PromptUser', 'SoftBlock', 'Block'];
type Row = readonly [kind: SmartAlert['kind'], mode: SendMode, ways: readonly SmartAlertButton['id'][]];

/** Microsoft's table of send modes (platform 2.3), row by row. */
const TABLE: readonly Row[] = [
  ['held', 'PromptUser', ['send-anyway', 'dont-send']],
  ['held', 'SoftBlock', ['dont-send']],
  ['held', 'Block', ['dont-send']],
  ['slow', 'PromptUser', ['send-anyway', 'dont-send']],
  ['slow', 'SoftBlock', ['wait', 'dont-send']],
  ['slow', 'Block', ['wait', 'dont-send']],
  ['unavailable', 'PromptUser', ['send-anyway', 'try-later']],
  ['unavailable', 'SoftBlock', ['send-anyway', 'try-later']],
  ['unavailable', 'Block', ['dont-send']],
  ['timed-out', 'PromptUser', ['send-anyway', 'dont-send']],
  ['timed-out', 'SoftBlock', ['try-later']],
  ['timed-out', 'Block', ['try-later']],
  ['connection-lost', 'PromptUser', ['send-anyway', 'save-draft']],
  ['connection-lost', 'SoftBlock', ['send-anyway', 'save-draft']],
  ['connection-lost', 'Block', ['save-draft']],
  ['work-offline', 'PromptUser', []],
  ['work-offline', 'SoftBlock', ['ok']],
  ['work-offline', 'Block', ['ok']],
];

test.each(TABLE)('an add-in that is %s under %s leaves %j', (kind, mode, ways) => {
  expect(waysOut(kind, mode)).toEqual(ways);
});

test('Block never lets anybody send anyway', () => {
  const kinds = ['held', 'slow', 'unavailable', 'timed-out', 'connection-lost', 'work-offline'] as const;
  expect(kinds.flatMap((kind) => waysOut(kind, 'Block'))).not.toContain('send-anyway');
  expect(LEAVING.ways.Block).not.toContain('send-anyway');
});

test.each([
  [['PromptUser', 'PromptUser'], 'PromptUser'],
  [['PromptUser', 'Block', 'SoftBlock'], 'Block'],
  [['SoftBlock', 'PromptUser'], 'SoftBlock'],
  [[], 'PromptUser'],
] as const)('of %j the strictest is %s', (modes, mode) => {
  expect(strictest(modes)).toBe(mode);
});

function verdict(
  options: Record<string, unknown>,
  version = '1.15',
  manifestMode: SendMode = 'Block',
  ownButton: 'take-action' | 'dont-send' = 'take-action',
) {
  const supports = (wanted: string): boolean => hasVersion(version, wanted);
  return readVerdict(options, { manifestMode, addinName: 'Probe', supports, ownButton });
}

function held(
  options: Record<string, unknown>,
  ...client: readonly [string?, SendMode?, 'dont-send'?]
): HeldMessage {
  const read = verdict(options, ...client);
  if (read.kind !== 'held') throw new Error('allowed');
  return read;
}

describe('what completed means', () => {
  test('only allowEvent: true allows', () => {
    expect(verdict({ allowEvent: true })).toEqual({ kind: 'allowed' });
    fc.assert(
      fc.property(fc.anything(), (given) => given === true || verdict({ allowEvent: given }).kind === 'held'),
    );
  });

  test('options newer than the client are ignored', () => {
    const options = {
      allowEvent: false,
      errorMessage: 'plain',
      errorMessageMarkdown: '**bold**',
      commandId: 'pane',
      cancelLabel: 'Go',
      sendModeOverride: 'promptUser',
    };
    expect(held(options, '1.12')).toMatchObject({
      message: 'plain',
      markdown: false,
      mode: 'Block',
      action: null,
    });
    expect(held(options, '1.14')).toMatchObject({
      message: 'plain',
      mode: 'PromptUser',
      ownLabel: { on: 'take-action', text: 'Go' },
    });
    expect(held(options, '1.15')).toMatchObject({ message: '**bold**', markdown: true });
  });

  test('context data without a command is ignored', () => {
    expect(held({ contextData: 'x' }).action).toBeNull();
  });

  test.each(MODES)('an override other than promptUser leaves %s as it is, and is complained of', (mode) => {
    const read = held({ sendModeOverride: 'softBlock' }, '1.15', mode);
    expect([read.mode, read.problems.length]).toEqual([mode, 1]);
  });

  test('500 characters pass without complaint, 501 do not', () => {
    expect(held({ errorMessage: 'x'.repeat(500) }).problems).toEqual([]);
    const long = held({ errorMessage: 'x'.repeat(501) });
    expect([long.message.length, long.problems.length]).toEqual([500, 1]);
  });

  test('20 characters pass as a label, 21 do not', () => {
    const words = (label: string) => held({ commandId: 'pane', cancelLabel: label });
    expect(words('x'.repeat(20)).ownLabel?.text).toBe('x'.repeat(20));
    expect(words('x'.repeat(21))).toMatchObject({
      ownLabel: { text: null },
      problems: [expect.any(String)],
    });
  });

  test.each([
    ['a command without a label, as the client', { commandId: 'pane' }, null],
    ['a label without a command', { cancelLabel: 'Go back' }, 'Go back'],
    ['both', { commandId: 'pane', cancelLabel: 'Fix it' }, 'Fix it'],
  ])("where Don't Send is the add-in's own, %s words it", (_given, options, text) => {
    expect(held(options, '1.14', 'Block', 'dont-send').ownLabel).toEqual({ on: 'dont-send', text });
  });
});
