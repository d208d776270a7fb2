import type { BodyFormat } from '../../shared/mail';

/** What an add-in wants in the body of a message when it is sent. */
export interface OnSendText {
  readonly format: BodyFormat;
  readonly data: string;
}
export type OnSendPlace = 'prepend' | 'append';

/**
 * Texts that add-ins queued with `prependOnSendAsync` and `appendOnSendAsync`. One for each place and add-in: that a later
 * call takes the place of an earlier one is invented; that no data clears it is documented.
 */
export class OnSendTexts {
  readonly #texts: Readonly<Record<OnSendPlace, Map<string, OnSendText>>> = {
    prepend: new Map(),
    append: new Map(),
  };

  set(place: OnSendPlace, addinId: string, text: OnSendText): void {
    if (text.data === '') this.#texts[place].delete(addinId);
    else this.#texts[place].set(addinId, text);
  }

  /** In the order in which the add-ins asked. */
  at(place: OnSendPlace): readonly OnSendText[] {
    return [...this.#texts[place].values()];
  }

  clear(): void {
    this.#texts.prepend.clear();
    this.#texts.append.clear();
  }
}
