import type { Recipient } from '../core/audience/recipient';
import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import type { Reader } from './reader';

export interface Remover {
  readonly remove: (unwanted: readonly Recipient[]) => Promise<void>;
  readonly moveToBcc: (people: readonly Recipient[]) => Promise<void>;
  /** Puts back whom the last removal took out or moved. */
  readonly undo: () => Promise<void>;
}

export function createRemover(
  store: Store<DeskState>,
  { remove, moveToBcc, putBack }: Pick<DraftActions, 'remove' | 'moveToBcc' | 'putBack'>,
  reader: Reader,
): Remover {
  const takeOut = async (
    people: readonly Recipient[],
    act: DraftActions['remove'],
    kind: 'removed' | 'moved',
  ): Promise<void> => {
    if (store.get().removal.kind === 'removing') return;
    changeState(store, { removal: { kind: 'removing', people } });
    const outcome = await act(people);
    changeState(store, {
      removal: outcome.ok ? { kind, people, undo: outcome.value } : { kind: 'failed', error: outcome.error },
    });
    await reader.reload();
  };
  return {
    remove: (people) => takeOut(people, remove, 'removed'),
    moveToBcc: (people) => takeOut(people, moveToBcc, 'moved'),
    async undo() {
      const { removal } = store.get();
      if (removal.kind !== 'removed' && removal.kind !== 'moved') return;
      const outcome = await putBack(removal.undo);
      changeState(store, {
        removal: outcome.ok ? { kind: 'none' } : { kind: 'failed', error: outcome.error },
      });
      await reader.reload();
    },
  };
}
