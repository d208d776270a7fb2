import type { Stamp } from '../core/stamp/stamp';
import type { StampChoice } from '../flows/apply-stamp';
import type { StampDetails } from '../flows/draft-state';
import type { Store } from '../ui/store';
import { changeState, chosenDetails, chosenStamp, type DeskState, type Writing } from './desk-state';
import type { DraftActions } from './draft-actions';
import type { Reader } from './reader';

/** `settled` waits for a short rest, for people who walk through the stamps by arrow keys. */
export type When = 'now' | 'settled';

export interface Scribe {
  readonly choose: (stamp: Stamp, when?: When) => void;
  /** The same as a way out of a finding, which can be taken back. */
  readonly replace: (stamp: Stamp) => void;
  readonly takeBack: () => void;
  readonly changeDetails: (change: (details: StampDetails) => StampDetails) => void;
  /** Writes the stamp again: what failed, or the marks as the draft should carry them. */
  readonly writeAgain: () => void;
  /** Gives up what could not be written; the draft stays as it is. */
  readonly forget: () => void;
}

/** Long enough to pass a stamp on the way to another one, in milliseconds. */
const REST = 600;

export function createScribe(
  store: Store<DeskState>,
  { stamp: apply }: Pick<DraftActions, 'stamp'>,
  reader: Reader,
): Scribe {
  let isWriting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  async function write(wish: StampChoice): Promise<Writing> {
    changeState(store, { writing: { kind: 'writing' } });
    const outcome = await apply(wish);
    if (!outcome.ok) return { kind: 'failed', problem: outcome.error };
    reader.fulfil(wish);
    return { kind: 'idle' };
  }

  /** Writes until nothing newer is wanted. Only the last wish counts: those in between were passed by. */
  async function writeNewest(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    let writing: Writing = { kind: 'idle' };
    let done: StampChoice | undefined;
    for (let wish = store.get().wish; wish !== undefined && wish !== done; wish = store.get().wish) {
      writing = await write(wish);
      done = wish;
    }
    isWriting = false;
    changeState(store, { writing });
    await reader.reload();
  }

  function want(wish: StampChoice, when: When): void {
    clearTimeout(rest);
    changeState(store, isWriting ? { wish } : { wish, writing: { kind: 'idle' } });
    if (when === 'settled') rest = setTimeout(() => void writeNewest(), REST);
    else void writeNewest();
  }

  function wantDetails(change: (details: StampDetails) => StampDetails): void {
    const stamp = chosenStamp(store.get());
    if (stamp !== undefined) want({ stamp, details: change(chosenDetails(store.get())) }, 'now');
  }

  function choose(stamp: Stamp, when: When = 'now'): void {
    if (store.get().reading === undefined) {
      changeState(store, { early: stamp });
      return;
    }
    changeState(store, { replaced: undefined });
    want({ stamp, details: chosenDetails(store.get()) }, when);
  }

  /** A click is quicker than a slow reading. It counts, and takes away nothing that the draft carries. */
  function catchUp(): void {
    const { early, reading } = store.get();
    if (early === undefined || reading === undefined) return;
    changeState(store, { early: undefined });
    choose(early);
  }

  store.subscribe(catchUp);

  return {
    choose,
    replace(stamp) {
      const replaced = chosenStamp(store.get());
      choose(stamp);
      changeState(store, { replaced });
    },
    takeBack() {
      const { replaced } = store.get();
      if (replaced !== undefined) choose(replaced);
    },
    changeDetails: wantDetails,
    writeAgain() {
      const { wish } = store.get();
      if (wish === undefined) wantDetails((details) => details);
      else want({ ...wish }, 'now');
    },
    forget: () => changeState(store, { wish: undefined, writing: { kind: 'idle' } }),
  };
}
