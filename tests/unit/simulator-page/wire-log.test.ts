import { describe, expect, it } from '@jest/globals';
import type { WireEntry } from '../../../src/simulator/host/contract';
import { toLogFile } from '../../../src/simulator/page/addins/wire-log-file';
import {
  filterEntries,
  NO_FILTER,
  visibleRange,
  type WireFilter,
} from '../../../src/simulator/page/addins/wire-log-state';

const anEntry = (unusual: Partial<WireEntry> = {}): WireEntry => ({
  at: Date.UTC(2026, 10, 22, 9),
  frame: 'pane',
  direction: 'to-host',
  what: 'to.getAsync',
  failed: false,
  invented: false,
  ...unusual,
});

const ENTRIES = [
  anEntry({ what: 'get initial data' }),
  anEntry({ what: 'to.getAsync', frame: 'runtime' }),
  anEntry({ what: 'raise OnMessageSend', frame: 'runtime', direction: 'to-add-in', invented: true }),
  anEntry({ what: 'to.setAsync', failed: true }),
];

describe('the filter of the wire log', () => {
  const FILTERS: Record<string, [Partial<WireFilter>, readonly number[]]> = {
    'shows everything at first': [{}, [0, 1, 2, 3]],
    'picks a frame': [{ frame: 'runtime' }, [1, 2]],
    'picks a direction': [{ direction: 'to-add-in' }, [2]],
    'finds part of a name, in capitals too': [{ name: ' TO. ' }, [1, 3]],
    'shows what failed': [{ failedOnly: true }, [3]],
    'shows what is invented': [{ inventedOnly: true }, [2]],
    'takes all of it together': [{ name: 'to.', frame: 'runtime', failedOnly: true }, []],
  };
  it.each(Object.entries(FILTERS))('%s', (_name, [filter, expected]) => {
    const shown = filterEntries(ENTRIES, { ...NO_FILTER, ...filter });
    expect(shown).toEqual(expected.map((at) => ENTRIES[at]));
  });
});

describe('a long wire log', () => {
  it('draws what is in sight and a little around it, however long it is', () => {
    expect(visibleRange(10_000, 110_000, 220)).toEqual({ first: 4_990, end: 5_020 });
  });
  it('draws its end when fewer entries are left than was scrolled to', () => {
    expect(visibleRange(3, 110_000, 220)).toEqual({ first: 3, end: 3 });
    expect(visibleRange(0, 0, 220)).toEqual({ first: 0, end: 0 });
  });
});

describe('the wire log as a file', () => {
  const entry = anEntry({
    what: 'added yusuf.k@postbox.example',
    detail: {
      sent: { recipientField: 0, recipientArray: [{ address: 'yusuf.k@postbox.example', name: 'Yusuf' }] },
      answered: { error: false, data: 'Dear Yusuf' },
    },
  });

  it('says what was carried, but not what people wrote or are called', () => {
    const file = toLogFile([entry], { withContents: false });
    for (const word of ['yusuf', 'Yusuf', 'postbox', 'Dear']) expect(file).not.toContain(word);
    expect(JSON.parse(file)).toEqual([
      {
        at: '2026-11-22T09:00:00.000Z',
        frame: 'pane',
        direction: 'to-host',
        what: 'added (address)',
        failed: false,
        invented: false,
        detail: {
          sent: {
            recipientField: 0,
            recipientArray: [{ address: '(23 characters)', name: '(5 characters)' }],
          },
          answered: { error: false, data: '(10 characters)' },
        },
      },
    ]);
  });

  it('holds everything when somebody chose so', () => {
    expect(JSON.parse(toLogFile([entry], { withContents: true }))).toEqual([entry]);
  });
});
