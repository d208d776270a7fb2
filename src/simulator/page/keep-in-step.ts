import { followSelection } from './addins/follow-selection';
import { listenToWorld } from './api/world-events';
import { abandonDrafts } from './desk/abandon-drafts';
import type { Desk } from './desk/desk';
import { guardLeaving } from './desk/guard-leaving';
import { saveTabs } from './desk/remembered-drafts';
import type { MailboxInFront } from './mailbox/mailboxes';
import type { Outlook } from './outlook';
import { INBOX } from './routing/place';
import type { Store } from './state/store';

/** The page's parts as those who change them see them. */
export interface Parts extends Outlook {
  readonly mailbox: MailboxInFront;
  readonly resetWhileWriting: Store<boolean>;
}

/** Keeps the open drafts' tabs for a reload of this browser tab. */
function rememberTabs(desk: Desk, mailbox: string): void {
  const remember = () => {
    const tabs = desk.drafts.get().map(({ draftId, subject, composing }) => ({
      draftId,
      subject: composing?.model.glance().subject ?? subject,
    }));
    saveTabs(() => sessionStorage, mailbox, tabs);
  };
  desk.drafts.subscribe(remember);
  window.addEventListener('pagehide', remember);
}

/** Back online, what is on screen is read again, and what could not be saved meanwhile is saved. */
function followNetwork({ sending, mailbox, desk }: Pick<Outlook, 'sending' | 'mailbox' | 'desk'>): void {
  const { network } = sending;
  mailbox.subscribe(() => network.heard(mailbox.get().connected));
  network.choice.subscribe(() => {
    if (network.choice.get() !== 'no-connection') void mailbox.refresh();
  });
  network.subscribe(() => {
    if (network.state() !== 'online') return;
    for (const { composing } of desk.drafts.get())
      if (composing?.model.unsaved()) void composing.model.trySave();
  });
}

function followPlace({
  navigator,
  mailbox,
  mailboxes,
  desk,
  account,
}: Pick<Parts, 'navigator' | 'desk' | 'account' | 'mailboxes' | 'mailbox'>): void {
  const follow = () => {
    const place = navigator.get();
    const wanted = place.mailbox ?? account.id;
    if (!mailboxes.some((each) => each.account.id === wanted)) {
      navigator.goTo(INBOX, 'replace');
      return;
    }
    mailbox.choose(wanted);
    void mailbox.show(place.folder, place.mailId);
    void desk.arrive(place);
  };
  navigator.subscribe(follow);
  follow();
}

function followWorld(
  url: string,
  { mailbox, mailboxes }: Pick<Outlook, 'mailbox' | 'mailboxes'>,
  onReset: () => void,
): void {
  listenToWorld(url, {
    onEvent(event) {
      switch (event.kind) {
        case 'world-reset':
          onReset();
          break;
        case 'mailbox-changed':
          for (const each of mailboxes)
            if (each.account.id === event.account) void each.mailbox.refresh(event.folders);
          break;
      }
    },
    onConnection(connected) {
      const before = mailbox.get().connected;
      mailbox.setConnected(connected);
      if (connected && !before) void mailbox.refresh();
    },
  });
}

/** Folders that are not looked at show how much lies in them. */
function countOthers({
  mailboxes,
  navigator,
  account,
}: Pick<Outlook, 'mailboxes' | 'navigator' | 'account'>): void {
  const shown = navigator.get().mailbox ?? account.id;
  for (const each of mailboxes) if (each.account.id !== shown) void each.mailbox.refresh([]);
}

/** Keeps the parts of the page in step with each other, the address bar and the server. */
export function keepInStep(parts: Parts, mailboxName: string): void {
  const { desk, worldApi, resetWhileWriting, startAfresh, popOut } = parts;
  followNetwork(parts);
  followSelection(parts);
  followPlace(parts);
  countOthers(parts);
  if (!popOut) rememberTabs(desk, mailboxName);
  guardLeaving(window, document, desk);
  followWorld(worldApi.eventsUrl, parts, () => {
    if (abandonDrafts(desk)) resetWhileWriting.update(() => true);
    else startAfresh();
  });
}
