const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6, li, pre';
const BLOCKS = `${PARAGRAPHS}, address, article, blockquote, center, div, dl, hr, ol, section, table, ul`;

function dropClasses(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[class]')) element.removeAttribute('class');
}

function dropOuterSpans(body: HTMLElement): void {
  for (const span of body.querySelectorAll(':scope > span')) span.replaceWith(...span.childNodes);
}

function styleInsideLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[style]')) {
    const span = document.createElement('span');
    span.setAttribute('style', link.getAttribute('style') ?? '');
    span.append(...link.childNodes);
    link.append(span);
    link.removeAttribute('style');
  }
}

const isBlock = (node: Node): boolean =>
  node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null);

/** Makes a paragraph of every run of words that stands in a div itself. */
function wrapWords(div: HTMLElement): void {
  let paragraph: HTMLElement | null = null;
  for (const node of [...div.childNodes]) {
    if (isBlock(node)) paragraph = null;
    else if (paragraph !== null) paragraph.append(node);
    else if (node instanceof Element || node.textContent?.trim() !== '') {
      paragraph = document.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

function shade(div: HTMLElement, colour: string): void {
  for (const each of [div, ...div.querySelectorAll('div')]) wrapWords(each);
  for (const paragraph of div.querySelectorAll<HTMLElement>(PARAGRAPHS)) {
    if (paragraph.style.backgroundColor === '') paragraph.style.backgroundColor = colour;
  }
}

function takeBoxAway(div: HTMLElement): void {
  div.removeAttribute('bgcolor');
  for (const property of Array.from(div.style)) {
    if (/^(?:background|padding)/u.test(property)) div.style.removeProperty(property);
  }
  if (div.style.length === 0) div.removeAttribute('style');
}

function shadeParagraphs(body: HTMLElement): void {
  // From the inside out: the nearest colour is the one that is seen.
  for (const div of [...body.querySelectorAll('div')].reverse()) {
    const colour = div.style.backgroundColor;
    takeBoxAway(div);
    if (colour !== '') shade(div, colour);
  }
}

/** What clients change in HTML that add-ins write (facts: platform 3.2). */
const CHANGES = {
  /** GH#5296: declared unfixable. */
  'drops classes': dropClasses,
  /** GH#4460. */
  'drops outer spans': dropOuterSpans,
  /** GH#5704: the style of a link stands on a span in it. */
  'styles inside links': styleInsideLinks,
  /** Reference issue #827: the Word engine has no boxes; the colour of a div stands behind its paragraphs. */
  'shades paragraphs': shadeParagraphs,
} as const satisfies Readonly<Record<string, (body: HTMLElement) => void>>;

export type HtmlChange = keyof typeof CHANGES;

/** Changes what was written as the client is reported to. */
export function changeAsClient(body: HTMLElement, ofClient: Iterable<HtmlChange>): void {
  for (const change of ofClient) CHANGES[change](body);
}
