import type { DraftTab } from './desk';

type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

const isTab = (value: unknown): value is DraftTab =>
  value !== null &&
  typeof value === 'object' &&
  typeof Reflect.get(value, 'draftId') === 'string' &&
  typeof Reflect.get(value, 'subject') === 'string';

/** The drafts that lay on the desk of this browser tab before it was reloaded; none when storage is forbidden. */
export function loadTabs(storage: () => TabStorage, mailbox: string): readonly DraftTab[] {
  try {
    const value: unknown = JSON.parse(storage().getItem(keyOf(mailbox)) ?? '[]');
    return Array.isArray(value)
      ? value.filter(isTab).map(({ draftId, subject }) => ({ draftId, subject }))
      : [];
  } catch {
    return [];
  }
}

export function saveTabs(storage: () => TabStorage, mailbox: string, tabs: readonly DraftTab[]): void {
  try {
    storage().setItem(keyOf(mailbox), JSON.stringify(tabs));
  } catch {
    // Forbidden storage: after a reload the drafts are found in their folder.
  }
}

const keyOf = (mailbox: string): string => `local-outlook.tabs:${mailbox}`;
