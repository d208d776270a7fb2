import { patchChildren } from '../body/patch-children';
import { readCaret, restoreCaret } from './caret';

/** Shows an add-in's change in an editor that a person may be typing in: only what differs is touched. */
export function writeEditor(editor: HTMLElement, next: DocumentFragment): void {
  const caret = readCaret(editor);
  patchChildren(editor, next);
  if (caret) restoreCaret(editor, caret);
}
