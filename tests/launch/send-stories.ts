import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Recipient } from '../../src/core/audience/recipient';
import { bcc, cc, to } from '../support/builders';
import { LaunchRuntime, type Behaviours } from './launch-runtime';

const POLICY = readFileSync(path.join(__dirname, '../../dist/policy.json'), 'utf8');

/** As a draft keeps it: read just now. */
export const REMEMBERED = `${Math.floor(Date.now() / 1000)} ${POLICY}`;
export const COLLEAGUE = 'tomas@legalaid.example';
export const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';

/** Longest time that Send may take, in milliseconds. */
const LIMIT_MS = 4100;

export interface Story {
  readonly command: string;
  readonly start: readonly Recipient[];
  readonly add?: readonly Recipient[];
}

export const CLEAN: Story = { command: 'stampInternal', start: to(COLLEAGUE) };
export const HELD: Readonly<Record<string, Story>> = {
  'Internal to an outsider': { command: 'stampInternal', start: [...to(COLLEAGUE), ...cc(PRESS)] },
  'Internal to an outsider in Bcc': { command: 'stampInternal', start: to(COLLEAGUE), add: bcc(PRESS) },
  'Needs adjustment without any': { command: 'stampAdjust', start: to(COLLEAGUE) },
  'Cleared without a checklist': { command: 'stampCleared', start: to(PRESS) },
};

export async function tell({ command, start, add = [] }: Story): Promise<LaunchRuntime> {
  // The policy is remembered from composing, as it is whenever the policy could be fetched then.
  const runtime = new LaunchRuntime({ recipients: start, session: { policy: REMEMBERED } });
  await runtime.run('startDraft');
  await runtime.run(command);
  runtime.add(add);
  runtime.takeCalls();
  return runtime;
}

export async function sendWith(
  runtime: LaunchRuntime,
  behaviours: Behaviours,
  garbage?: unknown,
): Promise<boolean> {
  runtime.behave(behaviours, garbage);
  const completions = await runtime.run('guardSend');
  expect(completions).toHaveLength(1);
  const [{ atMs, options } = { atMs: NaN, options: {} }] = completions;
  expect(atMs).toBeLessThanOrEqual(LIMIT_MS);
  expect(typeof options?.['allowEvent']).toBe('boolean');
  if (options?.['allowEvent'] === false) {
    expect(String(options['errorMessage']).length).toBeGreaterThan(20);
    expect(String(options['errorMessage']).length).toBeLessThanOrEqual(500);
    expect(String(options['cancelLabel']).length).toBeLessThanOrEqual(20);
  }
  return options?.['allowEvent'] === true;
}
