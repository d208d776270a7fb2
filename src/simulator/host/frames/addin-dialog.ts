import { localise } from '../../shared/manifest';
import type { DialogSize, OpenDialog } from '../contract';
import { AddinFrame } from './addin-frame';
import { PARENT_MESSAGE } from './dialog-port';
import type { DialogMessage, DialogOrigin, Letter } from './dialog-port';
import type { DialogRequest } from './dialog-request';

export interface AddinDialogOptions {
  readonly opener: DialogOrigin;
  readonly request: DialogRequest;
  /** The page in the dialog spoke to its opener. */
  readonly onLetter: (letter: Letter) => boolean;
  /** The person closed it. */
  readonly onDismiss: () => void;
}

const EVENTS: ReadonlySet<string> = new Set([PARENT_MESSAGE]);
const PARENT_MESSAGE_TYPE = 1;

/** A dialog that floats over the page. It is a conversation of its own, without a mailbox. */
export class AddinDialog implements OpenDialog {
  readonly addinId: string;
  readonly title: string;
  readonly size: DialogSize;
  readonly hideTitle: boolean;
  readonly #options: AddinDialogOptions;
  #frame: AddinFrame | null = null;
  readonly #unheard: DialogMessage[] = [];

  constructor(options: AddinDialogOptions) {
    const { opener, request } = options;
    this.addinId = opener.addin.id;
    this.title = localise(opener.addin.displayName, opener.services.settings.locale);
    this.size = request.size;
    this.hideTitle = request.hideTitle;
    this.#options = options;
  }

  mount(element: HTMLElement): () => void {
    const { opener, request, onLetter } = this.#options;
    this.#frame?.close();
    this.#frame = new AddinFrame({
      kind: 'dialog',
      addin: opener.addin,
      pageUrl: request.url,
      keepAddress: request.keepAddress,
      title: this.title,
      container: element,
      services: opener.services,
      item: () => ({ kind: 'none' }),
      initializationContext: () => undefined,
      events: EVENTS,
      onRegistered: (event) => {
        if (event === PARENT_MESSAGE) this.#unheard.splice(0).forEach((message) => this.#raise(message));
      },
      onMessageParent: onLetter,
    });
    return () => this.close();
  }

  dismiss(): void {
    this.#options.onDismiss();
  }

  /** Keeps the message until the page listens: that the host does so, as the library does for the opener, is invented. */
  tell({ content, from }: Letter): void {
    const message = { messageType: PARENT_MESSAGE_TYPE, messageContent: content, messageOrigin: from };
    if (this.#frame?.hears(PARENT_MESSAGE) === true) this.#raise(message);
    else this.#unheard.push(message);
  }

  get origin(): string {
    return new URL(this.#options.request.url).origin;
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
  }

  #raise(message: DialogMessage): void {
    this.#frame?.raise(PARENT_MESSAGE, message, 'DialogParentMessageReceived');
  }
}
