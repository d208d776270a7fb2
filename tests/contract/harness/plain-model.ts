import type {
  ComposeModel,
  DraftChange,
  DraftSelection,
  Selected,
} from '../../../src/simulator/host/contract';
import type { Draft } from '../../../src/simulator/shared/mail';

/** A compose form without a form: the draft as data. */
export class PlainModel implements ComposeModel {
  readonly draftId: string;
  readonly reopened: boolean;
  saves = 0;
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
    this.saves += 1;
    return this.draftId;
  }
}
