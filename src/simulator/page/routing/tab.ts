import { formatPlace, type Place } from './place';

/** Whose mailbox a browser tab shows: everything else about a tab is in `Place` and `Settings`. */
export interface Tab {
  readonly world: string;
  /** Null: the first account of the world. */
  readonly account: string | null;
  /** A window that shows one message or one draft only. */
  readonly popOut: boolean;
}

export function readTab(search: string): Tab {
  const query = new URLSearchParams(search);
  return {
    world: query.get('world') || 'main',
    account: query.get('as') || null,
    popOut: query.has('popout'),
  };
}

/** The address of the same world as somebody else, keeping what the address says about the client. */
export function tabUrl(search: string, account: string): string {
  const query = new URLSearchParams(search);
  query.set('as', account);
  return `?${query.toString()}#/inbox`;
}

/** The address of the same mailbox as a window of its own that shows one place only. */
export function popOutUrl(search: string, account: string, place: Place): string {
  const query = new URLSearchParams(search);
  query.set('as', account);
  query.set('popout', '1');
  return `?${query.toString()}${formatPlace(place)}`;
}
