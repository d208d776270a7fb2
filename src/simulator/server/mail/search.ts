import type { Person } from '../../shared/mail';
import { foldText, SEARCH_FIELDS, type Search, type SearchField, type SearchTerm } from '../../shared/search';
import type { MailDigest } from './digest-mail';

const peopleText = (people: readonly Person[]): string =>
  people.map(({ name, address }) => (name === address ? address : `${name} ${address}`)).join('\n');

type Searchable = Readonly<Record<SearchField, string>>;
const searchable = new WeakMap<MailDigest, Searchable>();

function searchableOf(digest: MailDigest): Searchable {
  const known = searchable.get(digest);
  if (known) return known;
  const made: Searchable = {
    from: foldText(peopleText([digest.from])),
    to: foldText(peopleText([...digest.to, ...digest.cc, ...digest.bcc])),
    subject: foldText(digest.subject),
    text: foldText(digest.text),
  };
  searchable.set(digest, made);
  return made;
}

function matchesTerm(fields: Searchable, { field, text }: SearchTerm): boolean {
  return field === null
    ? SEARCH_FIELDS.some((each) => fields[each].includes(text))
    : fields[field].includes(text);
}

export function matchesSearch(digest: MailDigest, unread: boolean, search: Search): boolean {
  if (search.hasAttachment && !digest.hasAttachments) return false;
  if (search.isUnread && !unread) return false;
  return search.terms.every((term) => matchesTerm(searchableOf(digest), term));
}

const BEFORE = 40;
const LENGTH = 200;

/** The words around the first hit that only the text has; null where the list shows every hit anyway. */
export function snippetOf(digest: MailDigest, { terms }: Search): string | null {
  const fields = searchableOf(digest);
  const inText = terms.find(
    ({ field, text }) =>
      field === 'text' || (field === null && !fields.from.includes(text) && !fields.subject.includes(text)),
  );
  const at = inText === undefined ? -1 : fields.text.indexOf(inText.text);
  if (at < 0) return null;
  const start = at <= BEFORE ? 0 : digest.text.indexOf(' ', at - BEFORE) + 1;
  return `${start > 0 ? '… ' : ''}${digest.text.slice(Math.min(start, at), start + LENGTH)}`;
}
