import type { StampChoice } from '../flows/apply-stamp';
import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';

export interface Reader {
  /** Reads the draft again; an answer that is overtaken by a newer reading is dropped. */
  readonly reload: () => Promise<void>;
  /** The draft carries this wish from now on: the next reading shows it, so the wish itself may go. */
  readonly fulfil: (wish: StampChoice) => void;
}

/** Milliseconds from which a wait is worth showing, and from which it needs a word of explanation. */
const NOTICEABLE = 400;
const LONG = 5000;

/** Runs from the first reading that is under way until the newest one has come. */
function createPatience(store: Store<DeskState>) {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  return {
    begin() {
      if (timers.length > 0) return;
      timers = [
        setTimeout(() => changeState(store, { waiting: 'noticeably' }), NOTICEABLE),
        setTimeout(() => changeState(store, { waiting: 'long' }), LONG),
      ];
    },
    end() {
      timers.forEach(clearTimeout);
      timers = [];
    },
  };
}

export function createReader(store: Store<DeskState>, { read }: Pick<DraftActions, 'read'>): Reader {
  const patience = createPatience(store);
  let newest = 0;
  let fulfilled: StampChoice | undefined;
  return {
    async reload() {
      newest += 1;
      const own = newest;
      const carried = fulfilled;
      patience.begin();
      const reading = await read();
      if (own !== newest) return;
      patience.end();
      const { wish } = store.get();
      changeState(store, { reading, waiting: 'no', wish: wish === carried ? undefined : wish });
    },
    fulfil(wish) {
      fulfilled = wish;
    },
  };
}
