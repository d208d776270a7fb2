import type { DraftSelection, Selected } from '../../host/contract';
import { escapeHtml } from '../body/escape-html';
import { cleanForEditing } from '../body/sanitise-body';

/** The part of the document's selection that lies in the editor. */
function rangeIn(editor: HTMLElement): Range | null {
  const selection = document.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range !== null && editor.contains(range.commonAncestorContainer) ? range : null;
}

function htmlOf(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  return holder.innerHTML;
}

/** What is selected in an HTML editor. The selection stays where it was while the person works in a pane. */
export function htmlSelection(editor: HTMLElement, written: () => void): DraftSelection {
  return {
    read(): Selected | null {
      const range = rangeIn(editor);
      return range === null ? null : { place: 'body', text: range.toString(), html: htmlOf(range) };
    },
    replace(content) {
      const range = rangeIn(editor);
      if (range === null) return;
      range.deleteContents();
      range.insertNode(cleanForEditing(content, () => null));
      range.collapse(false);
      written();
    },
  };
}

/** What is selected in the plain-text editor; nothing until somebody has been in it. */
export function textSelection(area: HTMLTextAreaElement, written: () => void): DraftSelection {
  return {
    read(): Selected {
      const text = area.value.slice(area.selectionStart, area.selectionEnd);
      return { place: 'body', text, html: escapeHtml(text) };
    },
    replace(content) {
      area.setRangeText(content, area.selectionStart, area.selectionEnd, 'end');
      written();
    },
  };
}
