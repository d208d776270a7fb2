/**
 * Where the caret is, counted in letters from the end: what add-ins write usually stands above the person's own text, so
 * the distance to the end survives it.
 */
export function caretFromEnd(root: HTMLElement): number | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const caret = selection.getRangeAt(0);
  if (!root.contains(caret.endContainer)) return null;
  const rest = document.createRange();
  rest.selectNodeContents(root);
  rest.setStart(caret.endContainer, caret.endOffset);
  return rest.toString().length;
}

/** Puts the caret so many letters before the end; at the beginning if there are fewer. */
export function placeCaretFromEnd(root: HTMLElement, fromEnd: number): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let left = fromEnd;
  for (const text of texts.reverse()) {
    if (left <= text.length) {
      document.getSelection()?.collapse(text, text.length - left);
      return;
    }
    left -= text.length;
  }
  document.getSelection()?.collapse(root, 0);
}
