import type {
  ComposeModel,
  DraftChange,
  DraftSelection,
  Selected,
} from '../../../src/simulator/host/contract';
import type { Draft } from '../../../src/simulator/shared/mail';
import { MailboxFailure } from '../../../src/simulator/shared/mailbox-failure';

/** Why saving comes to nothing: the mailbox cannot, or the local Outlook itself is wrong. */
export type Trouble = 'mailbox' | 'mistake';

export function stumble(trouble: Trouble | null): void {
  if (trouble === 'mailbox') throw new MailboxFailure('The mailbox is out of reach');
  if (trouble === 'mistake') throw new TypeError('Nobody thought of this');
}

/** A compose form without a form: the draft as data. */
export class PlainModel implements ComposeModel {
  readonly draftId: string;
  readonly reopened: boolean;
  saves = 0;
  trouble: Trouble | null = null;
  /** What the person has selected; null before they clicked anywhere. */
  selected: Selected | null = null;
  readonly selection: DraftSelection = {
    read: () => this.selected,
    replace: (content) => this.#overwrite(content),
  };
  #draft: Draft;
  readonly #listeners = new Set<Parameters<ComposeModel['subscribe']>[0]>();

  constructor(draft: Draft, reopened: boolean) {
    this.draftId = draft.id;
    this.reopened = reopened;
    this.#draft = draft;
  }

  read(): Draft {
    return this.#draft;
  }

  replace(draft: Draft): void {
    this.#draft = draft;
  }

  change(change: DraftChange, by: 'person' | 'add-in'): void {
    this.#draft = { ...this.#draft, ...change };
    for (const listener of this.#listeners) listener(this.#draft, change, by);
  }

  subscribe(listener: Parameters<ComposeModel['subscribe']>[0]): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #overwrite(content: string): void {
    if (this.selected === null) return;
    const { place, text, html } = this.selected;
    const words = place === 'body' && this.#draft.bodyFormat === 'html' ? html : text;
    this.change({ [place]: this.#draft[place].replace(words, () => content) }, 'add-in');
  }

  async save(): Promise<string> {
    stumble(this.trouble);
    this.saves += 1;
    return this.draftId;
  }
}
