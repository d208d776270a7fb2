import { NO_FAULTS } from '../shared/faults';
import type { Account } from '../shared/mail';
import type { AddinManifest } from '../shared/manifest';
import { hasVersion } from '../shared/client-version';
import { CLIENTS } from './clients/client-profile';
import { manifestOn } from './clients/manifest-on-client';
import type { PlayedClient } from './clients/played-client';
import type { AccountStorage, ClientForms, ClientSettings, Connection, HostOptions } from './contract';
import { MailMemory } from './item/mail-memory';
import { Faults } from './faults/faults';
import { SimultaneousCalls } from './methods/simultaneous-calls';
import type { OpenWorkerLine } from './frames/script-runtime';
import { UnreachablePages } from './unreachable-pages';
import { UnmodelledCalls, WireLog } from './wire-log';

/** What every session, frame and call of one host shares. */
export interface HostServices extends PlayedClient {
  readonly manifests: readonly AddinManifest[];
  readonly account: Account;
  readonly settings: ClientSettings;
  readonly storage: AccountStorage;
  readonly memory: MailMemory;
  /** Missing where no page shows forms. */
  readonly forms: ClientForms | undefined;
  readonly separateWindow: boolean;
  readonly connection: Connection;
  /** Starts script runtimes of classic Outlook on Windows. */
  readonly openWorkerLine: OpenWorkerLine;
  /** Scripts of such runtimes by address: Outlook fetches each once and keeps it until it restarts (facts: platform 1.4). */
  readonly scripts: Map<string, string>;
  readonly faults: Faults;
  /** Lets so many calls of an add-in be under way as the client allows. */
  readonly calls: SimultaneousCalls;
  /** Names this tab to the add-in's server. */
  readonly correlationId: string;
  readonly log: WireLog;
  readonly unmodelled: UnmodelledCalls;
  readonly unreachable: UnreachablePages;
  readonly issueToken: HostOptions['issueToken'];
  /** Whether the simulated client has a requirement set, e.g. `1.14`. */
  readonly supports: (mailboxVersion: string) => boolean;
}

const ALWAYS_ONLINE: Connection = { state: () => 'online', subscribe: () => () => undefined };

/** People without the add-in have no add-in at all, whatever the server knows. */
export function servicesFrom({
  manifests,
  account,
  settings,
  storage,
  forms,
  separateWindow = false,
  faults: plan,
  correlationId = crypto.randomUUID(),
  connection = ALWAYS_ONLINE,
  issueToken,
  openWorkerLine,
}: HostOptions & { readonly openWorkerLine: OpenWorkerLine }): HostServices {
  const faults = new Faults({ ...NO_FAULTS, ...plan });
  const client = CLIENTS[settings.client];
  const suffers: HostServices['suffers'] = (bug) => settings.bugs.includes(bug);
  const supports = (mailboxVersion: string): boolean => hasVersion(settings.mailboxVersion, mailboxVersion);
  return {
    manifests: account.hasAddin ? manifests.map((each) => manifestOn(each, client, supports)) : [],
    account,
    settings,
    client,
    suffers,
    storage,
    memory: new MailMemory({ client, storage, suffers }),
    forms,
    separateWindow,
    connection,
    faults,
    calls: new SimultaneousCalls(client.simultaneousCalls, settings.surplusCalls ?? 'wait'),
    openWorkerLine,
    issueToken,
    scripts: new Map(),
    correlationId,
    log: new WireLog((what) => faults.passed(what)),
    unmodelled: new UnmodelledCalls(),
    unreachable: new UnreachablePages(settings.locale),
    supports,
  };
}
