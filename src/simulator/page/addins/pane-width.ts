/** Width in CSS pixels of Outlook's own task pane; narrower ones are not promised to work. */
export const PANE_MIN_WIDTH = 320;
export const PANE_MAX_WIDTH = 560;

export const clampWidth = (width: number): number =>
  Math.min(PANE_MAX_WIDTH, Math.max(PANE_MIN_WIDTH, Math.round(width)));

/** What an arrow key does to the width of a pane at the right edge; null for other keys. */
export function widthByKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return clampWidth(width + 20);
    case 'ArrowRight':
      return clampWidth(width - 20);
    case 'Home':
      return PANE_MIN_WIDTH;
    case 'End':
      return PANE_MAX_WIDTH;
    default:
      return null;
  }
}
