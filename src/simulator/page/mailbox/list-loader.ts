import type { AccountApi } from '../api/api';
import type { ApiProblem } from '../api/send-request';
import type { Store } from '../state/store';
import { type MailboxState, queryOf, sameQuery, withFreshList, withPage } from './mailbox-state';

/** Positions of rows, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Loads lists a page at a time: those that are looked at, and no others. */
export interface ListLoader {
  want(range: Range): Promise<void>;
  /** The same list again; only the part that is looked at. */
  reload(): Promise<void>;
  /** Another list, from its beginning. */
  restart(): Promise<void>;
}

const PAGE = 100;
const BEGINNING: Range = { first: 0, last: 0 };

function pagesOf({ first, last }: Range): readonly number[] {
  const start = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - start + 1 }, (_, at) => start + at);
}

export function createListLoader(
  api: Pick<AccountApi, 'rows'>,
  store: Pick<Store<MailboxState>, 'get' | 'update'>,
  note: (problem: ApiProblem) => void,
): ListLoader {
  let looked = BEGINNING;
  /** Counts the states of the list on the server: pages of an older one are not mixed with newer ones. */
  let edition = 0;
  const underWay = new Map<number, Promise<void>>();
  let reloading = Promise.resolve();

  async function fetchPages(pages: readonly number[]) {
    const query = queryOf(store.get());
    const asked = edition;
    const answers = await Promise.all(pages.map((page) => api.rows(query, page * PAGE, PAGE)));
    if (asked !== edition || !sameQuery(query, queryOf(store.get()))) return null;
    for (const answer of answers) if (!answer.ok) note(answer.error);
    return answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  }

  async function loadPage(page: number): Promise<void> {
    const [loaded] = (await fetchPages([page])) ?? [];
    if (loaded) store.update((state) => withPage(state, loaded));
  }

  function reload(): Promise<void> {
    edition += 1;
    underWay.clear();
    return (reloading = loadAfresh());
  }

  async function loadAfresh(): Promise<void> {
    const pages = pagesOf(looked);
    const loaded = await fetchPages(pages);
    if (loaded?.length !== pages.length) return;
    store.update((state) => withFreshList(state, loaded));
    // What was looked at may lie beyond the end now.
    const total = loaded[0]?.total ?? 0;
    if (looked.first > 0 && looked.first >= total) await restart();
  }

  function restart(): Promise<void> {
    looked = BEGINNING;
    return reload();
  }

  const isMissing = (page: number): boolean => {
    const { list } = store.get();
    return list !== null && page * PAGE < list.total && !list.rows.has(page * PAGE);
  };

  return {
    reload,
    restart,
    async want(range) {
      looked = range;
      const asked = edition;
      const loads = pagesOf(range).flatMap((page) => {
        const load = underWay.get(page) ?? (isMissing(page) ? loadPage(page) : null);
        if (load === null) return [];
        underWay.set(page, load);
        return [load.finally(() => underWay.get(page) === load && underWay.delete(page))];
      });
      await Promise.all(loads);
      // A page of the list as it was is thrown away; the new list brings what is looked at.
      if (edition !== asked) await reloading;
    },
  };
}
