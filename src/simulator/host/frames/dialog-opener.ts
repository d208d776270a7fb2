import { DIALOG_ERROR } from '../wire/error-codes';
import { AddinDialog } from './addin-dialog';
import { mayRead } from './dialog-port';
import type { DialogMessage, DialogOrigin, FrameDialogs, Letter } from './dialog-port';
import { readDialogRequest } from './dialog-request';
import type { DialogRequest } from './dialog-request';
import { isReachable, onBlockedNavigation } from './navigation';

const MESSAGE_TYPE = 0;

/** Opens the dialogs of one frame inside the page, and carries the messages between the two. */
export class DialogOpener implements FrameDialogs {
  readonly #opener: DialogOrigin;
  #requested: DialogRequest | null = null;
  #dialog: AddinDialog | null = null;
  #stopWatching: () => void = () => undefined;

  constructor(opener: DialogOrigin) {
    this.#opener = opener;
  }

  request(options: unknown): number {
    if (this.#dialog !== null) return DIALOG_ERROR.alreadyOpen;
    const { pageUrl, addin } = this.#opener;
    const answer = readDialogRequest(options, pageUrl, addin);
    if (answer.kind === 'refused') return answer.code;
    this.#requested = answer.request;
    return 0;
  }

  open(hear: (message: DialogMessage) => boolean): void {
    const request = this.#requested;
    if (request === null) return;
    this.#requested = null;
    const dialog = new AddinDialog({
      opener: this.#opener,
      request,
      onLetter: (letter) => this.#carry(letter, hear),
      onDismiss: () => this.#dismissed(hear),
    });
    this.#dialog = dialog;
    this.#opener.shelf.show(dialog);
    this.#watch(dialog, request, hear);
  }

  tell(letter: Letter): boolean {
    if (this.#dialog === null || !mayRead(letter, this.#dialog.origin)) return false;
    this.#dialog.tell(letter);
    return true;
  }

  close(): void {
    const dialog = this.#dialog;
    this.#stopWatching();
    this.#dialog = null;
    if (dialog === null) return;
    dialog.close();
    this.#opener.shelf.remove(dialog);
  }

  #carry(letter: Letter, hear: (message: DialogMessage) => boolean): boolean {
    if (!mayRead(letter, new URL(this.#opener.pageUrl).origin)) return false;
    const { content, from } = letter;
    return hear({ messageType: MESSAGE_TYPE, messageContent: content, messageOrigin: from });
  }

  #dismissed(hear: (message: DialogMessage) => boolean): void {
    this.close();
    hear({ messageType: DIALOG_ERROR.closed });
  }

  /** A page that is not there (12002), and a way out to http (12003), are told to the opener; the dialog stays. */
  #watch(dialog: AddinDialog, { url }: DialogRequest, hear: (message: DialogMessage) => boolean): void {
    const tell = (code: number): void => {
      if (this.#dialog === dialog) hear({ messageType: code });
    };
    void isReachable(url).then((reachable) => {
      if (!reachable) tell(DIALOG_ERROR.navigation);
    });
    this.#stopWatching = onBlockedNavigation((protocol) =>
      tell(protocol === 'http:' ? DIALOG_ERROR.scheme : DIALOG_ERROR.navigation),
    );
  }
}
