import { compile } from 'html-to-text';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What stands inside `<body>`, or the whole text when there is none. */
export function innerBody(html: string): string {
  const lower = html.toLowerCase();
  const start = lower.indexOf('<body');
  if (start < 0) return html;
  const open = lower.indexOf('>', start);
  const close = lower.lastIndexOf('</body');
  return html.slice(open < 0 ? start : open + 1, close > open ? close : undefined);
}

/** Made once: making it takes longer than turning an ordinary mail into text. */
const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 2_000_000, maxDepth: 200, ellipsis: '…' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
});

/** The same words as plain text, as mail programs send along with HTML. Very deep or long mail is cut, not refused. */
export function htmlToText(html: string): string {
  return convert(html);
}
