import { describe, expect, it } from '@jest/globals';
import { progressOf } from '../../../src/cli/progress';
import { readRequest } from '../../../src/cli/usage';

const REFUSED: Readonly<Record<string, readonly [args: string, says: RegExp]>> = {
  'nothing to do': ['', /Say what to do/],
  'a command that there is not': ['chek mail.eml', /There is no "chek"/],
  'a policy with nothing to do': ['policy our.json', /"policy check" or "policy publish"/],
  'two policies at once': ['policy check a.json b.json', /Name one policy file; here are 2/],
  'messages without a policy': ['check mail.eml', /--policy is missing/],
  'a policy without messages': ['check --policy our.json', /Name at least one message/],
  'a stamp that there is not': [
    'check --policy p --as secret m.eml',
    /--as secret is no stamp: they are cleared/,
  ],
  'a sender who is no address': ['check --policy p --from nadia m.eml', /--from nadia is not an address/],
  'a replay of nothing': ['replay --policy p', /Name one mailbox/],
  'an option that there is not': ['replay --policy p --polcy q m.mbox', /Unknown option '--polcy'/],
  'an option of another command': ['policy check --out x p', /Unknown option '--out'/],
};

describe('the command line refuses', () => {
  it.each(Object.entries(REFUSED))('%s, and says how it goes', (_what, [args, says]) => {
    const read = () => readRequest(args.split(' ').filter(Boolean));
    expect(read).toThrow(says);
    expect(read).toThrow(/Usage:[^]*Exit code: 0 nothing is held/);
  });
});

it('a question for help is answered wherever it stands', () => {
  expect(readRequest(['replay', '--help'])).toEqual({ kind: 'help' });
});

describe('the bar of a replay', () => {
  const drawn = (isWatched: boolean, steps: readonly (readonly [ms: number, readSoFar: number])[]) => {
    const lines: string[] = [];
    let ms = 0;
    const draw = isWatched ? (text: string) => void lines.push(text) : undefined;
    const progress = progressOf(1000, { print: () => undefined, say: () => undefined, draw }, () => ms);
    for (const [at, readSoFar] of steps) {
      ms = at;
      progress.show(readSoFar, readSoFar);
    }
    progress.end();
    return lines;
  };

  it('says how far it is, and goes away in the end', () => {
    expect(drawn(true, [[0, 500]])).toEqual(['[############............] 50 %, 500 messages', '']);
  });

  it('is not drawn more often than anybody can see', () => {
    expect(
      drawn(true, [
        [0, 1],
        [50, 2],
        [99, 3],
        [100, 4],
      ]),
    ).toHaveLength(3);
  });

  it('is not there where nobody watches', () => {
    expect(drawn(false, [[0, 500]])).toEqual([]);
  });
});
