import { localise, type AddinManifest } from '../shared/manifest';
import type { UnreachablePage } from './contract';

type Described = Pick<AddinManifest, 'id' | 'displayName' | 'movedOrigins'>;

/**
 * Pages and scripts of add-ins that did not come up when they were wanted last. Outlook says nothing of them: without
 * their developer being told, an add-in whose server is down looks like one that does nothing.
 */
export class UnreachablePages {
  readonly #locale: string;
  readonly #pages = new Map<string, UnreachablePage>();
  readonly #listeners = new Set<() => void>();
  #list: readonly UnreachablePage[] = [];

  constructor(locale: string) {
    this.#locale = locale;
  }

  get(): readonly UnreachablePage[] {
    return this.#list;
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  failed({ id, displayName, movedOrigins }: Described, url: string): void {
    const { origin } = new URL(url);
    const madeFor = Object.keys(movedOrigins).find((original) => movedOrigins[original] === origin);
    this.#pages.set(`${id} ${url}`, {
      addinId: id,
      addinName: localise(displayName, this.#locale),
      origin: madeFor ?? origin,
      isMoved: madeFor !== undefined,
    });
    this.#tell();
  }

  works({ id }: Pick<AddinManifest, 'id'>, url: string): void {
    if (this.#pages.delete(`${id} ${url}`)) this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#pages.values()];
    for (const listener of this.#listeners) listener();
  }
}
