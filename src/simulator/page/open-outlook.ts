import type {
  AccountStorage,
  AddinHost,
  ClientSettings,
  CreateAddinHost,
  ReadSession,
} from '../host/contract';
import { type FaultPlan, forServer, isEmpty, type ServerFaults } from '../shared/faults';
import type { Account, Mail } from '../shared/mail';
import { MailboxFailure } from '../shared/mailbox-failure';
import type { AddinManifest } from '../shared/manifest';
import { createClientForms } from './addins/client-forms';
import { isOwnEvent } from './appointment/event-text';
import { loadComposePin } from './addins/compose-pin';
import { type AccountApi, createAccountApi, createWorldApi, type WorldApi } from './api/api';
import { type ApiResult, type Fetch } from './api/send-request';
import { ok } from './api/result';
import { listenToWorld } from './api/world-events';
import { abandonDrafts } from './desk/abandon-drafts';
import { inheritProperties } from './compose/inherit-properties';
import { createDesk, type Desk } from './desk/desk';
import { createDraftClaims } from './desk/draft-claims';
import { createHandedNotifications } from './desk/handed-notifications';
import { guardLeaving } from './desk/guard-leaving';
import { createFaultControl } from './faults/fault-control';
import { offerFaults } from './faults/offer-faults';
import { type AddressFaults, withFaults } from './faults/read-faults';
import { createNavigator } from './desk/navigator';
import { createPopOuts } from './desk/pop-outs';
import { loadTabs, saveTabs } from './desk/remembered-drafts';
import { loadListView, readListView } from './mailbox/list-view';
import { createMailbox } from './mailbox/mailbox';
import { createMailboxInFront, type MailboxInFront, type OpenMailbox } from './mailbox/mailboxes';
import type { Outlook } from './outlook';
import { INBOX } from './routing/place';
import type { Tab } from './routing/tab';
import { createNetwork } from './send/connection';
import { createSending, type Sending } from './send/sending';
import { addressProblems } from './settings/read-address';
import { createStore } from './state/store';

export interface OpenOptions {
  readonly fetcher: Fetch;
  readonly undoSeconds: Sending['undoSeconds'];
  readonly tab: Tab;
  readonly settings: ClientSettings;
  /** What goes wrong on purpose from the start. */
  readonly faults: AddressFaults;
  readonly createHost: CreateAddinHost;
  /** Where hidden runtimes of add-ins live. */
  readonly frames: HTMLElement;
  /** Takes the page back to the inbox. */
  readonly startAfresh: () => void;
}

function createStorage(api: AccountApi): AccountStorage {
  return {
    async loadRoamingSettings(addinId) {
      const answer = await api.loadSettings(addinId);
      if (!answer.ok) throw new MailboxFailure(`Roaming settings could not be read: ${answer.error.kind}`);
      return answer.value;
    },
    async saveRoamingSettings(addinId, settings) {
      const answer = await api.saveSettings(addinId, settings);
      if (!answer.ok) throw new MailboxFailure(`Roaming settings could not be saved: ${answer.error.kind}`);
    },
    async saveMailProperties(mailId, addinId, properties) {
      const mail = await api.mail(mailId);
      if (!mail.ok) throw new MailboxFailure(`Custom properties could not be read: ${mail.error.kind}`);
      const customProperties = { ...mail.value.customProperties, [addinId]: properties };
      const answer = await api.patchMail(mailId, { customProperties });
      if (!answer.ok) throw new MailboxFailure(`Custom properties could not be saved: ${answer.error.kind}`);
    },
    async loadAttachment(mailId, attachmentId) {
      const answer = await api.attachment(mailId, attachmentId);
      if (!answer.ok) throw new MailboxFailure(`The attachment could not be read: ${answer.error.kind}`);
      return answer.value;
    },
    async loadSource(mailId) {
      const answer = await api.eml(mailId);
      return answer.ok ? answer.value : null;
    },
  };
}

const pinnedPane = () => loadComposePin(() => localStorage);

/** Locks are missing where the page is not served securely. */
const sharedBrowser = () => ({
  locks: 'locks' in window.navigator ? window.navigator.locks : undefined,
  channel: new BroadcastChannel('local-outlook'),
});

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

/** Tells the read add-ins which mail is looked at: none while a mail is being written. */
function followSelection({
  mailbox,
  desk,
  readSession,
  account,
}: Pick<Outlook, 'mailbox' | 'desk' | 'readSession' | 'account'>): void {
  if (readSession === null) return;
  let selected: string | null = null;
  const follow = () => {
    const mail = selectedMail({ mailbox, desk, account });
    if ((mail?.id ?? null) === selected) return;
    selected = mail?.id ?? null;
    readSession.select(mail);
  };
  mailbox.subscribe(follow);
  desk.state.subscribe(follow);
}

function selectedMail({
  mailbox,
  desk,
  account,
}: Pick<Outlook, 'mailbox' | 'desk' | 'account'>): Mail | null {
  const { open } = mailbox.get();
  // What waits in the outbox is not mail that somebody reads; that no add-in sees it there is invented.
  const isRead = open.kind === 'mail' && open.mail.folder !== 'outbox';
  if (desk.state.get().kind !== 'clear' || !isRead) return null;
  // One's own appointment is a summary here; add-ins meet it when it is edited.
  return isOwnEvent(open.mail, account) ? null : open.mail;
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

interface PlaceFollowers extends Pick<Outlook, 'navigator' | 'desk' | 'account' | 'mailboxes'> {
  readonly mailbox: MailboxInFront;
}

function followPlace({ navigator, mailbox, mailboxes, desk, account }: PlaceFollowers): void {
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

async function loadWorld(
  worldApi: WorldApi,
): Promise<ApiResult<{ accounts: readonly Account[]; manifests: readonly AddinManifest[] }>> {
  const [accounts, manifests] = await Promise.all([worldApi.accounts(), worldApi.addins()]);
  if (!accounts.ok) return accounts;
  if (!manifests.ok) return manifests;
  return ok({ accounts: accounts.value, manifests: manifests.value });
}

/** Somebody's own mailbox first, then those that they share. */
function openMailboxes(
  { fetcher, world }: { readonly fetcher: Fetch; readonly world: string },
  account: Account,
  accounts: readonly Account[],
): readonly [OpenMailbox, ...OpenMailbox[]] {
  const view = readListView(
    window.location.search,
    loadListView(() => localStorage),
  );
  const open = (each: Account): OpenMailbox => {
    const shared = each === account ? null : each.id;
    const api = createAccountApi(fetcher, world, account.id, () => shared);
    return { account: each, mailbox: createMailbox(api, view) };
  };
  const shared = accounts.filter(({ members }) => members?.[account.id] !== undefined);
  return [open(account), ...shared.map(open)];
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

function rememberFaults(plan: FaultPlan): void {
  const { pathname, search, hash } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${withFaults(search, plan)}${hash}`);
}

/** Opens one account's mailbox with its add-ins, and keeps it in step with the address bar and the server. */
export async function openOutlook(options: OpenOptions): Promise<ApiResult<Outlook>> {
  const { tab, settings, faults, createHost, frames, startAfresh } = options;
  const network = createNetwork(options.fetcher);
  const { fetcher } = network;
  const worldApi = createWorldApi(fetcher, tab.world);
  const loaded = await loadWorld(worldApi);
  if (!loaded.ok) return loaded;
  const { manifests } = loaded.value;
  const accounts = loaded.value.accounts.filter(({ members }) => members === undefined);
  const account = accounts.find(({ id }) => id === tab.account) ?? accounts[0];
  if (!account) return { ok: false, error: { kind: 'missing' } };

  const navigator = createNavigator(window);
  const api = createAccountApi(fetcher, tab.world, account.id, () => navigator.get().mailbox);
  const correlationId = crypto.randomUUID();
  const tellServer = (wanted: ServerFaults) => worldApi.setFaults(correlationId, wanted);
  const isTold = isEmpty(faults.plan) || (await tellServer(forServer(faults.plan))).ok;
  const forms = createClientForms({ api, navigator, desk: () => desk });
  const host: AddinHost | null = account.hasAddin
    ? createHost({
        manifests,
        account,
        settings,
        storage: createStorage(api),
        forms,
        faults: faults.plan,
        separateWindow: tab.popOut,
        correlationId,
        connection: network,
      })
    : null;
  host?.faults.onHappening(({ kind }) => {
    if (kind === 'reload-page') window.location.reload();
  });
  const readSession: ReadSession | null = host?.openRead(null, frames) ?? null;
  const mailboxes = openMailboxes({ fetcher, world: tab.world }, account, loaded.value.accounts);
  const mailbox = createMailboxInFront(mailboxes);
  const resetWhileWriting = createStore(false);
  const mailboxName = `${tab.world}/${account.id}`;
  const { undoSeconds } = options;
  const indexedDb = () => indexedDB;
  const sending = createSending({ api, network, undoSeconds, mailboxName, indexedDb });
  const desk = createDesk({
    api,
    post: sending.post,
    onWaiting: (mail) => sending.waiting.update(() => mail),
    host,
    navigator,
    frames,
    now: Date.now,
    pinnedPane,
    prepare: inheritProperties(settings, api),
    handed: createHandedNotifications(() => localStorage, mailboxName),
    claims: createDraftClaims(sharedBrowser(), mailboxName),
    takesOver: tab.popOut,
    tabs: tab.popOut ? [] : loadTabs(() => sessionStorage, mailboxName),
  });
  const outlook: Outlook = {
    world: tab.world,
    popOut: tab.popOut,
    account,
    accounts,
    mailboxes,
    settings,
    worldApi,
    api,
    mailbox,
    desk,
    sending,
    navigator,
    popOuts: createPopOuts(window, account.id, () => navigator.get().mailbox),
    faults: host && createFaultControl({ faults: host.faults, tellServer, remember: rememberFaults, isTold }),
    faultProblem: faults.problem,
    addressProblems: addressProblems(window.location.search, settings.client),
    host,
    readSession,
    resetWhileWriting,
    startAfresh,
  };
  if (outlook.faults !== null) offerFaults(outlook.faults);
  followNetwork(outlook);
  followSelection(outlook);
  followPlace({ ...outlook, mailbox });
  countOthers(outlook);
  if (!tab.popOut) rememberTabs(desk, mailboxName);
  guardLeaving(window, document, desk);
  followWorld(worldApi.eventsUrl, outlook, () => {
    if (abandonDrafts(desk)) resetWhileWriting.update(() => true);
    else startAfresh();
  });
  return ok(outlook);
}
