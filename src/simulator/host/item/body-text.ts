/** Text out of HTML and HTML out of text, as a mail client does it. Invented: Outlook's exact spacing is not known. */

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

/** Collects lines; white space inside a line counts once, as in a browser. */
class Lines {
  readonly #lines: string[] = [''];

  add(text: string): void {
    const last = this.#lines.length - 1;
    const line = this.#lines[last] ?? '';
    const collapsed = text.replace(/[ \t\r\n]+/gu, ' ');
    this.#lines[last] =
      line === '' || line.endsWith(' ') ? line + collapsed.replace(/^ /u, '') : line + collapsed;
  }

  breakLine(): void {
    this.#lines.push('');
  }

  /** Starts a new line unless the current one is still empty. */
  startBlock(): void {
    if (this.#lines.at(-1) !== '') this.breakLine();
  }

  toString(): string {
    return this.#lines
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\u00a0/gu, ' ')
      .trim();
  }
}

function collect(node: Node, lines: Lines): void {
  if (node.nodeType === Node.TEXT_NODE) lines.add(node.textContent ?? '');
  if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return;
  if (node.tagName === 'BR') {
    lines.breakLine();
    return;
  }
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) lines.startBlock();
  for (const child of node.childNodes) collect(child, lines);
  if (node.tagName === 'TD' || node.tagName === 'TH') lines.add(' ');
  if (isBlock) lines.startBlock();
}

/** What a reader of plain text sees of an HTML body: blocks on lines of their own, markup gone. */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines = new Lines();
  for (const child of body.childNodes) collect(child, lines);
  return lines.toString();
}

/** Text as a fragment of HTML that shows the same lines; nothing in the text becomes markup. */
export function textToHtml(text: string): string {
  const line = document.implementation.createHTMLDocument('').createElement('div');
  const asHtml = (content: string): string => {
    line.textContent = content.replace(/ {2}/gu, '\u00a0 ');
    return line.innerHTML;
  };
  return text
    .split(/\r\n|\r|\n/u)
    .map(asHtml)
    .join('<br>');
}
