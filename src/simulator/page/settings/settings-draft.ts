import type { SignInState } from '../../host/auth/sign-in';
import { CLIENTS, type ClientId } from '../../host/clients/client-profile';
import {
  bugsOf,
  inAddress,
  FIELD_BUGS,
  type FieldBug,
  type FieldBugId,
  usualBugsOf,
} from '../../host/clients/field-bugs';
import type { ClientSettings } from '../../host/contract';
import { SURPLUS_CALLS, type SurplusCalls } from '../../host/methods/simultaneous-calls';
import { SEND_RULES } from '../../host/send/client-rules';
import { type ChosenSettings, withoutChosenSettings } from './settings';

/** Ways to choose all field bugs of a client at once; `own` is any other choice. */
export const BUG_CHOICES = ['usual', 'none', 'all'] as const;
export type BugChoice = (typeof BUG_CHOICES)[number] | 'own';

/** What the settings dialog shows until it is saved. */
export interface SettingsDraft {
  readonly locale: string;
  readonly client: ClientId;
  readonly mailboxVersion: string;
  readonly bugs: readonly FieldBugId[];
  readonly surplusCalls: SurplusCalls;
  /** How signing in goes for add-ins. */
  readonly signIn: SignInState;
  /** By what the address mixes the add-ins that are asked at Send; null where each page mixes them anew. */
  readonly order: string | null;
  /** The administrator lets nothing go unchecked (facts: platform 2.5); only the address keeps it. */
  readonly holdsUnchecked: boolean;
}

export interface BugSwitch extends FieldBug {
  readonly id: FieldBugId;
  readonly on: boolean;
}

export function draftOf(settings: ClientSettings, search: string): SettingsDraft {
  const { locale, client, mailboxVersion, bugs } = settings;
  const { surplusCalls = 'wait', signIn = 'ready', holdsUnchecked = false } = settings;
  const order = new URLSearchParams(search).get('order');
  return { locale, client, mailboxVersion, bugs, surplusCalls, signIn, order, holdsUnchecked };
}

/** Another client starts with its newest build and the bugs that it is known for. */
export function withClient(draft: SettingsDraft, client: ClientId): SettingsDraft {
  const [mailboxVersion] = CLIENTS[client].mailboxVersions;
  return { ...draft, client, mailboxVersion, bugs: usualBugsOf(client) };
}

export function withBug(draft: SettingsDraft, id: FieldBugId, on: boolean): SettingsDraft {
  const others = draft.bugs.filter((each) => each !== id);
  return { ...draft, bugs: on ? [...others, id] : others };
}

const CHOSEN: Readonly<Record<(typeof BUG_CHOICES)[number], (client: ClientId) => readonly FieldBugId[]>> = {
  usual: usualBugsOf,
  none: () => [],
  all: bugsOf,
};

export function withBugs(draft: SettingsDraft, choice: (typeof BUG_CHOICES)[number]): SettingsDraft {
  return { ...draft, bugs: CHOSEN[choice](draft.client) };
}

function areSame(some: readonly FieldBugId[], others: readonly FieldBugId[]): boolean {
  return new Set(some).size === others.length && others.every((id) => some.includes(id));
}

/** Which choice these bugs come to, for a client. */
export function bugChoice({ client, bugs }: Pick<SettingsDraft, 'client' | 'bugs'>): BugChoice {
  return BUG_CHOICES.find((choice) => areSame(bugs, CHOSEN[choice](client))) ?? 'own';
}

/** A switch for every bug of the client, and for those of others that the address switched on. */
export function bugSwitches({ client, bugs }: SettingsDraft): readonly BugSwitch[] {
  const ids = [...new Set([...bugsOf(client), ...bugs])];
  return ids.map((id) => ({ ...FIELD_BUGS[id], id, on: bugs.includes(id) }));
}

/** What becomes of surplus calls can be chosen only where the client has a limit (facts: platform 1.2). */
export function surplusChoices({ client }: SettingsDraft): readonly SurplusCalls[] {
  return CLIENTS[client].simultaneousCalls === null ? [] : SURPLUS_CALLS;
}

/** The policy of the administrator can be chosen only where the client heeds it (facts: platform 2.5). */
export function hasPolicyChoice({ client }: Pick<SettingsDraft, 'client'>): boolean {
  return SEND_RULES[client].heedsMailboxPolicy;
}

export function toChosen(draft: SettingsDraft): ChosenSettings {
  const { locale, client, mailboxVersion, bugs, surplusCalls, signIn } = draft;
  return {
    locale,
    client,
    mailboxVersion,
    bugs: bugChoice(draft) === 'usual' ? 'usual' : bugs,
    surplusCalls,
    signIn,
  };
}

/** The address under which the choice holds: without it where it is kept, else with all of it. */
export function addressFor(draft: SettingsDraft, search: string, isKept: boolean): string {
  const query = new URLSearchParams(withoutChosenSettings(search));
  if (draft.order === null) query.delete('order');
  if (draft.holdsUnchecked && hasPolicyChoice(draft)) query.set('policy', 'hold');
  else query.delete('policy');
  if (!isKept) {
    query.set('locale', draft.locale);
    query.set('client', draft.client);
    query.set('mailbox', draft.mailboxVersion);
    query.set('calls', draft.surplusCalls);
    query.set('signIn', draft.signIn);
    if (bugChoice(draft) !== 'usual') query.set('bugs', draft.bugs.map(inAddress).join(','));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
