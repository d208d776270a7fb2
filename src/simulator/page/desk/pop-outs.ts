import type { Place } from '../routing/place';
import { popOutUrl } from '../routing/tab';
import { createStore, type Store } from '../state/store';

/** Windows of their own for one message or one draft. */
export interface PopOuts {
  /** True after the browser refused to open a window, until somebody has read that. */
  readonly blocked: Pick<Store<boolean>, 'get' | 'subscribe'>;
  open(place: Place): void;
  dismiss(): void;
}

const LOOK = 'popup,width=1000,height=760';

export function createPopOuts(
  window: Pick<Window, 'open'> & { readonly location: Pick<Location, 'search'> },
  account: string,
): PopOuts {
  const blocked = createStore(false);
  return {
    blocked,
    open(place) {
      const opened = window.open(popOutUrl(window.location.search, account, place), '', LOOK);
      blocked.update(() => opened === null);
    },
    dismiss: () => blocked.update(() => false),
  };
}
