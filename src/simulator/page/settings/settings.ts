import { SIGN_IN_STATES, type SignInState } from '../../host/auth/sign-in';
import { CLIENT_IDS, CLIENTS, type ClientProfile } from '../../host/clients/client-profile';
import { FIELD_BUG_IDS, type FieldBugId, usualBugsOf } from '../../host/clients/field-bugs';
import type { ClientSettings } from '../../host/contract';
import { SURPLUS_CALLS, type SurplusCalls } from '../../host/methods/simultaneous-calls';
import { readAddress } from './read-address';

export const LOCALES = ['en-US', 'fr-FR', 'ar-SA'] as const;

/** Documented limits of the web client (docs: Smart Alerts, event-based activation). */
export const DEFAULT_SETTINGS: ClientSettings = {
  client: 'web',
  bugs: [],
  mailboxVersion: '1.16',
  locale: 'en-US',
  slowAfterMs: 5_000,
  timeoutMs: 300_000,
};

const STORAGE_KEY = 'local-outlook.settings';

/** What a person chose in the settings. */
export interface ChosenSettings extends Pick<ClientSettings, 'locale' | 'client' | 'mailboxVersion'> {
  /** `usual`: those that the client is known for, also when more become known of it. */
  readonly bugs: readonly FieldBugId[] | 'usual';
  readonly surplusCalls: SurplusCalls;
  readonly signIn: SignInState;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(stored: string | null): Fields {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return value !== null && typeof value === 'object' ? (value as Fields) : {};
  } catch {
    return {};
  }
}

function parseBugs(value: unknown): ChosenSettings['bugs'] {
  return Array.isArray(value) ? FIELD_BUG_IDS.filter((id) => value.includes(id)) : 'usual';
}

/** What is damaged, or no longer known, counts as not chosen. */
function parseChosen(stored: string | null): Partial<ChosenSettings> {
  const { locale, mailboxVersion, client, bugs, surplusCalls, signIn } = fieldsOf(stored);
  const knownClient = CLIENT_IDS.find((id) => id === client);
  const knownCalls = SURPLUS_CALLS.find((each) => each === surplusCalls);
  const knownSignIn = SIGN_IN_STATES.find((each) => each === signIn);
  return {
    bugs: parseBugs(bugs),
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(typeof mailboxVersion === 'string' ? { mailboxVersion } : {}),
    ...(knownClient === undefined ? {} : { client: knownClient }),
    ...(knownCalls === undefined ? {} : { surplusCalls: knownCalls }),
    ...(knownSignIn === undefined ? {} : { signIn: knownSignIn }),
  };
}

/** The first that builds of this client have; else their newest. */
function versionOf(
  { mailboxVersions }: ClientProfile,
  wanted: readonly (string | null | undefined)[],
): string {
  return wanted.find((version) => mailboxVersions.some((own) => own === version)) ?? mailboxVersions[0];
}

/**
 * The simulated client: what the address asks for (`client`, `locale`, `mailbox`, `bugs` by their numbers with commas
 * between them, `calls`, `signIn`, and in milliseconds `slow` and `timeout`), else what was chosen in the settings before, else the
 * defaults. An address that names a client says everything about it, so that it means the same for everybody.
 */
export function readSettings(search: string, stored: string | null): ClientSettings {
  const asked = readAddress(search);
  const chosen = parseChosen(stored);
  const ofClient: Partial<ChosenSettings> = asked.client === null ? chosen : {};
  const client = asked.client ?? ofClient.client ?? DEFAULT_SETTINGS.client;
  const { bugs = 'usual' } = ofClient;
  return {
    client,
    bugs: asked.bugs ?? (bugs === 'usual' ? usualBugsOf(client) : bugs),
    surplusCalls: asked.surplusCalls ?? ofClient.surplusCalls ?? 'wait',
    signIn: asked.signIn ?? ofClient.signIn ?? 'ready',
    mailboxVersion: versionOf(CLIENTS[client], [asked.mailboxVersion, ofClient.mailboxVersion]),
    locale: asked.locale ?? chosen.locale ?? DEFAULT_SETTINGS.locale,
    slowAfterMs: asked.slowAfterMs ?? DEFAULT_SETTINGS.slowAfterMs,
    timeoutMs: asked.timeoutMs ?? CLIENTS[client].timeoutMs,
  };
}

/** The address without what the settings dialog decides, so that the choice just made is what counts. */
export function withoutChosenSettings(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of ['locale', 'client', 'mailbox', 'bugs', 'calls', 'signIn']) query.delete(name);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Storage can be forbidden; then the choice holds for this page only. */
export function loadStoredSettings(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** False when there is nothing to keep it in; then only the address can say it. */
export function storeSettings(chosen: ChosenSettings): boolean {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen));
    return true;
  } catch {
    return false;
  }
}
