import type { PlayedClient } from '../clients/played-client';
import type { ComposeModel } from '../contract';

export type Properties = Readonly<Record<string, unknown>>;

/**
 * Custom properties of a draft. Classic Outlook keeps them back until the draft is saved, sent or closed (facts: platform
 * 3.2); every runtime of the form sees them meanwhile, which is invented.
 */
export class DraftProperties {
  readonly #model: ComposeModel;
  readonly #keepsBack: boolean;
  #kept: Readonly<Record<string, Properties>> = {};

  constructor(model: ComposeModel, { client }: Pick<PlayedClient, 'client'>) {
    this.#model = model;
    this.#keepsBack = client.keepsPropertiesBack;
  }

  of(addinId: string): Properties {
    return this.#kept[addinId] ?? this.#model.read().customProperties[addinId] ?? {};
  }

  save(addinId: string, properties: Properties): void {
    this.#kept = { ...this.#kept, [addinId]: properties };
    if (!this.#keepsBack) this.release();
  }

  /** Hands on to the draft what was kept back. */
  release(): void {
    if (Object.keys(this.#kept).length === 0) return;
    const customProperties = { ...this.#model.read().customProperties, ...this.#kept };
    this.#kept = {};
    this.#model.change({ customProperties }, 'add-in');
  }
}
