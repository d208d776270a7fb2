import type { Person } from '../../shared/mail';
import type { MailDigest } from './digest-mail';

/** The fields that a word can be looked for in. */
const FIELDS = ['from', 'to', 'subject', 'text'] as const;
type Field = (typeof FIELDS)[number];

export interface SearchTerm {
  /** Null: anywhere. */
  readonly field: Field | null;
  /** As `foldText` writes it. */
  readonly text: string;
}

/** What a typed search asks for; every part must hold. */
export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly hasAttachment: boolean;
  readonly isUnread: boolean;
}

const folded = new Map<string, string>();

/** One character for one, so that positions in the folded text are positions in the text. */
function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const [base = character] = character.normalize('NFKD').toLowerCase();
  folded.set(character, base);
  return base;
}

/** Lower case without accents: a search for `zoe` finds `Zoë`. As long as the text itself. */
export function foldText(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, foldCharacter).toLowerCase();
}

const OPERATORS: Readonly<Record<string, Field>> = {
  from: 'from',
  to: 'to',
  subject: 'subject',
  body: 'text',
};

/** `word`, `"some words"`, `from:word`, `subject:"some words"`; an operator without a word is still being typed. */
const TOKEN = /(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))|([a-z]+):(?=\s|$)/gi;

/** Reads what a person typed. What is no operator is a word to look for. */
export function parseSearch(typed: string): Search {
  const terms: SearchTerm[] = [];
  let [hasAttachment, isUnread] = [false, false];
  for (const [whole, operator = '', quoted, word] of typed.matchAll(TOKEN)) {
    const value = (quoted ?? word ?? '').toLowerCase();
    const field = OPERATORS[operator.toLowerCase()];
    if (/^has:attachments?$/i.test(whole)) hasAttachment = true;
    else if (/^is:unread$/i.test(whole)) isUnread = true;
    else if (field) terms.push({ field, text: foldText(value) });
    else if (!/^(?:from|to|subject|body|has|is):$/i.test(whole))
      terms.push({ field: null, text: foldText(operator === '' ? value : whole) });
  }
  return { terms: terms.filter(({ text }) => text !== ''), hasAttachment, isUnread };
}

const peopleText = (people: readonly Person[]): string =>
  people.map(({ name, address }) => (name === address ? address : `${name} ${address}`)).join('\n');

type Searchable = Readonly<Record<Field, string>>;
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
  return field === null ? FIELDS.some((each) => fields[each].includes(text)) : fields[field].includes(text);
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
