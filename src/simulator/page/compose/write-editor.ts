import { patchChildren } from '../body/patch-children';
import { caretFromEnd, placeCaretFromEnd } from './caret';

/** Shows an add-in's change in an editor that a person may be typing in: only what differs is touched. */
export function writeEditor(editor: HTMLElement, next: DocumentFragment): void {
  const node = document.getSelection()?.anchorNode ?? null;
  const fromEnd = node && editor.contains(node) ? caretFromEnd(editor) : null;
  patchChildren(editor, next);
  const caretStayed = document.getSelection()?.anchorNode === node && node?.nodeType === Node.TEXT_NODE;
  if (fromEnd !== null && !caretStayed) placeCaretFromEnd(editor, fromEnd);
}
