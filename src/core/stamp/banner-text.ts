import { plainLine } from './free-text';
import { EDGE } from './html-text';
import { isSymbolWord } from './look';

/** What a banner says to people. */
export interface BannerWords {
  /** The name of the stamp, such as "Needs adjustment in 3 ways". */
  readonly title: string;
  /** One instruction that a person without the add-in can follow. */
  readonly sentence: string;
  /** The adjustments or uses, in their order. */
  readonly items: readonly string[];
}

/** The paragraphs of a banner below its title, as they are shown. */
export function paragraphsOf({ sentence, items }: BannerWords): readonly string[] {
  const shown = items.map(plainLine).filter(Boolean);
  return [plainLine(sentence), ...shown.map((item, index) => `${index + 1}. ${item}`)];
}

/** A banner found in text: its words, and where it begins. */
export interface FoundBanner {
  readonly words: BannerWords;
  /** Offset of its first line. */
  readonly start: number;
  /** The title still begins with a symbol, as the title that we write does. */
  readonly hasSymbol: boolean;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * Finds the banner that ends at `marker`, the offset of its marker. It begins below the nearest edge above, or with the nearest
 * paragraph that begins with `symbol`, whichever is closer; nothing above `floor` (the end of the previous marker) belongs to it.
 * Reads through quoting and re-wrapping. Undefined where what stands there does not have the shape of a banner.
 */
export function findBanner(
  text: string,
  floor: number,
  marker: number,
  symbol: string,
): FoundBanner | undefined {
  const lines = linesBetween(text, floor, marker);
  const first = firstLine(lines, symbol);
  const start = lines[first]?.start;
  if (start === undefined) return undefined;
  const [title = '', ...paragraphs] = splitParagraphs(
    lines
      .slice(first)
      .map((line) => line.text)
      .filter((line) => line !== EDGE),
  );
  const found = readParagraphs(paragraphs);
  const { hasSymbol, words } = splitSymbol(title);
  if (found === undefined) return undefined;
  return { start, hasSymbol, words: { title: words, ...found } };
}

function linesBetween(text: string, floor: number, marker: number): readonly Line[] {
  const above = text.slice(floor, marker);
  const depth = quoteDepth(above.slice(above.lastIndexOf('\n') + 1));
  let start = floor;
  return above.split('\n').map((raw) => {
    const line = { start, text: plainLine(unquote(raw, depth)) };
    start += raw.length + 1;
    return line;
  });
}

/** How many quoting marks stand at the beginning of a line. */
export function quoteDepth(line: string): number {
  let depth = 0;
  for (const character of line) {
    if (character === '>') depth += 1;
    else if (character !== ' ') break;
  }
  return depth;
}

function unquote(line: string, depth: number): string {
  let at = 0;
  for (let left = Math.min(depth, quoteDepth(line)); left > 0; left -= 1) at = line.indexOf('>', at) + 1;
  return line.slice(at);
}

/** The index of the edge or title with which the banner begins; -1 where there is neither. */
function firstLine(lines: readonly Line[], symbol: string): number {
  const textAt = (at: number) => lines[at]?.text ?? '';
  const isTitle = (at: number) => textAt(at).startsWith(symbol);
  const isParagraph = (at: number) => isTitle(at) && textAt(at - 1) + textAt(at + 1) === '';
  const lastOf = (matches: (at: number) => boolean) =>
    lines.map((_line, at) => matches(at)).lastIndexOf(true);
  const nearest = lastOf((at) => textAt(at) === EDGE || isParagraph(at));
  // Some mail programs drop every empty line when they turn HTML into text.
  return nearest === -1 ? lastOf(isTitle) : nearest;
}

/**
 * Title, sentence and items as whole paragraphs. Where empty lines were kept they alone divide, because a wrapped line may begin like
 * an item; where they were lost, the title is one line and every next number begins an item.
 */
function splitParagraphs(lines: readonly string[]): readonly string[] {
  const [head, ...blocks] = splitBlocks(lines);
  const [title, ...more] = head ?? [];
  if (title === undefined) return [];
  return more.length === 0
    ? [title, ...blocks.map((block) => block.join(' '))]
    : [title, ...splitAtNumbers([...more, ...blocks.flat()])];
}

function splitBlocks(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line === '') open = undefined;
    else if (open !== undefined) open.push(line);
    else blocks.push((open = [line]));
  }
  return blocks;
}

function splitAtNumbers(lines: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const open = paragraphs[paragraphs.length - 1];
    if (open === undefined || line.startsWith(`${paragraphs.length}. `)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.map((words) => words.join(' '));
}

/** The sentence, then items numbered without a gap; anything else is not what we wrote. */
function readParagraphs(paragraphs: readonly string[]): Omit<BannerWords, 'title'> | undefined {
  const [sentence, ...numbered] = paragraphs;
  const items = numbered.map((item, index) => withoutPrefix(item, `${index + 1}. `));
  const complete = items.filter((item) => item !== undefined);
  if (sentence === undefined || complete.length < items.length) return undefined;
  return { sentence, items: complete };
}

function withoutPrefix(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

function splitSymbol(title: string): { readonly hasSymbol: boolean; readonly words: string } {
  const space = title.indexOf(' ');
  const hasSymbol = space !== -1 && isSymbolWord(title.slice(0, space));
  return { hasSymbol, words: hasSymbol ? title.slice(space + 1) : title };
}
