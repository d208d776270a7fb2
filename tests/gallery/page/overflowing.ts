/** Pixels that rounding may cost. */
const SLACK = 1;

/** What only screen readers get is one pixel large; what turns round is as large as its diagonal now and then. */
function isHidden(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const { visibility, overflow } = getComputedStyle(element);
  const isForListeners = width <= 1 && height <= 1 && overflow === 'hidden';
  return isForListeners || visibility === 'hidden' || element.role === 'progressbar';
}

function isShown(element: Element): boolean {
  for (let place: Element | null = element; place !== null; place = place.parentElement)
    if (isHidden(place)) return false;
  return element instanceof HTMLElement;
}

function sticksOut(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  return left < -SLACK || right > document.documentElement.clientWidth + SLACK;
}

/** Text that its own box cuts off, with or without an ellipsis. */
function isCut(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  if (element instanceof HTMLInputElement || element === document.body) return false;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  return scrollWidth > clientWidth + SLACK || (overflowY !== 'auto' && scrollHeight > clientHeight + SLACK);
}

function described(element: Element): string {
  const text = element.textContent.trim().replace(/\s+/g, ' ');
  return `<${element.localName}> ${text.slice(0, 60)}`;
}

/** What sticks out of the page on its sides, or is cut off. */
export function overflowing(): readonly string[] {
  const elements = Array.from(document.body.querySelectorAll('*'));
  const broken = elements.filter((element) => sticksOut(element) || isCut(element));
  return broken.filter(isShown).map(described);
}
