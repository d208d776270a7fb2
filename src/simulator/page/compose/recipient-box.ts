import type { Person } from '../../shared/mail';
import { createStore, type Store } from '../state/store';
import { parseTyped, pickPerson, splitTyped, withMembers, withPeople } from './recipients';

export const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'] as const;
export type RecipientFieldName = (typeof RECIPIENT_FIELDS)[number];

/** Text that is not (yet) a recipient: no add-in ever sees it (facts: platform 5.3). */
export interface Unresolved {
  readonly id: number;
  readonly text: string;
  readonly looking: boolean;
  /** The people whom it may mean, when that is more than one. */
  readonly candidates: readonly Person[];
}

/** One of To, Cc and Bcc while it is being filled in. The resolved people live in the draft, not here. */
export interface RecipientBox {
  /** What stands in the field and is not a person. */
  readonly unresolved: Pick<Store<readonly Unresolved[]>, 'get' | 'subscribe'>;
  /** Text in the input that no separator has ended yet. */
  setTyping(text: string): void;
  typing(): string;
  /** Looks up everything in `text`; people go into the draft, the rest stays visible as unresolved. */
  add(text: string): Promise<void>;
  addPerson(person: Person): void;
  removePerson(person: Person): void;
  /** The members take the place of their list. */
  expand(list: Person, members: readonly Person[]): void;
  /** Answers the question whom an ambiguous name means. */
  choose(id: number, person: Person): void;
  /** Takes unresolved text back into the input. */
  edit(id: number): void;
  dropUnresolved(id: number): void;
  /** An add-in says which text stands in the field: what is new is looked up, what it does not name goes. */
  hold(texts: readonly string[]): void;
  /** Takes what is still being typed and waits for every look-up. */
  settle(): Promise<void>;
}

export interface RecipientBoxOptions {
  /** For each text the people whom it may mean; null when the address book cannot be asked. */
  readonly findPeople: (texts: readonly string[]) => Promise<readonly (readonly Person[])[] | null>;
  readonly people: () => readonly Person[];
  readonly change: (people: readonly Person[]) => void;
}

type Entries = readonly Unresolved[];

interface Answer {
  readonly entry: Unresolved;
  /** Null: it is not clear who is meant. */
  readonly person: Person | null;
}

/** What the address book said about each entry; what stays open keeps the people who may be meant. */
function readAnswers(entries: Entries, found: readonly (readonly Person[])[] | null): readonly Answer[] {
  return entries.map((entry, at) => {
    const typed = parseTyped(entry.text);
    const candidates = found?.[at] ?? [];
    return {
      entry: { ...entry, looking: false, candidates: typed.address === '' ? candidates : [] },
      person: pickPerson(typed, candidates),
    };
  });
}

interface LookUps {
  add(text: string): Promise<void>;
  /** Once nobody is looked up any more of whom that is under way now. */
  settled(): Promise<unknown>;
}

interface LookUpsOptions extends Pick<RecipientBoxOptions, 'findPeople'> {
  readonly unresolved: Store<Entries>;
  readonly join: (added: readonly Person[]) => void;
}

/** Asks the address book who is meant, and takes out of the unresolved entries whoever it knows. */
function createLookUps({ findPeople, unresolved, join }: LookUpsOptions): LookUps {
  const lookingUp = new Set<Promise<void>>();
  let nextId = 0;
  let last = Promise.resolve();

  /** `before` is the look-up of what stands before: people join the draft in the order of the text. */
  async function lookUp(entries: Entries, before: Promise<void>): Promise<void> {
    const queries = entries.map(({ text }) => parseTyped(text)).map(({ address, name }) => address || name);
    const found = await findPeople(queries);
    await before;
    // Somebody may have removed an entry while the address book was thinking.
    const present = new Set(unresolved.get().map(({ id }) => id));
    const answers = readAnswers(entries, found).filter(({ entry }) => present.has(entry.id));
    const byId = new Map(answers.map((answer) => [answer.entry.id, answer]));
    join(answers.flatMap(({ person }) => person ?? []));
    unresolved.update((all) =>
      all.flatMap((each) => {
        const answer = byId.get(each.id);
        if (answer === undefined) return each;
        return answer.person === null ? answer.entry : [];
      }),
    );
  }

  async function add(text: string): Promise<void> {
    const entries = splitTyped(text).map((part): Unresolved => {
      nextId += 1;
      return { id: nextId, text: part, looking: true, candidates: [] };
    });
    if (entries.length === 0) return;
    unresolved.update((all) => [...all, ...entries]);
    const look = lookUp(entries, last);
    last = look;
    lookingUp.add(look);
    await look;
    lookingUp.delete(look);
  }

  return { add, settled: () => Promise.all(lookingUp) };
}

export function createRecipientBox({ findPeople, people, change }: RecipientBoxOptions): RecipientBox {
  const unresolved = createStore<Entries>([]);
  let typing = '';

  const drop = (id: number) => unresolved.update((all) => all.filter((each) => each.id !== id));
  const join = (added: readonly Person[]) => {
    if (added.length > 0) change(withPeople(people(), added));
  };
  const { add, settled } = createLookUps({ findPeople, unresolved, join });

  return {
    unresolved,
    setTyping: (text) => {
      typing = text;
    },
    typing: () => typing,
    add,
    addPerson: (person) => join([person]),
    removePerson: (person) => change(people().filter((each) => each !== person)),
    expand: (list, members) => change(withMembers(people(), list, members)),
    edit(id) {
      typing = unresolved.get().find((each) => each.id === id)?.text ?? typing;
      drop(id);
    },
    choose(id, person) {
      drop(id);
      join([person]);
    },
    dropUnresolved: drop,
    hold(texts) {
      const present = unresolved.get();
      for (const { id, text } of present) if (!texts.includes(text)) drop(id);
      const known = new Set(present.map(({ text }) => text));
      for (const text of texts) if (!known.has(text)) void add(text);
    },
    async settle() {
      const rest = typing;
      typing = '';
      await Promise.all([add(rest), settled()]);
    },
  };
}
