/** The region to go to from `current` (-1: none); null when there is none at all. */
export function nextRegion(count: number, current: number, step: 1 | -1): number | null {
  if (count === 0) return null;
  if (current < 0) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}

const FOCUSABLE = [
  'button:not(:disabled)',
  '[href]',
  'input:not(:disabled):not([type="hidden"])',
  'textarea',
  'iframe',
  '[contenteditable="true"]',
  '[tabindex]',
].join(', ');

const isVisible = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

const takesFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && isVisible(element) && element.closest('[data-tabster-dummy], [inert]') === null;

/** Where the focus was in each region before it left: people come back to what they did. */
const lastPlaces = new WeakMap<Element, HTMLElement>();

/** Remembers the places; returns the function that ends that. */
export function rememberPlaces(document: Document): () => void {
  const remember = ({ target }: FocusEvent) => {
    const region = target instanceof HTMLElement ? target.closest('[data-region]') : null;
    if (region && target instanceof HTMLElement) lastPlaces.set(region, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

function placeIn(region: HTMLElement): HTMLElement | undefined {
  const last = lastPlaces.get(region);
  if (last && region.contains(last) && takesFocus(last)) return last;
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(takesFocus);
}

/** Moves the focus to the next part of the page (F6), or the one before. */
export function goToRegion(document: Document, step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => isVisible(region) && placeIn(region) !== undefined,
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = nextRegion(regions.length, current, step);
  if (next === null) return;
  const region = regions[next];
  if (region) placeIn(region)?.focus();
}
