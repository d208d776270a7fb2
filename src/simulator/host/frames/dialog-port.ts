import type { AddinManifest } from '../../shared/manifest';
import type { OpenDialog } from '../contract';
import type { HostServices } from '../host-services';

/** Wire name of the event by which a frame opens a dialog, hears from it and closes it (facts: host-protocol 8.2). */
export const DIALOG_MESSAGE = 'dialogMessageReceived';
/** A dialog hears its opener by this event. */
export const PARENT_MESSAGE = 'dialogParentMessageReceived';
/** The library asks to open a window and tells the host that it does; the host has no part in it. */
export const POPUP_PROMPT_SHOWN = 'dialogNotificationShown';

/** A message between a dialog and its opener, or the code of what happened to the dialog. */
export interface DialogMessage {
  readonly messageType: number;
  readonly messageContent?: unknown;
  readonly messageOrigin?: string;
}

/** A message on its way, with the origin that it comes from and the one that alone may read it (`*`: any). */
export interface Letter {
  readonly content: unknown;
  readonly from: string;
  /** Empty when the sender named none: then sender and reader must be of one origin. */
  readonly targetOrigin: string;
}

/** The page's place for dialogs. */
export interface DialogShelf {
  show(dialog: OpenDialog): void;
  remove(dialog: OpenDialog): void;
}

/** What a frame needs to be able to open dialogs. */
export interface DialogOrigin {
  readonly addin: AddinManifest;
  readonly services: HostServices;
  readonly pageUrl: string;
  readonly shelf: DialogShelf;
}

/** The dialogs of one frame, as the frame sees them: one at a time. */
export interface FrameDialogs {
  /** Whether a dialog may be opened with these options; an error code otherwise. */
  request(options: unknown): number;
  /** Opens what was requested last, once the frame can hear of it. */
  open(hear: (message: DialogMessage) => boolean): void;
  tell(letter: Letter): boolean;
  close(): void;
}

/** Whether a letter may be read at this origin (docs: cross-domain messaging, DialogOrigin 1.1). */
export function mayRead({ from, targetOrigin }: Letter, reader: string): boolean {
  if (targetOrigin === '*') return true;
  if (targetOrigin === '') return from === reader;
  return URL.canParse(targetOrigin) && new URL(targetOrigin).origin === reader;
}
