/** Where somebody types, in terms that survive an add-in's rewriting of the text around it. */
export interface Caret {
  /** The node that holds the caret: a text, or an empty line. */
  readonly node: Node;
  readonly offset: number;
  /**
   * Letters from here to the end: what add-ins write usually stands above the person's own text, so this distance
   * survives even if every node is made anew.
   */
  readonly fromEnd: number;
}

/** Null when nobody types in `root`. */
export function readCaret(root: HTMLElement): Caret | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(endContainer)) return null;
  const rest = document.createRange();
  rest.selectNodeContents(root);
  rest.setStart(endContainer, endOffset);
  const fromEnd = rest.toString().length;
  // A caret between the lines belongs to the line after it: positions in the root itself shift with what comes above.
  const line = endContainer === root ? root.childNodes[endOffset] : undefined;
  return line ? { node: line, offset: 0, fromEnd } : { node: endContainer, offset: endOffset, fromEnd };
}

/** Puts the caret back into its node if that is still there, else as far from the end as it was. */
export function restoreCaret(root: HTMLElement, { node, offset, fromEnd }: Caret): void {
  const selection = document.getSelection();
  if (node !== root && root.contains(node)) selection?.collapse(node, Math.min(offset, lengthOf(node)));
  else placeFromEnd(root, fromEnd, offset === 0);
}

const lengthOf = (node: Node): number => node.nodeValue?.length ?? node.childNodes.length;

/** The end of one text and the start of the next are equally far from the end; `atStart` says which is meant. */
function placeFromEnd(root: HTMLElement, fromEnd: number, atStart: boolean): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let left = fromEnd;
  for (const text of texts.reverse()) {
    if (left < text.length || (atStart && left === text.length)) {
      document.getSelection()?.collapse(text, text.length - left);
      return;
    }
    left -= text.length;
  }
  document.getSelection()?.collapse(root, 0);
}
