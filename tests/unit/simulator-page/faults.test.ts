import { describe, expect, it } from '@jest/globals';
import { callNames, momentNames } from '../../../src/simulator/host/faults/call-names';
import {
  CALL_FAULT_KINDS,
  HAPPENING_KINDS,
  parseFaults,
} from '../../../src/simulator/host/faults/parse-faults';
import { planLines } from '../../../src/simulator/page/faults/describe-faults';
import { createFaultControl } from '../../../src/simulator/page/faults/fault-control';
import {
  type FaultDraft,
  fileNames,
  FIRST_DRAFT,
  withDraft,
  wrongFields,
} from '../../../src/simulator/page/faults/fault-draft';
import { EN } from '../../../src/simulator/page/words/en';
import { Faults } from '../../../src/simulator/host/faults/faults';
import { type FaultPlan, NO_FAULTS } from '../../../src/simulator/shared/faults';

const aDraft = (part: Partial<FaultDraft>): FaultDraft => ({ ...FIRST_DRAFT, ...part });
const textsOf = (plan: FaultPlan): readonly string[] => planLines(plan, EN).map(({ text }) => text);

const EVERY_KIND: readonly FaultDraft[] = [
  ...CALL_FAULT_KINDS.map((callFault) => aDraft({ callFault, times: '2' })),
  aDraft({ call: 'to.getAsync', callFault: 'garbage', garbage: '[]' }),
  aDraft({ area: 'file', file: ' launch.html ', fileFault: 'hangs' }),
  aDraft({ area: 'storage' }),
  aDraft({ area: 'clock', minutes: '-5' }),
  ...HAPPENING_KINDS.map((happens) => aDraft({ area: 'incident', happens, address: 'press@paper.example' })),
];
const everything = EVERY_KIND.reduce(withDraft, NO_FAULTS);

describe('a fault from the form', () => {
  it('of every kind is one that an address can carry', () => {
    expect(EVERY_KIND.flatMap(wrongFields)).toEqual([]);
    expect(parseFaults(JSON.stringify(everything))).toEqual(everything);
  });

  it('of every kind is a line of its own, in words', () => {
    expect(planLines(everything, EN)).toHaveLength(EVERY_KIND.length);
    expect(textsOf(everything)).toContain('every call: fails with 9020 (2×)');
    expect(textsOf(everything)).toContain('launch.html: never arrives');
  });

  it('comes beside those that its call has already', () => {
    const one = withDraft(NO_FAULTS, aDraft({ call: 'to.getAsync', ms: '20' }));
    const two = withDraft(one, aDraft({ call: 'to.getAsync', callFault: 'twice' }));
    expect(textsOf(two)).toEqual(['to.getAsync: slow by 20 ms', 'to.getAsync: answered twice']);
  });

  const WRONG: Readonly<Record<string, readonly [Partial<FaultDraft>, string]>> = {
    'a delay in words': [{ ms: 'soon' }, 'ms'],
    'a delay below nothing': [{ ms: '-1' }, 'ms'],
    'no code': [{ callFault: 'error', code: '' }, 'code'],
    'no time at all': [{ times: '0' }, 'times'],
    'a call that nobody knows': [{ call: 'too.getAsync' }, 'call'],
    'a file without a name': [{ area: 'file', file: ' ' }, 'file'],
    'a clock that is right': [{ area: 'clock', minutes: '0' }, 'minutes'],
    'a moment that never comes': [{ area: 'incident', after: 'noon', address: 'a@b.example' }, 'after'],
    'a name for an address': [{ area: 'incident', address: 'Ruth' }, 'address'],
  };
  it.each(Object.entries(WRONG))('with %s is not added', (_name, [part, field]) => {
    expect(wrongFields(aDraft(part))).toEqual([field]);
  });

  it('is not kept back by what other kinds need', () => {
    expect(wrongFields(aDraft({ area: 'storage', ms: 'soon', file: '', address: '' }))).toEqual([]);
    expect(wrongFields(aDraft({ callFault: 'twice', ms: 'soon', code: '' }))).toEqual([]);
    expect(wrongFields(aDraft({ area: 'incident', happens: 'close-pane', address: '' }))).toEqual([]);
  });
});

describe('a line of the plan', () => {
  it('takes itself away and nothing else, whichever it is', () => {
    for (const [index, { without }] of planLines(everything, EN).entries()) {
      const expected = textsOf(everything).filter((_text, other) => other !== index);
      expect(textsOf(without)).toEqual(expected);
    }
  });

  it('leaves nothing behind when it was the last', () => {
    const left = EVERY_KIND.reduce((plan) => planLines(plan, EN)[0]?.without ?? plan, everything);
    expect(left).toEqual(NO_FAULTS);
  });
});

describe('what can be named', () => {
  it('is every call by the name that the wire log has for it', () => {
    expect(callNames()).toEqual(expect.arrayContaining(['to.getAsync', 'bcc.setAsync', 'start.getAsync']));
    expect(callNames()).toEqual(expect.arrayContaining(['internetHeaders.setAsync', 'event.completed']));
    expect(callNames().filter((name) => /^(?:recipients|time)\./u.test(name))).toEqual([]);
  });

  it('is every launch event as a moment', () => {
    expect(momentNames()).toEqual(expect.arrayContaining(['raise OnMessageSend', 'to.getAsync']));
  });

  it('is the policy where no add-in is known', () => {
    expect(fileNames([])).toEqual(['policy.json']);
  });
});

describe('the control', () => {
  it('says whether the add-in’s server knows, and counts at once all the same', async () => {
    let reachable = false;
    const control = createFaultControl({
      faults: new Faults(NO_FAULTS),
      tellServer: () =>
        Promise.resolve(
          reachable ? { ok: true, value: undefined } : { ok: false, error: { kind: 'unreachable' } },
        ),
      remember: () => undefined,
      isTold: true,
    });
    await control.change(everything);
    expect([control.get(), control.told.get()]).toEqual([everything, false]);
    reachable = true;
    await control.change(control.get());
    expect(control.told.get()).toBe(true);
  });
});
