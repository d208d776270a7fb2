/** The fields that a word can be looked for in. */
export const SEARCH_FIELDS = ['from', 'to', 'subject', 'text'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export interface SearchTerm {
  /** Null: anywhere. */
  readonly field: SearchField | null;
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

const OPERATORS: Readonly<Record<string, SearchField>> = {
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
