import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Where the pointer was pressed and not yet let go, and whether the focus went with it. */
interface Press {
  at: EventTarget | undefined;
  hasLeft: boolean;
}

function isWithin(place: Element | null, target: EventTarget | null | undefined): boolean {
  return target instanceof Node && place?.contains(target) === true;
}

/**
 * Calls when the focus leaves a part of the pane, also towards the mail itself. While the pointer is pressed it waits
 * for the click, so that nothing moves away below it. A part that disappears with the click has been left as well,
 * unless it was clicked itself: then that click said what is wanted.
 */
export function useLeaving(
  place: RefObject<HTMLElement | null>,
  onLeave: () => void,
): (event: FocusEvent) => void {
  const newest = useRef(onLeave);
  const press = useRef<Press>({ at: undefined, hasLeft: false });
  useEffect(() => {
    newest.current = onLeave;
  });
  useEffect(() => followPointer(place.current, press.current, () => newest.current()), [place]);
  return ({ relatedTarget }) => {
    if (isWithin(place.current, relatedTarget)) return;
    if (press.current.at === undefined) newest.current();
    else press.current.hasLeft = true;
  };
}

/** Returns the function that ends it. */
function followPointer(place: Element | null, press: Press, onLeave: () => void): () => void {
  const settle = () => {
    if (!press.hasLeft) return;
    press.hasLeft = false;
    if (!isWithin(place, document.activeElement)) onLeave();
  };
  const begin = ({ target }: Event) => {
    press.at = target ?? undefined;
  };
  const end = () => {
    // The click comes right after this event.
    setTimeout(() => {
      press.at = undefined;
      settle();
    });
  };
  document.addEventListener('pointerdown', begin, true);
  const ends = ['pointerup', 'pointercancel', 'dragend'];
  ends.forEach((type) => document.addEventListener(type, end, true));
  return () => {
    document.removeEventListener('pointerdown', begin, true);
    ends.forEach((type) => document.removeEventListener(type, end, true));
    if (!isWithin(place, press.at)) settle();
  };
}
