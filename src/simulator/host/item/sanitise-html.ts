import { changeAsClient, type HtmlChange } from './client-html';

/** Elements that never survive being written into a mail. Invented: the real list of Outlook on the web is not known. */
const FORBIDDEN =
  'script, style, link, meta, base, title, iframe, frame, object, embed, form, input, button, textarea, select';
const ADDRESSES = ['href', 'src', 'action', 'background', 'formaction'];

/**
 * Cleans HTML before it enters a body: scripts, event handlers, comments and script addresses go in every client
 * (invented in the details); the rest is what reports tell of the client that is played.
 * Answers a fragment: the content of the body, also when a whole document was given.
 */
export function sanitiseHtml(html: string, ofClient: Iterable<HtmlChange>): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of body.querySelectorAll('*')) cleanAttributes(element);
  removeComments(body);
  changeAsClient(body, ofClient);
  return body.innerHTML;
}

function cleanAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (isForbidden(name, element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
}

function isForbidden(name: string, value: string): boolean {
  if (name === 'srcdoc' || name.startsWith('on')) return true;
  // Browsers skip white space and control characters when they read the scheme.
  const scheme = value.replace(/[^!-~]+/gu, '').toLowerCase();
  return ADDRESSES.includes(name) && (scheme.startsWith('javascript:') || scheme.startsWith('vbscript:'));
}

function removeComments(root: Node): void {
  for (const child of [...root.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}
