import { escapeHtml } from './escape-html';

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['style', 'script', 'title', 'head', 'template']);

interface Lines {
  text: string;
}

function startLine(lines: Lines): void {
  if (lines.text !== '' && !lines.text.endsWith('\n')) lines.text += '\n';
}

function writeText(node: Node, lines: Lines): void {
  const text = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  const atStart = lines.text === '' || /[\s]$/.test(lines.text);
  lines.text += atStart ? text.replace(/^ /, '') : text;
}

function writeElement(element: Element, lines: Lines): void {
  const tag = element.localName;
  if (SILENT.has(tag)) return;
  if (tag === 'br') {
    lines.text += '\n';
    return;
  }
  const block = BLOCKS.has(tag);
  if (block) startLine(lines);
  if (tag === 'li') lines.text += '- ';
  if (tag === 'hr') lines.text += '________________________________';
  writeChildren(element, lines);
  if (tag === 'td' || tag === 'th') lines.text += ' ';
  if (block) startLine(lines);
  if (tag === 'p') lines.text += '\n';
}

function writeChildren(parent: Node, lines: Lines): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) writeText(child, lines);
    else if (child.nodeType === Node.ELEMENT_NODE) writeElement(child as Element, lines);
  }
}

/** What is left of an HTML body when a person switches to plain text: the words and their lines. */
export function htmlToText(html: string): string {
  const lines: Lines = { text: '' };
  writeChildren(new DOMParser().parseFromString(html, 'text/html').body, lines);
  return lines.text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text as HTML that looks the same: one block per line. */
export function textToHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}
