import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { SmartAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import { readVerdict } from '../../../src/simulator/host/send/completed-options';
import type { HeldMessage } from '../../../src/simulator/host/send/completed-options';
import { waysOut } from '../../../src/simulator/host/send/policy';
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
  ['unavailable', 'PromptUser', ['send-anyway', 'dont-send']],
  ['unavailable', 'SoftBlock', ['send-anyway', 'try-later']],
  ['unavailable', 'Block', ['dont-send']],
  ['timed-out', 'PromptUser', ['send-anyway', 'dont-send']],
  ['timed-out', 'SoftBlock', ['try-later']],
  ['timed-out', 'Block', ['try-later']],
];

test.each(TABLE)('an add-in that is %s under %s leaves %j', (kind, mode, ways) => {
  expect(waysOut(kind, mode)).toEqual(ways);
});

test('Block never lets anybody send anyway', () => {
  const kinds = ['held', 'slow', 'unavailable', 'timed-out'] as const;
  expect(kinds.flatMap((kind) => waysOut(kind, 'Block'))).not.toContain('send-anyway');
});

function verdict(options: Record<string, unknown>, version = '1.15', manifestMode: SendMode = 'Block') {
  const supports = (wanted: string): boolean => hasVersion(version, wanted);
  return readVerdict(options, { manifestMode, addinName: 'Probe', supports });
}

function held(options: Record<string, unknown>, version?: string, mode?: SendMode): HeldMessage {
  const read = verdict(options, version, mode);
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
      action: { label: 'Go' },
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
    const action = (label: string) => held({ commandId: 'pane', cancelLabel: label });
    expect(action('x'.repeat(20)).action?.label).toBe('x'.repeat(20));
    expect(action('x'.repeat(21))).toMatchObject({
      action: { label: 'Take Action' },
      problems: [expect.any(String)],
    });
  });
});
