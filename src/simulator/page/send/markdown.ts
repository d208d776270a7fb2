/** The subset of Markdown that Smart Alerts show (docs: SmartAlertsEventCompletedOptions.errorMessageMarkdown). */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly inside: readonly Inline[] }
  | { readonly kind: 'italic'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'numbers'; readonly items: readonly (readonly Inline[])[] };

const ESCAPED = /^\\([\\`*_{}[\]()#+\-.!>|~<&"])/;
const LINK = /^\[((?:\\.|[^\]\\])+)\]\((https:\/\/[^\s()<>"]+)\)/;
// A sign that stands beside a space is a sign: `5 * 3 * 4` is no emphasis.
const STRONG = /^(?:\*\*(?=\S)((?:\\.|[^\\])+?)(?<=\S)\*\*(?!\*)|__(?=\S)((?:\\.|[^\\])+?)(?<=\S)__(?!\w))/;
const EMPHASIS = /^(?:\*(?=\S)((?:\\.|[^\\*])+)(?<=\S)\*|_(?=\S)((?:\\.|[^\\_])+)(?<=\S)_(?!\w))/;

interface Token {
  readonly length: number;
  readonly inline: Inline;
}

const aLetter = (letter: string): Token => ({ length: 1, inline: { kind: 'text', text: letter } });

function readToken(rest: string): Token {
  const escaped = ESCAPED.exec(rest);
  if (escaped) return { length: 2, inline: { kind: 'text', text: escaped[1] ?? '' } };
  const link = LINK.exec(rest);
  if (link) {
    const inside = parseInline(link[1] ?? '');
    return { length: link[0].length, inline: { kind: 'link', href: link[2] ?? '', inside } };
  }
  const strong = STRONG.exec(rest);
  if (strong) {
    const inside = parseInline(strong[1] ?? strong[2] ?? '');
    return { length: strong[0].length, inline: { kind: 'bold', inside } };
  }
  const emphasis = EMPHASIS.exec(rest);
  if (emphasis) {
    const inside = parseInline(emphasis[1] ?? emphasis[2] ?? '');
    return { length: emphasis[0].length, inline: { kind: 'italic', inside } };
  }
  return aLetter(rest.charAt(0));
}

/** Anything that is not in the subset, HTML and http links among it, stays text. */
export function parseInline(text: string): readonly Inline[] {
  const all: Inline[] = [];
  let at = 0;
  while (at < text.length) {
    // Inside a word, `_` is a letter like any other.
    const inWord = text.charAt(at) === '_' && /\w/.test(text.charAt(at - 1));
    const { length, inline } = inWord ? aLetter('_') : readToken(text.slice(at));
    const last = all.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      all[all.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else all.push(inline);
    at += length;
  }
  return all;
}

function addLine(blocks: Block[], line: string): void {
  const bullet = /^\s*[-*]\s+(.*)$/.exec(line);
  const number = /^\s*(\d+)\.\s+(.*)$/.exec(line);
  const last = blocks.at(-1);
  const next = last?.kind === 'numbers' ? last.items.length + 1 : 1;
  // The first number is one and the others follow it; that anything else stays text is invented.
  const text = bullet?.[1] ?? (Number(number?.[1]) === next ? number?.[2] : undefined);
  if (text === undefined) {
    blocks.push({ kind: 'paragraph', inside: parseInline(line) });
    return;
  }
  const kind = bullet ? 'bullets' : 'numbers';
  const items = last && last.kind === kind ? last.items : [];
  if (items.length > 0) blocks.pop();
  blocks.push({ kind, items: [...items, parseInline(text)] });
}

/** List items end in `\r`, paragraphs in blank lines; every line end starts a new line here. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) if (line.trim() !== '') addLine(blocks, line.trim());
  return blocks;
}
