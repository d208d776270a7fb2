import { CLIENT_IDS, CLIENTS, type ClientId } from '../../host/clients/client-profile';
import { fieldBugNamed, type FieldBugId, usualBugsOf } from '../../host/clients/field-bugs';
import type { ClientSettings } from '../../host/contract';

export const LOCALES = ['en-US', 'fr-FR', 'ar-SA'] as const;
export const MAILBOX_VERSIONS = ['1.14', '1.15', '1.16'] as const;

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

export type ChosenSettings = Pick<ClientSettings, 'locale' | 'mailboxVersion'>;

function milliseconds(text: string | null): number | null {
  const value = Number(text);
  return text && Number.isFinite(value) && value > 0 ? value : null;
}

function parseChosen(stored: string | null): Partial<ChosenSettings> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    if (value === null || typeof value !== 'object') return {};
    const locale: unknown = Reflect.get(value, 'locale');
    const mailboxVersion: unknown = Reflect.get(value, 'mailboxVersion');
    return {
      ...(typeof locale === 'string' ? { locale } : {}),
      ...(typeof mailboxVersion === 'string' ? { mailboxVersion } : {}),
    };
  } catch {
    return {};
  }
}

function isClient(id: string | null): id is ClientId {
  return CLIENT_IDS.some((client) => client === id);
}

/** Those that the address names, with commas between them; without any word of it, those that the client is known for. */
function bugsIn(text: string | null, client: ClientId): readonly FieldBugId[] {
  if (text === null) return usualBugsOf(client);
  return text.split(',').flatMap((name) => fieldBugNamed(name) ?? []);
}

/**
 * The simulated client: what the address asks for (`client`, `locale`, `mailbox`, `bugs` by their numbers with commas
 * between them, and in milliseconds `slow` and `timeout`), else what was chosen in the settings before, else the
 * defaults.
 */
export function readSettings(search: string, stored: string | null): ClientSettings {
  const query = new URLSearchParams(search);
  const chosen = parseChosen(stored);
  const client = query.get('client');
  const ownVersion = isClient(client) ? CLIENTS[client].mailboxVersions[0] : undefined;
  return {
    client: isClient(client) ? client : DEFAULT_SETTINGS.client,
    bugs: bugsIn(query.get('bugs'), isClient(client) ? client : DEFAULT_SETTINGS.client),
    surplusCalls: query.get('calls') === 'refuse' ? 'refuse' : 'wait',
    mailboxVersion:
      query.get('mailbox') ?? ownVersion ?? chosen.mailboxVersion ?? DEFAULT_SETTINGS.mailboxVersion,
    locale: query.get('locale') ?? chosen.locale ?? DEFAULT_SETTINGS.locale,
    slowAfterMs: milliseconds(query.get('slow')) ?? DEFAULT_SETTINGS.slowAfterMs,
    timeoutMs: milliseconds(query.get('timeout')) ?? DEFAULT_SETTINGS.timeoutMs,
  };
}

/** The address without what the settings dialog decides, so that the choice just made is what counts. */
export function withoutChosenSettings(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('locale');
  query.delete('mailbox');
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

export function storeSettings(chosen: ChosenSettings): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen));
  } catch {
    // Nothing to save it in; the address still works.
  }
}
