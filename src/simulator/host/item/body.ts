import type { BodyFormat } from '../../shared/mail';
import type { PlayedClient } from '../clients/played-client';
import { htmlToText, textToHtml } from './body-text';
import type { HtmlChange } from './client-html';
import { sanitiseHtml } from './sanitise-html';

export interface Body {
  readonly format: BodyFormat;
  readonly content: string;
}

function isDocument(html: string): boolean {
  return /<(?:html|head|body)[\s>]/iu.test(html);
}

/** Outlook on the web answers a whole document, whatever was written. Invented in the details of its head. */
function asDocument(html: string): string {
  if (isDocument(html)) return html;
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${html}</body></html>`;
}

/** The body in the format that the add-in asks for. */
export function readBody({ format, content }: Body, wanted: BodyFormat): string {
  if (wanted === 'text') return format === 'text' ? content : htmlToText(content);
  return asDocument(format === 'html' ? content : textToHtml(content));
}

function changesOf({ client, suffers }: PlayedClient): readonly HtmlChange[] {
  return [...client.writtenHtml, ...(suffers('GH#4460') ? ['drops outer spans' as const] : [])];
}

/** HTML that an add-in writes, as the client takes it. */
export function asClientTakesIt(html: string, client: PlayedClient): string {
  return sanitiseHtml(html, changesOf(client));
}

/** What is written, in the body's own format; null when HTML is written into plain text, which Outlook refuses. */
export function fitToBody(written: Body, format: BodyFormat, client: PlayedClient): string | null {
  if (written.format === 'html') return format === 'html' ? asClientTakesIt(written.content, client) : null;
  return format === 'html' ? textToHtml(written.content) : written.content;
}

/** Puts content, already fitted, before everything else in the body. */
export function prependToBody(body: Body, fitted: string): string {
  if (body.format === 'text' || !isDocument(body.content)) return fitted + body.content;
  const existing = new DOMParser().parseFromString(body.content, 'text/html');
  const added = new DOMParser().parseFromString(fitted, 'text/html');
  existing.body.prepend(...added.body.childNodes);
  return existing.documentElement.outerHTML;
}

/** Where an answer ends and what it quotes begins, in the HTML that Outlook on the web writes. */
const END_OF_ANSWER = '#appendonsend';

/** The nodes of a body before the quote: all of them when it quotes nothing. */
function answerIn({ body }: Document): readonly ChildNode[] {
  const nodes = [...body.childNodes];
  const end = nodes.findIndex(
    (node) =>
      node instanceof Element && (node.matches(END_OF_ANSWER) || node.querySelector(END_OF_ANSWER) !== null),
  );
  return end === -1 ? nodes : nodes.slice(0, end);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The body without what it quotes. Text has no such border: all of it. */
export function currentPart(body: Body): Body {
  if (body.format === 'text') return body;
  const holder = document.implementation.createHTMLDocument('').body;
  holder.append(...answerIn(parse(body.content)));
  return { format: 'html', content: holder.innerHTML };
}

/** The body with fitted content in place of everything before what it quotes. */
export function replaceCurrentPart(body: Body, fitted: string): string {
  if (body.format === 'text') return fitted;
  const whole = parse(body.content);
  for (const node of answerIn(whole)) node.remove();
  whole.body.prepend(...parse(fitted).body.childNodes);
  return isDocument(body.content) ? whole.documentElement.outerHTML : whole.body.innerHTML;
}
