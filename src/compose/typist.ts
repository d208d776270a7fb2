import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import { NOTHING_TYPED, type Typed } from './typed';

export interface Typist {
  /** What stands in the fields now. */
  readonly type: (typed: Typed) => void;
  /** Brings back what was half typed when the pane was closed, unless somebody is typing already. */
  readonly recall: () => Promise<void>;
}

/** Milliseconds of rest after which it is kept. */
const REST = 300;

export function createTypist(
  store: Store<DeskState>,
  { keepTyped, readTyped }: Pick<DraftActions, 'keepTyped' | 'readTyped'>,
): Typist {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    type(typed) {
      changeState(store, { typed });
      clearTimeout(rest);
      rest = setTimeout(() => void keepTyped(typed), REST);
    },
    async recall() {
      const typed = await readTyped();
      if (store.get().typed === NOTHING_TYPED) changeState(store, { typed });
    },
  };
}
