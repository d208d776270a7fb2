/** Width in CSS pixels of Outlook's own task pane; narrower ones are not promised to work. */
export const PANE_MIN_WIDTH = 320;
export const PANE_MAX_WIDTH = 560;

export const clampWidth = (width: number): number =>
  Math.min(PANE_MAX_WIDTH, Math.max(PANE_MIN_WIDTH, Math.round(width)));

/** What an arrow key does to the width of a pane at the right edge, or at the left of a mirrored page; null for others. */
export function widthByKey(key: string, width: number, mirrored: boolean): number | null {
  switch (key) {
    case mirrored ? 'ArrowRight' : 'ArrowLeft':
      return clampWidth(width + 20);
    case mirrored ? 'ArrowLeft' : 'ArrowRight':
      return clampWidth(width - 20);
    case 'Home':
      return PANE_MIN_WIDTH;
    case 'End':
      return PANE_MAX_WIDTH;
    default:
      return null;
  }
}

const STORAGE_KEY = 'local-outlook.pane-width';

type WidthStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The width that somebody gave to the pane before. */
export function loadPaneWidth(storage: () => WidthStorage): number {
  try {
    return clampWidth(Number(storage().getItem(STORAGE_KEY)));
  } catch {
    return PANE_MIN_WIDTH;
  }
}

export function savePaneWidth(storage: () => WidthStorage, width: number): void {
  try {
    storage().setItem(STORAGE_KEY, String(width));
  } catch {
    // Forbidden storage: the width holds for this page.
  }
}
