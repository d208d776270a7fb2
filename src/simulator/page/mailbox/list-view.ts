import { LIST_VIEWS, type ListView } from '../../shared/mail';

const STORAGE_KEY = 'local-outlook.list-view';

const asView = (text: string | null): ListView | undefined => LIST_VIEWS.find((view) => view === text);

/** What the address asks for, else what was chosen before, else conversations, as in Outlook on the web. */
export function readListView(search: string, stored: string | null): ListView {
  return asView(new URLSearchParams(search).get('view')) ?? asView(stored) ?? 'conversations';
}

/** Storage can be forbidden; then the choice holds for this page only. */
export function loadListView(storage: () => Pick<Storage, 'getItem'>): string | null {
  try {
    return storage().getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function storeListView(storage: () => Pick<Storage, 'setItem'>, view: ListView): void {
  try {
    storage().setItem(STORAGE_KEY, view);
  } catch {
    // The list shows it all the same.
  }
}
