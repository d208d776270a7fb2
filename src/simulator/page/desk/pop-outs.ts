import { inMailbox, type PlaceHere } from '../routing/place';
import { popOutUrl } from '../routing/tab';
import { createStore, type Store } from '../state/store';

/** Windows of their own for one message or one draft. */
export interface PopOuts {
  /** True after the browser refused to open a window, until somebody has read that. */
  readonly blocked: Pick<Store<boolean>, 'get' | 'subscribe'>;
  open(place: PlaceHere): void;
  dismiss(): void;
}

const LOOK = 'popup,width=1000,height=760';

export function createPopOuts(
  window: Pick<Window, 'open'> & { readonly location: Pick<Location, 'search'> },
  account: string,
  /** The shared mailbox that is looked at. */
  mailboxInFront: () => string | null = () => null,
): PopOuts {
  const blocked = createStore(false);
  return {
    blocked,
    open(place) {
      const { mailbox = mailboxInFront() } = place;
      const url = popOutUrl(window.location.search, account, inMailbox(place, mailbox));
      const opened = window.open(url, '', LOOK);
      blocked.update(() => opened === null);
    },
    dismiss: () => blocked.update(() => false),
  };
}
