/** Whose mailbox a browser tab shows: everything else about a tab is in `Place` and `Settings`. */
export interface Tab {
  readonly world: string;
  /** Null: the first account of the world. */
  readonly account: string | null;
}

export function readTab(search: string): Tab {
  const query = new URLSearchParams(search);
  return { world: query.get('world') || 'main', account: query.get('as') || null };
}

/** The address of the same world as somebody else, keeping what the address says about the client. */
export function tabUrl(search: string, account: string): string {
  const query = new URLSearchParams(search);
  query.set('as', account);
  return `?${query.toString()}#/inbox`;
}
