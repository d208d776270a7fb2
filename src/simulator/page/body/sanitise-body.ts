import DOMPurify from 'dompurify';

/** Never wanted in mail, whatever it is for. Forms go with their content kept. */
const FORBIDDEN = [
  'base',
  'link',
  'meta',
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'dialog',
  'video',
  'audio',
];

/** Remembers which `cid:` a shown picture stands for, until the body is read back. */
const CONTENT_ID = 'data-content-id';

const isRemote = (address: string): boolean => /^\s*(?:https?:)?\/\//i.test(address);

interface CleanOptions {
  /** Turns the `cid:` of an inline picture into an address; null leaves the picture out. */
  readonly pictureUrl: (contentId: string) => string | null;
}

interface CleanBody {
  readonly html: string;
  /** Pictures and styles from other computers that are not loaded. */
  readonly remoteParts: number;
}

function settlePicture(element: Element, { pictureUrl }: CleanOptions): number {
  const address = element.getAttribute('src') ?? '';
  if (isRemote(address) || element.hasAttribute('srcset')) {
    element.removeAttribute('src');
    element.removeAttribute('srcset');
    return 1;
  }
  const url = /^cid:/i.test(address) ? pictureUrl(address.slice(4)) : null;
  if (url !== null) {
    element.setAttribute('src', url);
    element.setAttribute(CONTENT_ID, address);
  }
  return 0;
}

function settleElement(element: Element, options: CleanOptions): number {
  if (element.localName === 'a' && element.hasAttribute('href')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  const background = element.getAttribute('background');
  if (background !== null) element.removeAttribute('background');
  return (element.localName === 'img' ? settlePicture(element, options) : 0) + (background === null ? 0 : 1);
}

/** Runs `purify` with a cleaner that settles pictures and links; answers how many parts from elsewhere were left out. */
function withCleaner<T>(options: CleanOptions, purify: (cleaner: typeof DOMPurify) => T) {
  const cleaner = DOMPurify(window);
  let remoteParts = 0;
  cleaner.addHook('afterSanitizeAttributes', (element) => {
    remoteParts += settleElement(element, options);
  });
  const clean = purify(cleaner);
  return { clean, remoteParts };
}

const RULES = {
  ADD_ATTR: ['target'],
  // cid: addresses inline pictures by Content-ID (RFC 2392).
  ALLOWED_URI_REGEXP:
    /^(?:(?:https?|mailto|tel|cid):|data:image\/(?:png|jpe?g|gif|webp);|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
};

/** A received body, safe to show in a frame of its own that runs no scripts. */
export function cleanForReading(html: string, pictureUrl: CleanOptions['pictureUrl']): CleanBody {
  const rules = { ...RULES, WHOLE_DOCUMENT: true, FORBID_TAGS: FORBIDDEN };
  const { clean, remoteParts } = withCleaner({ pictureUrl }, (cleaner) => cleaner.sanitize(html, rules));
  return { html: clean, remoteParts };
}

/** A body to edit in the page itself: without style sheets, which would restyle the page around it. */
export function cleanForEditing(html: string, pictureUrl: CleanOptions['pictureUrl']): DocumentFragment {
  const rules = {
    ...RULES,
    FORBID_TAGS: [...FORBIDDEN, 'style', 'title'],
    RETURN_DOM_FRAGMENT: true as const,
  };
  return withCleaner({ pictureUrl }, (cleaner) => cleaner.sanitize(html, rules)).clean;
}

/** The edited body as it goes into the mail: inline pictures point to their attachments again. */
export function readEdited(editor: Element): string {
  if (editor.querySelector(`[${CONTENT_ID}]`) === null) return editor.innerHTML;
  const copy = editor.cloneNode(true) as Element;
  for (const picture of copy.querySelectorAll(`[${CONTENT_ID}]`)) {
    picture.setAttribute('src', picture.getAttribute(CONTENT_ID) ?? '');
    picture.removeAttribute(CONTENT_ID);
  }
  return copy.innerHTML;
}
