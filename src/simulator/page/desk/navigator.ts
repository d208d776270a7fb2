import { formatPlace, inMailbox, parsePlace, type Place, type PlaceHere, samePlace } from '../routing/place';
import { createStore, type Store } from '../state/store';

/** The address bar as a store: back, forward, links and reload all come through here. */
export interface Navigator extends Pick<Store<Place>, 'get' | 'subscribe'> {
  /** `replace` leaves no trace for the back button. */
  goTo(place: PlaceHere, how?: 'push' | 'replace'): void;
}

/** The parts of the window that a navigator uses. */
export type NavigatorWindow = Pick<Window, 'addEventListener'> & {
  readonly location: Pick<Location, 'hash' | 'search' | 'pathname'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
};

export function createNavigator(window: NavigatorWindow): Navigator {
  const store = createStore<Place>(parsePlace(window.location.hash));
  const follow = () => {
    const place = parsePlace(window.location.hash);
    store.update((before) => (samePlace(before, place) ? before : place));
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return {
    get: store.get,
    subscribe: store.subscribe,
    goTo(wanted, how = 'push') {
      const { mailbox = store.get().mailbox } = wanted;
      const place = inMailbox(wanted, mailbox);
      const url = `${window.location.pathname}${window.location.search}${formatPlace(place)}`;
      if (samePlace(store.get(), place) && window.location.hash !== '') return;
      if (how === 'push') window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
      store.update(() => place);
    },
  };
}
