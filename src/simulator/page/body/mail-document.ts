import { escapeHtml } from './escape-html';

/** How the reading pane's frame should look. */
export interface Paper {
  readonly dark: boolean;
  /** Where the frame may load pictures from: this server, for inline attachments. */
  readonly pictureOrigin: string;
}

/** Mail that sets its own colours was written for white paper; dark would make parts of it unreadable. */
export const setsColours = (html: string): boolean => /(?:\bcolor|background|bgcolor)\s*[:=]/i.test(html);

const STYLE = `
  html { font: 14px/1.5 "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Open Sans", sans-serif; overflow-wrap: anywhere; }
  body { margin: 0; padding: 4px 0 8px; }
  html.paper { background: #fff; color: #242424; } html.paper body { padding: 12px 16px; }
  html.dark { background: transparent; color: #fff; color-scheme: dark; } html.dark a { color: #62abf5; }
  pre.plain { font: inherit; white-space: pre-wrap; margin: 0; }
  img { max-width: 100%; height: auto; } table { max-width: 100%; } a { color: #0f548c; } a:not([href]) { color: inherit; }`;

/**
 * The whole document of the reading frame. The policy forbids everything but inline styles and this server's pictures,
 * so nothing is fetched from elsewhere even if the cleaning missed it.
 */
function mailDocument(inner: string, { dark, pictureOrigin }: Paper, paper: boolean): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data: ${pictureOrigin}`;
  const look = dark ? (paper ? 'paper' : 'dark') : 'light';
  return (
    `<!doctype html><html class="${look}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">` +
    `<title>Message</title><style>${STYLE}</style></head><body dir="auto">${inner}</body></html>`
  );
}

/** `html` must have been cleaned before. */
export const htmlMailDocument = (html: string, paper: Paper): string =>
  mailDocument(html, paper, setsColours(html));

/** Addresses in plain text become links; nothing else is interpreted. */
export function linkify(text: string): string {
  const safe = escapeHtml(text);
  return safe.replace(
    /https?:\/\/[^\s<>&]+(?:&amp;[^\s<>&]+)*[^\s<>&.,;:!?)]/g,
    (address) => `<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`,
  );
}

export const textMailDocument = (text: string, paper: Paper): string =>
  mailDocument(`<pre class="plain">${linkify(text)}</pre>`, paper, false);
