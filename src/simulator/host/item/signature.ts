import type { Body } from './body';

/** How Outlook on the web marks the signature in a body. */
const SIGNATURE_ID = 'Signature';
/** Where a reply's own text ends and the quote begins. */
const END_OF_ANSWER = '#appendonsend';

/** The HTML body with this signature in place of the one before; a reply's stands above what it quotes. */
export function withHtmlSignature(html: string, signature: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  document.getElementById(SIGNATURE_ID)?.remove();
  if (signature !== '') {
    const block = document.createElement('div');
    block.id = SIGNATURE_ID;
    block.append(...new DOMParser().parseFromString(signature, 'text/html').body.childNodes);
    const quote = document.querySelector(END_OF_ANSWER);
    if (quote === null) document.body.append(block);
    else quote.before(block);
  }
  return /<(?:html|head|body)[\s>]/iu.test(html)
    ? document.documentElement.outerHTML
    : document.body.innerHTML;
}

/** The text body with this signature; text has no marks, so the signature before is found by its words. */
export function withTextSignature(text: string, before: string, signature: string): string {
  if (before !== '' && text.includes(before)) return text.replace(before, () => signature);
  return signature === '' ? text : `${text}\n${signature}`;
}

export function withSignature({ format, content }: Body, before: string, signature: string): string {
  return format === 'html'
    ? withHtmlSignature(content, signature)
    : withTextSignature(content, before, signature);
}
