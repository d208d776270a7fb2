import type { Mail } from '../../shared/mail';
import { RECIPIENT_FIELDS } from '../compose/recipient-box';
import type { Composing } from '../compose/composing';
import { removeMail } from '../desk/remove-mail';
import type { Outlook } from '../outlook';
import type { ShortcutId } from './shortcuts';

/** What only the page can do. */
export interface PageActions {
  goToRegion(step: 1 | -1): void;
  focusList(): void;
  showHelp(): void;
}

/** The message of the outbox that is looked at. */
function waitingMail({ desk, mailbox }: Outlook): Mail | null {
  const { open } = mailbox.get();
  const isWaiting =
    desk.state.get().kind === 'clear' && open.kind === 'mail' && open.mail.dueAt !== undefined;
  return isWaiting ? open.mail : null;
}

/** What waits in the outbox is not answered: it can be taken back, or deleted. */
function readMail({ desk, mailbox }: Outlook): Mail | null {
  const { open } = mailbox.get();
  const isRead = desk.state.get().kind === 'clear' && open.kind === 'mail' && open.mail.dueAt === undefined;
  return isRead ? open.mail : null;
}

type Actions = Partial<Record<ShortcutId, () => void>>;

function mailActions(outlook: Outlook, mail: Mail): Actions {
  const { desk, popOuts } = outlook;
  return {
    reply: () => void desk.start({ kind: 'reply', mailId: mail.id }),
    replyAll: () => void desk.start({ kind: 'replyAll', mailId: mail.id }),
    forward: () => void desk.start({ kind: 'forward', mailId: mail.id }),
    delete: () => removeMail(outlook, mail),
    popOut: () => popOuts.open({ folder: mail.folder, mailId: mail.id, draftId: null }),
  };
}

function draftActions({ desk, popOuts }: Outlook, { model, boxes }: Composing): Actions {
  return {
    send: () => void desk.send(),
    checkNames: () => RECIPIENT_FIELDS.forEach((field) => void boxes[field].settle()),
    popOut: () => popOuts.open({ folder: 'drafts', mailId: null, draftId: model.draftId }),
  };
}

function pageActions({ desk, popOut }: Outlook, page: PageActions): Actions {
  return {
    // A window of its own shows one thing only.
    ...(popOut ? {} : { newMail: () => void desk.start({ kind: 'new' }) }),
    backToList: () => page.focusList(),
    nextRegion: () => page.goToRegion(1),
    previousRegion: () => page.goToRegion(-1),
    help: () => page.showHelp(),
  };
}

/** Does what a shortcut stands for; false when that means nothing here. */
export function runShortcut(id: ShortcutId, outlook: Outlook, page: PageActions): boolean {
  const mail = readMail(outlook);
  const waiting = waitingMail(outlook);
  const state = outlook.desk.state.get();
  const actions: Actions = {
    ...pageActions(outlook, page),
    ...(mail ? mailActions(outlook, mail) : {}),
    ...(waiting ? { delete: () => outlook.sending.discarding.update(() => [waiting]) } : {}),
    ...(state.kind === 'writing' ? draftActions(outlook, state.composing) : {}),
  };
  actions[id]?.();
  return actions[id] !== undefined;
}
