import { describe, expect, it } from '@jest/globals';
import { createUndoSetting, readSendSettings } from '../../../src/simulator/page/send/send-settings';
import { fromLocalInput, toLocalInput, tomorrowMorning } from '../../../src/simulator/page/send/send-time';

const forbidden = (): Storage => {
  throw new Error('forbidden');
};

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

describe('how long Send can be taken back', () => {
  it.each([
    ['', 0],
    ['?undo=5', 5],
    ['?undo=10', 10],
    ['?undo=7', 0],
    ['?undo=soon', 0],
  ])('the address %j says %i seconds', (search, seconds) => {
    expect(createUndoSetting(search, forbidden).get()).toBe(seconds);
  });

  it('is remembered for the next page, whose address may still say otherwise', () => {
    const storage = aStorage();
    createUndoSetting('', () => storage).update(() => 10);
    expect(createUndoSetting('', () => storage).get()).toBe(10);
    expect(createUndoSetting('?undo=0', () => storage).get()).toBe(0);
  });
});

describe('what the address says of Send', () => {
  it.each([
    ['', { sendOrderSeed: 42, holdsUnchecked: false }],
    ['?order=7', { sendOrderSeed: 7, holdsUnchecked: false }],
    ['?order=x&policy=hold', { sendOrderSeed: 42, holdsUnchecked: true }],
  ])('%j', (search, settings) => {
    expect(readSendSettings(search, () => 42)).toEqual(settings);
  });
});

describe('a time to send at', () => {
  const NOW = new Date(2026, 10, 22, 23, 30).getTime();

  it('is proposed for tomorrow at eight, also around the turn of a month', () => {
    expect(toLocalInput(tomorrowMorning(NOW))).toBe('2026-11-23T08:00');
    expect(toLocalInput(tomorrowMorning(new Date(2026, 11, 31, 9).getTime()))).toBe('2027-01-01T08:00');
  });

  it('comes out of the input as it went in', () => {
    const time = tomorrowMorning(NOW);
    expect(fromLocalInput(toLocalInput(time), NOW)).toBe(time);
  });

  it.each(['', 'nonsense', '2026-11-22T23:30', '2020-01-01T00:00'])('%j is no time to come', (text) => {
    expect(fromLocalInput(text, NOW)).toBeNull();
  });
});
