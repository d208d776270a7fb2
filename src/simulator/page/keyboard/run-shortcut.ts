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

function readMail({ desk, mailbox }: Outlook): Mail | null {
  const { open } = mailbox.get();
  return desk.state.get().kind === 'clear' && open.kind === 'mail' ? open.mail : null;
}

function runOnMail(id: ShortcutId, outlook: Outlook, mail: Mail): boolean {
  switch (id) {
    case 'reply':
    case 'replyAll':
    case 'forward':
      void outlook.desk.start({ kind: id, mailId: mail.id });
      return true;
    case 'delete':
      removeMail(outlook, mail);
      return true;
    case 'popOut':
      outlook.popOuts.open({ folder: mail.folder, mailId: mail.id, draftId: null });
      return true;
    default:
      return false;
  }
}

function runOnDraft(id: ShortcutId, { desk, popOuts }: Outlook, { model, boxes }: Composing): boolean {
  switch (id) {
    case 'send':
      void desk.send();
      return true;
    case 'checkNames':
      for (const field of RECIPIENT_FIELDS) void boxes[field].settle();
      return true;
    case 'popOut':
      popOuts.open({ folder: 'drafts', mailId: null, draftId: model.draftId });
      return true;
    default:
      return false;
  }
}

/** Does what a shortcut stands for; false when that means nothing here. */
export function runShortcut(id: ShortcutId, outlook: Outlook, page: PageActions): boolean {
  switch (id) {
    case 'nextRegion':
    case 'previousRegion':
      page.goToRegion(id === 'nextRegion' ? 1 : -1);
      return true;
    case 'help':
      page.showHelp();
      return true;
    case 'newMail':
      if (!outlook.popOut) void outlook.desk.start({ kind: 'new' });
      return !outlook.popOut;
    case 'backToList':
      page.focusList();
      return true;
  }
  const mail = readMail(outlook);
  if (mail) return runOnMail(id, outlook, mail);
  const state = outlook.desk.state.get();
  return state.kind === 'writing' && runOnDraft(id, outlook, state.composing);
}
