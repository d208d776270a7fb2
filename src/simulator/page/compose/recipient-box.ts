import type { Person } from '../../shared/mail';
import { createStore, type Store } from '../state/store';
import { parseTyped, pickPerson, splitTyped, withPeople } from './recipients';

export const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'] as const;
export type RecipientFieldName = (typeof RECIPIENT_FIELDS)[number];

/** Text that is not (yet) a recipient: no add-in and no server ever sees it. */
export interface Unresolved {
  readonly id: number;
  readonly text: string;
  readonly looking: boolean;
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
  dropUnresolved(id: number): void;
  /** Takes what is still being typed and waits for every look-up. */
  settle(): Promise<void>;
}

export interface RecipientBoxOptions {
  /** Null when the address book cannot be asked. */
  readonly findPeople: (text: string) => Promise<readonly Person[] | null>;
  readonly people: () => readonly Person[];
  readonly change: (people: readonly Person[]) => void;
}

export function createRecipientBox({ findPeople, people, change }: RecipientBoxOptions): RecipientBox {
  const unresolved = createStore<readonly Unresolved[]>([]);
  const lookingUp = new Set<Promise<void>>();
  let typing = '';
  let nextId = 0;
  let last = Promise.resolve();

  const drop = (id: number) => unresolved.update((all) => all.filter((each) => each.id !== id));

  /** `before` is the look-up of what stands before this text: people join the draft in the order of the text. */
  async function lookUp(id: number, text: string, before: Promise<void>): Promise<void> {
    const typed = parseTyped(text);
    const found = await findPeople(typed.address || typed.name);
    await before;
    // Removed while the address book was thinking.
    if (!unresolved.get().some((each) => each.id === id)) return;
    const person = pickPerson(typed, found ?? []);
    if (person) {
      drop(id);
      change(withPeople(people(), [person]));
      return;
    }
    unresolved.update((all) => all.map((each) => (each.id === id ? { ...each, looking: false } : each)));
  }

  async function addOne(text: string): Promise<void> {
    nextId += 1;
    const id = nextId;
    unresolved.update((all) => [...all, { id, text, looking: true }]);
    const look = lookUp(id, text, last);
    last = look;
    lookingUp.add(look);
    await look;
    lookingUp.delete(look);
  }

  async function add(text: string): Promise<void> {
    await Promise.all(splitTyped(text).map(addOne));
  }

  return {
    unresolved,
    setTyping: (text) => {
      typing = text;
    },
    typing: () => typing,
    add,
    dropUnresolved: drop,
    async settle() {
      const rest = typing;
      typing = '';
      await Promise.all([add(rest), ...lookingUp]);
    },
  };
}
