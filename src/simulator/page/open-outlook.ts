import type { AddinHost, ClientSettings, CreateAddinHost } from '../host/contract';
import { type FaultPlan, forServer, isEmpty, type ServerFaults } from '../shared/faults';
import type { Account } from '../shared/mail';
import type { AddinManifest } from '../shared/manifest';
import { createAccountStorage } from './addins/account-storage';
import { createClientForms } from './addins/client-forms';
import { createDraftLoader } from './addins/draft-loader';
import { followMailLinks } from './addins/mail-links';
import { loadComposePin } from './addins/compose-pin';
import { offerWireLog } from './addins/offer-wire-log';
import { type AccountApi, createAccountApi, createWorldApi, type WorldApi } from './api/api';
import { type ApiResult, type Fetch } from './api/send-request';
import { err, ok } from './api/result';
import { inheritProperties } from './compose/inherit-properties';
import { createDesk, type Desk } from './desk/desk';
import { createDraftClaims, type DraftClaims } from './desk/draft-claims';
import { createHandedNotifications } from './desk/handed-notifications';
import { createFaultControl, type FaultControl } from './faults/fault-control';
import { offerFaults } from './faults/offer-faults';
import { type AddressFaults, withFaults } from './faults/read-faults';
import { createNavigator, type Navigator } from './desk/navigator';
import { createPopOuts } from './desk/pop-outs';
import { loadTabs } from './desk/remembered-drafts';
import { keepInStep, type Parts } from './keep-in-step';
import { loadListView, readListView } from './mailbox/list-view';
import { createMailbox } from './mailbox/mailbox';
import { createMailboxInFront, type OpenMailbox } from './mailbox/mailboxes';
import type { Outlook } from './outlook';
import type { Tab } from './routing/tab';
import { createNetwork, type Network } from './send/connection';
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

/** Who is looking, and with which add-ins. */
interface SignedIn {
  readonly account: Account;
  /** Everybody who can sign in. */
  readonly accounts: readonly Account[];
  /** The mailboxes that the account shares. */
  readonly shared: readonly Account[];
  readonly manifests: readonly AddinManifest[];
}

async function signIn(worldApi: WorldApi, wanted: Tab['account']): Promise<ApiResult<SignedIn>> {
  const [all, manifests] = await Promise.all([worldApi.accounts(), worldApi.addins()]);
  if (!all.ok) return all;
  if (!manifests.ok) return manifests;
  const accounts = all.value.filter(({ members }) => members === undefined);
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  if (!account) return err({ kind: 'missing' });
  const shared = all.value.filter(({ members }) => members?.[account.id] !== undefined);
  return ok({ account, accounts, shared, manifests: manifests.value });
}

/** What all parts of the page stand on. */
interface Ground {
  readonly options: OpenOptions;
  readonly network: Network;
  readonly worldApi: WorldApi;
  readonly signedIn: SignedIn;
  readonly navigator: Navigator;
  readonly api: AccountApi;
  readonly claims: DraftClaims;
  /** Names what this browser keeps for the mailbox. */
  readonly mailboxName: string;
  /** Of this page, to its server and its add-ins. */
  readonly correlationId: string;
}

/** Locks are missing where the page is not served securely. */
const sharedBrowser = () => ({
  locks: 'locks' in window.navigator ? window.navigator.locks : undefined,
  channel: new BroadcastChannel('local-outlook'),
});

async function layGround(options: OpenOptions): Promise<ApiResult<Ground>> {
  const { world, account: wanted } = options.tab;
  const network = createNetwork(options.fetcher);
  const worldApi = createWorldApi(network.fetcher, world);
  const signedIn = await signIn(worldApi, wanted);
  if (!signedIn.ok) return signedIn;
  const { account } = signedIn.value;
  const navigator = createNavigator(window);
  const mailboxName = `${world}/${account.id}`;
  return ok({
    options,
    network,
    worldApi,
    signedIn: signedIn.value,
    navigator,
    api: createAccountApi(network.fetcher, world, account.id, () => navigator.get().mailbox),
    mailboxName,
    claims: createDraftClaims(sharedBrowser(), mailboxName),
    correlationId: crypto.randomUUID(),
  });
}

const serverOf =
  ({ worldApi, correlationId }: Ground) =>
  (wanted: ServerFaults) =>
    worldApi.setFaults(correlationId, wanted);

/** Before any file of an add-in is asked for. Resolves with whether the server knows what goes wrong on purpose. */
async function tellFaults(ground: Ground): Promise<boolean> {
  const { plan } = ground.options.faults;
  return isEmpty(plan) || (await serverOf(ground)(forServer(plan))).ok;
}

/** Null for people without add-ins. */
function openHost(ground: Ground, desk: () => Desk): AddinHost | null {
  const { options, signedIn, api, navigator, claims, network, correlationId } = ground;
  const { account, manifests } = signedIn;
  if (!account.hasAddin) return null;
  const forms = createClientForms({ api, navigator, desk });
  followMailLinks(forms);
  const host = options.createHost({
    manifests,
    account,
    settings: options.settings,
    storage: {
      ...createAccountStorage(api),
      openDraft: createDraftLoader({ api, claims, desk, now: Date.now }),
    },
    forms,
    faults: options.faults.plan,
    separateWindow: options.tab.popOut,
    correlationId,
    connection: network,
    issueToken: async (request) => {
      const answer = await api.issueToken(request);
      return answer.ok ? answer.value.accessToken : null;
    },
  });
  host.faults.onHappening(({ kind }) => {
    if (kind === 'reload-page') window.location.reload();
  });
  return host;
}

function rememberFaults(plan: FaultPlan): void {
  const { pathname, search, hash } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${withFaults(search, plan)}${hash}`);
}

function openFaultControl(ground: Ground, host: AddinHost | null, isTold: boolean): FaultControl | null {
  if (host === null) return null;
  const tellServer = serverOf(ground);
  const control = createFaultControl({ faults: host.faults, tellServer, remember: rememberFaults, isTold });
  offerFaults(control);
  offerWireLog(host);
  return control;
}

/** Somebody's own mailbox first, then those that they share. */
function openMailboxes({ options, network, signedIn }: Ground): readonly [OpenMailbox, ...OpenMailbox[]] {
  const { account, shared } = signedIn;
  const view = readListView(
    window.location.search,
    loadListView(() => localStorage),
  );
  const open = (each: Account): OpenMailbox => {
    const box = each === account ? null : each.id;
    const api = createAccountApi(network.fetcher, options.tab.world, account.id, () => box);
    return { account: each, mailbox: createMailbox(api, view) };
  };
  return [open(account), ...shared.map(open)];
}

const pinnedPane = () => loadComposePin(() => localStorage);

function openDesk(ground: Ground, host: AddinHost | null, { post, waiting }: Sending): Desk {
  const { options, api, navigator, mailboxName, claims } = ground;
  const { popOut } = options.tab;
  return createDesk({
    api,
    post,
    onWaiting: (mail) => waiting.update(() => mail),
    host,
    navigator,
    frames: options.frames,
    now: Date.now,
    pinnedPane,
    prepare: inheritProperties(options.settings, api),
    handed: createHandedNotifications(() => localStorage, mailboxName),
    claims,
    takesOver: popOut,
    tabs: popOut ? [] : loadTabs(() => sessionStorage, mailboxName),
  });
}

function openSending({ api, network, options, mailboxName }: Ground): Sending {
  return createSending({
    api,
    network,
    undoSeconds: options.undoSeconds,
    mailboxName,
    indexedDb: () => indexedDB,
  });
}

function openParts(ground: Ground, isTold: boolean): Parts {
  const { options, signedIn, navigator, api, worldApi } = ground;
  const { tab, settings, faults, frames, startAfresh } = options;
  const { account, accounts, manifests } = signedIn;
  const host = openHost(ground, () => desk);
  const readSession = host?.openRead(null, frames) ?? null;
  const mailboxes = openMailboxes(ground);
  const sending = openSending(ground);
  const desk = openDesk(ground, host, sending);
  return {
    world: tab.world,
    popOut: tab.popOut,
    account,
    accounts,
    adminPages: manifests.flatMap(({ adminUrl = [] }) => adminUrl),
    mailboxes,
    settings,
    worldApi,
    api,
    mailbox: createMailboxInFront(mailboxes),
    desk,
    sending,
    navigator,
    popOuts: createPopOuts(window, account.id, () => navigator.get().mailbox),
    faults: openFaultControl(ground, host, isTold),
    faultProblem: faults.problem,
    addressProblems: addressProblems(window.location.search, settings.client),
    host,
    readSession,
    resetWhileWriting: createStore(false),
    startAfresh,
  };
}

/** Opens one account's mailbox with its add-ins, and keeps it in step with the address bar and the server. */
export async function openOutlook(options: OpenOptions): Promise<ApiResult<Outlook>> {
  const ground = await layGround(options);
  if (!ground.ok) return ground;
  const parts = openParts(ground.value, await tellFaults(ground.value));
  keepInStep(parts, ground.value.mailboxName);
  return ok(parts);
}
