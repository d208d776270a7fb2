import type { ClientSettings } from '../../host/contract';
import { createStore, type Store } from '../state/store';

/** Seconds for which a message that was sent can be taken back; Outlook on the web offers up to ten. */
export const UNDO_SECONDS = [0, 5, 10] as const;
export type UndoSeconds = (typeof UNDO_SECONDS)[number];

const STORAGE_KEY = 'local-outlook.undo-send';
const isUndoSeconds = (seconds: number): seconds is UndoSeconds =>
  UNDO_SECONDS.some((each) => each === seconds);

function readUndo(text: string | null): UndoSeconds | null {
  const seconds = text === null || text === '' ? NaN : Number(text);
  return isUndoSeconds(seconds) ? seconds : null;
}

/** Storage can be forbidden; then the choice holds for this page only. */
function stored(storage: () => Storage): string | null {
  try {
    return storage().getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** How long Send can be taken back: as the address says (`undo=5`), else as chosen before, else not at all. */
export function createUndoSetting(search: string, storage: () => Storage): Store<UndoSeconds> {
  const asked = readUndo(new URLSearchParams(search).get('undo'));
  const store = createStore<UndoSeconds>(asked ?? readUndo(stored(storage)) ?? 0);
  store.subscribe(() => {
    try {
      storage().setItem(STORAGE_KEY, String(store.get()));
    } catch {
      // It holds for this page.
    }
  });
  return store;
}

/**
 * What the address says of Send: `order=7` mixes the add-ins in the same way each time (else they are mixed differently in
 * every page, as their order is not documented), `policy=hold` plays the administrator's policy.
 */
export function readSendSettings(
  search: string,
  randomSeed: () => number,
): Pick<ClientSettings, 'sendOrderSeed' | 'holdsUnchecked'> {
  const query = new URLSearchParams(search);
  const seed = Number(query.get('order') ?? NaN);
  return {
    sendOrderSeed: Number.isInteger(seed) ? seed : randomSeed(),
    holdsUnchecked: query.get('policy') === 'hold',
  };
}
