import { describe, expect, it } from '@jest/globals';
import type { PostedNotification } from '../../../src/simulator/host/contract';
import { createHandedNotifications } from '../../../src/simulator/page/desk/handed-notifications';

const NOTE: PostedNotification = {
  addinId: 'a',
  key: 'k',
  type: 'informationalMessage',
  message: 'Only for colleagues.',
  persistent: true,
  action: null,
  icon: 'icon16',
};

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

describe('notifications on their way into another window', () => {
  it('arrive once, at their own draft of their own mailbox', () => {
    const storage = aStorage();
    createHandedNotifications(() => storage, 'main/nadia').keep('d1', [NOTE]);
    const there = createHandedNotifications(() => storage, 'main/nadia');
    expect(createHandedNotifications(() => storage, 'main/tomas').take('d1')).toEqual([]);
    expect(there.take('d2')).toEqual([]);
    expect(there.take('d1')).toEqual([NOTE]);
    expect(there.take('d1')).toEqual([]);
  });

  it('are not those of an earlier move', () => {
    const handed = createHandedNotifications(aStorage, 'main/nadia');
    const storage = aStorage();
    const again = createHandedNotifications(() => storage, 'main/nadia');
    again.keep('d1', [NOTE]);
    again.keep('d1', []);
    expect(again.take('d1')).toEqual([]);
    expect(handed.take('d1')).toEqual([]);
  });

  it('are lost, and nothing else is, where storage is forbidden or damaged', () => {
    const forbidden = createHandedNotifications(() => {
      throw new Error('forbidden');
    }, 'main/nadia');
    expect(() => forbidden.keep('d1', [NOTE])).not.toThrow();
    expect(forbidden.take('d1')).toEqual([]);
    const storage = aStorage();
    storage.setItem('local-outlook.notifications:main/nadia/d1', '{{');
    expect(createHandedNotifications(() => storage, 'main/nadia').take('d1')).toEqual([]);
  });
});
