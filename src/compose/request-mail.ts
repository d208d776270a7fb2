import type { AskingWords } from '../i18n/pane-words';

/** What somebody is asked for, who may let people join. */
export interface Request {
  /** Addresses of those who are to join. */
  readonly people: readonly string[];
  /** Of the conversation; undefined where Outlook did not tell. */
  readonly subject: string | undefined;
}

/** Mail programs cut longer addresses of links: some at 2,000 characters. */
const MOST_NAMED = 20;

/** The text of the mail, which a person can also copy. */
export function requestText({ people, subject }: Request, words: AskingWords): string {
  const named = people.slice(0, MOST_NAMED);
  return words.body(named, people.length - named.length, subject);
}

/** The prepared mail, as a link that the mail program opens (RFC 6068). `whom` is undefined where nobody knows whom to ask. */
export function requestLink(
  { whom = '', ...request }: Request & { readonly whom: string | undefined },
  words: AskingWords,
): string {
  const to = encodeURIComponent(whom).replace('%40', '@');
  const body = requestText(request, words).split('\n').join('\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(body)}`;
}
