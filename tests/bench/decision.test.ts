import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionTimes } from './decision-times';
import { recordFigures } from './figures';

const ROOT = path.resolve(__dirname, '../..');
const FOLDER = path.join(ROOT, '.mailstamp/bench/decision');

function run(...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

let times: DecisionTimes;

const ms = (value: number) => `${value.toFixed(2)} ms`;
const fold = (value: number) => `${value.toFixed(1)} times`;

beforeAll(() => {
  run('scripts/prepare-decision-bench.mjs', FOLDER);
  times = JSON.parse(run(path.join(FOLDER, 'decision-times.js'))) as DecisionTimes;
  const { cold, warm, rules, recipients, worst } = times;
  recordFigures('The decision', [
    {
      what: '500 recipients against 1,000 rules, from the text of the policy to the verdict',
      measured: ms(cold.ours),
      goal: '',
    },
    {
      what: 'faster than one regular expression for each rule',
      measured: fold(cold.expressions / cold.ours),
      goal: 'at least 10 times',
    },
    {
      what: 'faster than all rules joined in one regular expression',
      measured: fold(cold.joined / cold.ours),
      goal: '',
    },
    {
      what: '500 recipients against 1,000 rules, with the policy at hand',
      measured: ms(warm.ours),
      goal: '',
    },
    {
      what: 'faster than one regular expression for each rule',
      measured: fold(warm.expressions / warm.ours),
      goal: 'at least 20 times',
    },
    {
      what: 'faster than all rules joined in one regular expression',
      measured: fold(warm.joined / warm.ours),
      goal: '',
    },
    {
      what: '100,000 rules compared with 10',
      measured: `${(rules.many / rules.few).toFixed(2)} times as long`,
      goal: 'at most 1.3 times',
    },
    {
      what: '1,000 recipients compared with 100',
      measured: `${(recipients.many / recipients.few).toFixed(1)} times as long`,
      goal: 'at most 12 times',
    },
    { what: 'the worst address, domain or rule', measured: ms(worst), goal: 'at most 5 ms' },
  ]);
});

describe('the decision', () => {
  it('counts the same outsiders as the regular expressions', () => {
    expect(new Set(times.outsiders).size).toBe(1);
  });

  it('takes a tenth of the time of one regular expression for each rule, from the text of the policy on', () => {
    expect(times.cold.expressions / times.cold.ours).toBeGreaterThanOrEqual(10);
  });

  it('takes a twentieth of their time with the policy at hand', () => {
    expect(times.warm.expressions / times.warm.ours).toBeGreaterThanOrEqual(20);
  });

  it('takes at most 1.3 times as long with 100,000 rules as with 10', () => {
    expect(times.rules.many / times.rules.few).toBeLessThanOrEqual(1.3);
  });

  it('takes at most 12 times as long with 1,000 recipients as with 100', () => {
    expect(times.recipients.many / times.recipients.few).toBeLessThanOrEqual(12);
  });

  it('takes at most 5 ms with the worst address, domain or rule', () => {
    expect(times.worst).toBeLessThanOrEqual(5);
  });
});
