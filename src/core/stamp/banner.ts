import type { Result } from '../result';
import { err, ok } from '../result';
import { enclosingTable } from './banner-table';
import type { BannerWords } from './banner-text';
import { findBanner, paragraphsOf, quoteDepth } from './banner-text';
import { escapeHtml, plainLine } from './free-text';
import { htmlPieces } from './html';
import { EDGE, htmlToText } from './html-text';
import { STAMP_LOOKS } from './look';
import type { StampId } from './mark';
import type { Marker } from './marker';
import { findMarkers, formatMarker } from './marker';
import type { Stamp } from './stamp';

export type { BannerWords } from './banner-text';

export type BodyFormat = 'html' | 'text';

/** A banner as it arrived. The words are empty where the marker stands without a banner that can be read. */
export interface BannerReading extends BannerWords {
  readonly stamp: Stamp;
  readonly id: StampId;
  /** Nothing but other banners stands above it: it is the message's own banner and not a quoted one. */
  readonly isOnTop: boolean;
}

/** Outlook takes no more in front of a body. */
const MAX_LENGTH = 5000;

/**
 * The banner as it goes to the top of a body: symbol and title, one sentence, numbered items, the marker last. It is built from a fixed
 * shape; words are only ever text in it. Refused, never cut, when it is too long for Outlook.
 */
export function renderBanner(
  format: BodyFormat,
  stamp: Stamp,
  id: StampId,
  words: BannerWords,
): Result<string, 'too-long'> {
  const banner = format === 'html' ? renderHtml(stamp, id, words) : renderText(stamp, id, words);
  return banner.length < MAX_LENGTH ? ok(banner) : err('too-long');
}

function titleLine(stamp: Stamp, { title }: BannerWords): string {
  return `${STAMP_LOOKS[stamp].symbol} ${plainLine(title)}`;
}

function renderText(stamp: Stamp, id: StampId, words: BannerWords): string {
  const paragraphs = [titleLine(stamp, words), ...paragraphsOf(words), formatMarker(stamp, id)];
  return `${EDGE}\n${paragraphs.join('\n\n')}\n\n`;
}

/**
 * One cell with its colour twice and white words twice, because every mail program ignores another half of HTML; no class, id,
 * style element or picture, because none of them survives. The white border keeps the edge visible on dark pages.
 */
function renderHtml(stamp: Stamp, id: StampId, words: BannerWords): string {
  const { colour } = STAMP_LOOKS[stamp];
  const paragraphs = [
    paragraph(`<b>${escapeHtml(titleLine(stamp, words))}</b>`),
    ...paragraphsOf(words).map((text) => paragraph(escapeHtml(text))),
    paragraph(formatMarker(stamp, id), ';font-size:10px'),
  ];
  return (
    `<table role="presentation" border="0" cellpadding="10" cellspacing="0" width="100%" bgcolor="${colour}"` +
    ` style="background-color:${colour};border:1px solid #ffffff">` +
    `<tr><td style="font:14px/1.5 Arial,sans-serif">${paragraphs.join('')}</td></tr></table>`
  );
}

function paragraph(html: string, style = ''): string {
  return `<p style="margin:0;color:white${style}"><font color="white">${html}</font></p>`;
}

/**
 * Swaps the first banner that carries `id` for another one (or for nothing) and leaves every other character as it is.
 * `not-found`: no intact marker has this id. `not-ours`: what stands around it is not a banner that we wrote, for instance
 * because somebody typed into it or it is part of a quote; nothing of other people's words may be lost.
 */
export function replaceBanner(
  format: BodyFormat,
  body: string,
  id: StampId,
  banner: string,
): Result<string, 'not-found' | 'not-ours'> {
  const markers = findMarkers(body).intact;
  const index = markers.findIndex((marker) => marker.id === id);
  const marker = markers[index];
  if (marker === undefined) return err('not-found');
  const floor = markers[index - 1]?.end ?? 0;
  const block = format === 'html' ? htmlBlock(body, floor, marker) : textBlock(body, floor, marker);
  if (block === undefined) return err('not-ours');
  return ok(body.slice(0, block.start) + banner.trimEnd() + body.slice(block.end));
}

interface Block {
  readonly start: number;
  readonly end: number;
}

function htmlBlock(html: string, floor: number, marker: Marker): Block | undefined {
  const table = enclosingTable(html, marker.start);
  if (table === undefined) return linesBlock(html, floor, marker);
  if (table.isForeign || table.start < floor) return undefined;
  const below = html.slice(marker.end, table.end);
  if (findMarkers(below).intact.length > 0 || plainLine(visibleText(below)) !== '') return undefined;
  return holdsBanner(html.slice(table.start, marker.start), marker) ? table : undefined;
}

/** Whether the source above a marker reads as a banner with its title, and as nothing else. */
function holdsBanner(html: string, { stamp }: Marker): boolean {
  const above = htmlToText(html);
  const found = findBanner(above, 0, above.length, STAMP_LOOKS[stamp].symbol);
  return found?.hasSymbol === true && isBlank(above.slice(0, found.start));
}

/** Beside breaks the only tags of plain lines; taking out as many openings as closings leaves the rest well-formed. */
const LINE_TAGS: readonly string[] = ['div', 'p', 'span'];

function isBalanced(html: string): boolean {
  const names = Array.from(htmlPieces(html), ({ name }) => name).filter(
    (name) => name !== '' && name !== 'br',
  );
  const count = (wanted: string) => names.filter((name) => name === wanted).length;
  const isEven = LINE_TAGS.every((name) => count(name) === count(`/${name}`));
  return isEven && names.every((name) => LINE_TAGS.includes(name.replace('/', '')));
}

/**
 * A banner of plain text that the mail program turned into HTML: from its edge to its marker, line by line. One that was HTML before
 * never had an edge and begins with its symbol.
 */
function linesBlock(html: string, floor: number, marker: Marker): Block | undefined {
  const starts = [EDGE, STAMP_LOOKS[marker.stamp].symbol].map((first) =>
    html.lastIndexOf(first, marker.start),
  );
  const start = starts.find((at) => {
    const lines = html.slice(at, marker.start);
    return at >= floor && isBalanced(lines) && holdsBanner(lines, marker);
  });
  return start === undefined ? undefined : { start, end: marker.end };
}

function visibleText(html: string): string {
  return htmlToText(html).split(EDGE).join('');
}

function textBlock(text: string, floor: number, marker: Marker): Block | undefined {
  const found = findBanner(text, floor, marker.start, STAMP_LOOKS[marker.stamp].symbol);
  if (found?.hasSymbol !== true) return undefined;
  const lines = text.slice(found.start, marker.start).split('\n');
  const isQuoted = lines.some((line) => quoteDepth(line) > 0);
  if (isQuoted || lines[lines.length - 1] !== '') return undefined;
  return { start: found.start, end: marker.end };
}

/** How many characters the words of a banner have; more than were written means that somebody typed there. */
export function bannerSize({ title, sentence, items }: BannerWords): number {
  return [title, sentence, ...items].map(plainLine).join('').length;
}

/** Every banner with an intact marker, from top to bottom; the words are as safe to show as free text is. */
export function readBanners(format: BodyFormat, body: string): readonly BannerReading[] {
  const text = format === 'html' ? htmlToText(body) : body;
  const markers = findMarkers(text).intact;
  let above = 0;
  let isOnTop = true;
  return markers.map((marker) => {
    const found = findBanner(text, above, marker.start, STAMP_LOOKS[marker.stamp].symbol);
    isOnTop &&= isBlank(text.slice(above, found?.start ?? marker.start));
    above = marker.end;
    return { stamp: marker.stamp, id: marker.id, isOnTop, ...(found?.words ?? NO_WORDS) };
  });
}

function isBlank(text: string): boolean {
  return text.split(EDGE).join('').trim() === '';
}

const NO_WORDS: BannerWords = { title: '', sentence: '', items: [] };
