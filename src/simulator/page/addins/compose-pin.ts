import type { AddinManifest } from '../../shared/manifest';

/**
 * Which pane opens with every new message. Pins of reading and of writing are separate; that the browser's storage keeps
 * this one is invented, as Microsoft does not say where Outlook does.
 */
const STORAGE_KEY = 'local-outlook.compose-pin';

export type PinStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Control id of the pinned pane; null when none is, or when storage is forbidden. */
export function loadComposePin(storage: () => PinStorage): string | null {
  try {
    return storage().getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function saveComposePin(storage: () => PinStorage, controlId: string | null): void {
  try {
    if (controlId === null) storage().removeItem(STORAGE_KEY);
    else storage().setItem(STORAGE_KEY, controlId);
  } catch {
    // Forbidden storage: the pin holds until the form is closed.
  }
}

/** Whether an add-in still has this button, and it opens a pane on a message that is written. */
export const hasComposePane = (manifests: readonly AddinManifest[], controlId: string): boolean =>
  manifests
    .flatMap(({ compose }) => compose.flatMap(({ controls }) => controls))
    .flatMap((control) => (control.kind === 'menu' ? control.items : [control]))
    .some(({ id, action }) => id === controlId && action.kind === 'showTaskpane');
