import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { CLIENT_LINES } from '../../../src/simulator/host/clients/client-behaviour';
import { CLIENT_IDS, CLIENTS } from '../../../src/simulator/host/clients/client-profile';
import { BEHAVIOUR } from '../../../src/simulator/host/modelled-behaviour';
import { PANE_EVENT } from '../../../src/simulator/host/clients/pane-events';
import { METHODS } from '../../../src/simulator/host/methods/method-table';
import { NOT_MODELLED_CALLS } from '../../../src/simulator/host/methods/not-modelled';
import { SEND_MODES } from '../../../src/simulator/host/send/send-modes';
import { indexTables } from '../../../src/simulator/page/modelled/modelled-state';
import { EN } from '../../../src/simulator/page/words/en';
import {
  LAUNCH_EVENTS,
  missingLines,
  modelledMembers,
  PANE_EVENTS,
} from '../../../src/simulator/host/modelled';

/** The file is for a browser, so it is read as text: one line of its table after the other. */
function newerMembers(): readonly {
  readonly path: string;
  readonly since: string;
  readonly number: number;
}[] {
  const file = path.join(__dirname, '../../../src/simulator/addin-side/newer-members.js');
  const rows = readFileSync(file, 'utf8').matchAll(
    /'((?:item|mailbox|context)\.[\w.]+)': \{\s*since: '([\d.]+)',\s*number: (\d+)/gu,
  );
  return [...rows].map(([, member = '', since = '', number = '']) => ({
    path: member,
    since,
    number: Number(number),
  }));
}

describe('the index of what is modelled', () => {
  test('names a fact for every member', () => {
    const without = modelledMembers().filter(
      ({ fact }) => !/^(?:host-protocol \d|platform \d|the library: )/u.test(fact),
    );
    expect(without).toEqual([]);
  });

  test('says where every member works', () => {
    expect(modelledMembers().filter(({ places }) => places.length === 0)).toEqual([]);
  });

  test('names every launch event that some client raises, and what the index knows besides', () => {
    const named = LAUNCH_EVENTS.map(({ name }) => name);
    expect([...CLIENTS['classic-windows'].launchEvents].filter((type) => !named.includes(type))).toEqual([]);
    expect(LAUNCH_EVENTS.filter(({ fact }) => fact !== 'platform 1.1')).toHaveLength(4);
    expect(LAUNCH_EVENTS.filter(({ invented }) => invented !== null)).toHaveLength(6);
  });

  test('names every event that a pane can hear', () => {
    const named = PANE_EVENTS.map(({ name }) => name.toLowerCase().replace('office', ''));
    expect(Object.keys(PANE_EVENT).filter((key) => !named.includes(key.toLowerCase()))).toEqual([]);
  });

  test('has everything that is invented about sending', () => {
    const shown = BEHAVIOUR.map(({ invented }) => invented);
    const ours = Object.values(SEND_MODES).flatMap(({ invented }) => invented ?? []);
    expect(ours.length).toBeGreaterThan(2);
    expect(ours.filter((invented) => !shown.includes(invented))).toEqual([]);
  });

  test.each(CLIENT_LINES.map(({ name, what }) => [name, what]))(
    'says for each client, as its profile has it: %s',
    (_name, what) => {
      const named = what.split('; ').flatMap((clients) => clients.split(': ')[0]?.split(', '));
      expect([...named].sort()).toEqual([...CLIENT_IDS].sort());
    },
  );

  test('tells clients apart by their profiles', () => {
    const calls = CLIENT_LINES.find(({ name }) => name === 'Calls of one add-in at a time');
    expect(calls?.what).toBe('web, new-windows, phone: 3; classic-windows, mac: no limit');
  });

  test('says of every bug what it rests on, what became of it and what is invented', () => {
    const bugs = indexTables(EN).find(({ title }) => title === EN.modelled.bugs);
    expect(
      bugs?.lines.filter(([, , , state, fact]) => state === '' || !/^platform \d/u.test(fact ?? '')),
    ).toEqual([]);
    expect(bugs?.lines.find(([id]) => id === 'GH#4326')).toEqual([
      'GH#4326',
      'classic-windows',
      'Setting a header on a reply fails now and then; the next try works.',
      'unknown',
      'platform 3.1',
      'The first call on every reply fails, with 9020.',
    ]);
  });

  test('names a fact for everything that is known and missing', () => {
    const without = [...missingLines(), ...BEHAVIOUR].filter(
      ({ fact }) =>
        !/^(?:host-protocol \d|platform \d|the library: |chain and labels \d|Microsoft’s page)/u.test(fact),
    );
    expect(without).toEqual([]);
  });

  test('has nothing both modelled and missing', () => {
    expect(Object.keys(NOT_MODELLED_CALLS).filter((number) => number in METHODS)).toEqual([]);
    const missing = missingLines().map(({ name }) => name);
    expect([...LAUNCH_EVENTS, ...PANE_EVENTS].filter(({ name }) => missing.includes(name))).toEqual([]);
  });
});

describe('members newer than the library', () => {
  test('are found in the file', () => {
    expect(newerMembers().length).toBeGreaterThan(10);
  });

  test.each(newerMembers().map((member) => [member.path, member] as const))(
    '%s has the number of the table of calls, and stands nowhere before its set',
    (_path, { path: member, since, number }) => {
      const row = METHODS[number];
      const name = member.replace(/^item\./u, '');
      expect(row?.name).toBe(name);
      // Some calls of an old member can be newer than the member.
      expect(Number(row?.since.split('.')[1])).toBeLessThanOrEqual(Number(since.split('.')[1]));
    },
  );
});
