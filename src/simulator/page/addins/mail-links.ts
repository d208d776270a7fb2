import type { ClientForms, FilledForm } from '../../host/contract';
import type { Person } from '../../shared/mail';
import { escapeHtml } from '../body/escape-html';

const SCHEME = 'mailto:';

/** Undefined for what is wrongly encoded. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const peopleIn = (list: string): readonly Person[] =>
  list
    .split(',')
    .map((part) => decoded(part)?.trim() ?? '')
    .filter((address) => address !== '')
    .map((address) => ({ address, name: '', kind: 'person' }));

/** Fields by name, in lower case. A plus stands for itself in such links, unlike in web addresses (RFC 6068). */
function fieldsOf(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').map((part) => {
    const [name = '', ...value] = part.split('=');
    return [name.toLowerCase(), value.join('=')] as const;
  });
  return new Map(pairs);
}

/** The mail that a link asks for (RFC 6068); undefined where it is no such link. */
export function readMailLink(href: string): FilledForm | undefined {
  if (!href.toLowerCase().startsWith(SCHEME)) return undefined;
  const [to = '', ...rest] = href.slice(SCHEME.length).split('?');
  const fields = fieldsOf(rest.join('?'));
  const textOf = (name: string) => decoded(fields.get(name) ?? '') ?? '';
  return {
    to: [...peopleIn(to), ...peopleIn(fields.get('to') ?? '')],
    cc: peopleIn(fields.get('cc') ?? ''),
    bcc: peopleIn(fields.get('bcc') ?? ''),
    subject: textOf('subject'),
    html: escapeHtml(textOf('body')).replace(/\r?\n/g, '<br>'),
    attachments: [],
  };
}

function hrefIn(message: unknown): string | undefined {
  const { localOutlook, href } = (message ?? {}) as Partial<Record<string, unknown>>;
  return localOutlook === 'mail-link' && typeof href === 'string' ? href : undefined;
}

const isOwnFrame = (source: MessageEventSource | null): boolean =>
  [...document.querySelectorAll('iframe')].some(({ contentWindow }) => contentWindow === source);

/** Opens a new mail for the links that people press in pages of add-ins. */
export function followMailLinks(forms: Pick<ClientForms, 'writeNew'>): void {
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const form = isOwnFrame(source) ? readMailLink(hrefIn(data) ?? '') : undefined;
    if (form !== undefined) void forms.writeNew(form);
  });
}
