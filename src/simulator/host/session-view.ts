import type { SessionView } from './contract';

/** What the page shows of a session, and who wants to know when it changes. */
export class SessionViewStore {
  #view: SessionView = { notifications: [], pane: null, panes: [], dialogs: [], busy: false };
  readonly #listeners = new Set<(view: SessionView) => void>();

  get(): SessionView {
    return this.#view;
  }

  update(change: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener(this.#view);
  }

  subscribe(listener: (view: SessionView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
