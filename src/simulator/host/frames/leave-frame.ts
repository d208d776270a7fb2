/**
 * office.js swallows Tab inside an add-in's page and tells the host when the focus should leave it. Without this,
 * people who use the keyboard could never get out of a task pane.
 */
const TABBABLE = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'iframe',
  '[contenteditable="true"]',
  '[tabindex]',
]
  .map((selector) => `${selector}:not([tabindex="-1"])`)
  .join(', ');

/**
 * What the frame asks for, by its number on the wire. Escape (15) is told as well, also when it only closed something
 * inside the page; where the real client then puts the focus is not known, so it stays.
 */
export const FOCUS_LEAVES: ReadonlyMap<number, 'forwards' | 'backwards'> = new Map([
  [13, 'forwards'],
  [14, 'backwards'],
  [17, 'forwards'],
  [18, 'backwards'],
]);

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Moves the focus to the neighbour of the frame in the page's own order, around the ends if need be. */
export function leaveFrame(frame: HTMLIFrameElement, direction: 'forwards' | 'backwards'): void {
  const stops = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) => element === frame || isShown(element),
  );
  const at = stops.indexOf(frame);
  if (at < 0) return;
  const step = direction === 'forwards' ? 1 : -1;
  stops[(at + step + stops.length) % stops.length]?.focus();
}
