import type { Recipient } from '../core/audience/recipient';
import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import type { Reader } from './reader';

export interface Remover {
  readonly remove: (unwanted: readonly Recipient[]) => Promise<void>;
  /** Puts back whom the last removal took out. */
  readonly undo: () => Promise<void>;
}

export function createRemover(
  store: Store<DeskState>,
  { remove, putBack }: Pick<DraftActions, 'remove' | 'putBack'>,
  reader: Reader,
): Remover {
  return {
    async remove(people) {
      if (store.get().removal.kind === 'removing') return;
      changeState(store, { removal: { kind: 'removing', people } });
      const outcome = await remove(people);
      changeState(store, {
        removal: outcome.ok
          ? { kind: 'removed', people, undo: outcome.value }
          : { kind: 'failed', error: outcome.error },
      });
      await reader.reload();
    },
    async undo() {
      const { removal } = store.get();
      if (removal.kind !== 'removed') return;
      const outcome = await putBack(removal.undo);
      changeState(store, {
        removal: outcome.ok ? { kind: 'none' } : { kind: 'failed', error: outcome.error },
      });
      await reader.reload();
    },
  };
}
