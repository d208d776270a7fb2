import { useEffect } from 'react';

const DIALOG = '[role="dialog"], [role="alertdialog"]';

const holdsDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null);

/** Dialogs here come and go as a whole, so what had the focus before them gets it back when they are gone. */
export function useFocusAfterDialogs(): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(DIALOG) === null) before = target;
    };
    const restore = (changes: readonly MutationRecord[]) => {
      const closed = changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog));
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (closed && isLost && before?.isConnected === true) before.focus();
    };
    const observer = new MutationObserver(restore);
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
