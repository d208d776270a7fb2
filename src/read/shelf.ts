import type { Result } from '../core/result';
import type { HostError } from '../flows/ports';
import type { ForwardAnswer } from '../flows/may-forward';
import type { StampView } from '../flows/read-stamp';
import type { Adjusting } from './adjusting';
import { createStore, type Store } from '../ui/store';

/** What is known of a message once it was read. */
export interface ReadMessage {
  readonly view: StampView;
  /** Whether it may be passed on to an address that somebody types; undefined where nobody stamped it. */
  readonly mayForward: ((typed: string) => ForwardAnswer) | undefined;
  /** Undefined for whoever does not decide about publication. */
  readonly adjusting: Adjusting | undefined;
}

/** The selected message: its sender, and a way to its stamp. */
export interface SelectedMessage {
  readonly sender: { readonly address: string; readonly name: string };
  readonly read: () => Promise<Result<ReadMessage, HostError>>;
}

/** What the read pane shows. */
export type ShelfState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'nothing-selected' }
  /** Another mail is selected, and Outlook does not let this pane follow. */
  | { readonly kind: 'left-behind' }
  | { readonly kind: 'failed'; readonly error: HostError }
  | ({ readonly kind: 'shown'; readonly sender: SelectedMessage['sender'] } & ReadMessage);

export interface Shelf {
  readonly store: Store<ShelfState>;
  /** Shows the stamp of what is selected now. The answer about an earlier selection is dropped. */
  readonly follow: () => Promise<void>;
  /** Takes away the stamp of a mail that is no longer the one on screen. */
  readonly leaveBehind: () => void;
}

/** Milliseconds for which the earlier stamp may stay while the next one is read: shorter than anybody reads it. */
const NO_FLICKER = 200;

export function createShelf(open: () => SelectedMessage | undefined): Shelf {
  const store = createStore<ShelfState>({ kind: 'reading' });
  let newest = 0;
  return {
    store,
    async follow() {
      newest += 1;
      const own = newest;
      const message = open();
      if (message === undefined) {
        store.set({ kind: 'nothing-selected' });
        return;
      }
      const patience = setTimeout(() => {
        if (own === newest) store.set({ kind: 'reading' });
      }, NO_FLICKER);
      const read = await message.read();
      clearTimeout(patience);
      if (own !== newest) return;
      store.set(
        read.ok
          ? { kind: 'shown', ...read.value, sender: message.sender }
          : { kind: 'failed', error: read.error },
      );
    },
    leaveBehind() {
      newest += 1;
      store.set({ kind: 'left-behind' });
    },
  };
}
