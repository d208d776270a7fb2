import type { Account } from '../../shared/mail';
import { SIGN_IN_ERROR } from '../wire/error-codes';

/** How signing in goes for add-ins that ask, as a person or a test chooses it. */
export const SIGN_IN_STATES = [
  'ready',
  'needs-person',
  'person-cancels',
  'no-network',
  'account-unavailable',
  'disabled',
  'unavailable',
] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

/** What an add-in meets in one state, when it asks quietly and when it lets the person be asked; null is a token. */
interface SignInOutcome {
  /** Status of a nested app auth error (facts: host-protocol 9). */
  readonly nested: { readonly quiet: string | null; readonly asking: string | null };
  /** Code of `getAccessToken`. */
  readonly shared: { readonly quiet: number | null; readonly asking: number | null };
}

const PERSON_NEEDED = 'USER_INTERACTION_REQUIRED';
const both = <T>(value: T) => ({ quiet: value, asking: value });

/** Which code of `getAccessToken` goes with which state is invented where the two vocabularies do not meet. */
const SIGN_IN: Readonly<Record<SignInState, SignInOutcome>> = {
  ready: { nested: both(null), shared: both(null) },
  'needs-person': {
    nested: { quiet: PERSON_NEEDED, asking: null },
    shared: { quiet: SIGN_IN_ERROR.notSignedIn, asking: null },
  },
  'person-cancels': {
    nested: { quiet: PERSON_NEEDED, asking: 'USER_CANCEL' },
    shared: { quiet: SIGN_IN_ERROR.notSignedIn, asking: SIGN_IN_ERROR.aborted },
  },
  'no-network': { nested: both('NO_NETWORK'), shared: both(SIGN_IN_ERROR.noToken) },
  'account-unavailable': {
    nested: both('ACCOUNT_UNAVAILABLE'),
    shared: both(SIGN_IN_ERROR.accountNotSupported),
  },
  disabled: { nested: both('DISABLED'), shared: both(SIGN_IN_ERROR.notSupportedHere) },
  unavailable: { nested: both('NESTED_APP_AUTH_UNAVAILABLE'), shared: both(SIGN_IN_ERROR.notSupportedHere) },
};

interface Played {
  readonly client: { readonly sharedSets: (mailboxVersion: string) => Readonly<Record<string, string>> };
  readonly settings: { readonly mailboxVersion: string; readonly signIn?: SignInState };
}

/** How signing in goes in this client: what it has no requirement set for is not there, whatever was chosen. */
export function signInOutcome({ client, settings }: Played): SignInOutcome {
  const sets = client.sharedSets(settings.mailboxVersion);
  const chosen = SIGN_IN[settings.signIn ?? 'ready'];
  return {
    nested: 'NestedAppAuth' in sets ? chosen.nested : SIGN_IN.unavailable.nested,
    shared: 'IdentityAPI' in sets ? chosen.shared : SIGN_IN.unavailable.shared,
  };
}

/** Issues the tokens. It answers to nobody. */
const ISSUER = 'sign-in.local-outlook.example';

/** MSAL finds again only tokens of an authority that it knows. It asks this one nothing: the bridge answers. */
const ENVIRONMENT = 'login.microsoftonline.com';
const LIFETIME_S = 3600;

/** Who is signed in, in the terms of MSAL. */
export interface TokenAccount {
  readonly homeAccountId: string;
  readonly environment: string;
  readonly tenantId: string;
  readonly username: string;
  readonly localAccountId: string;
  readonly name: string;
}

export function tokenAccount({ id, tenant, address, name }: Account): TokenAccount {
  return {
    homeAccountId: `${id}.${tenant}`,
    environment: ENVIRONMENT,
    tenantId: tenant,
    username: address,
    localAccountId: id,
    name,
  };
}

function base64Url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/**
 * A token for show: it can be decoded, names this simulation as its issuer, and carries no signature at all (`alg: none`).
 * `now` is in milliseconds since 1970.
 */
export function localToken(account: Account, claims: object, now: number): string {
  const issued = Math.floor(now / 1000);
  const { tenantId, username, localAccountId, name } = tokenAccount(account);
  const payload = {
    iss: `https://${ISSUER}/${tenantId}`,
    note: 'Made by the local Outlook for trying an add-in. No server accepts it.',
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME_S,
    oid: localAccountId,
    sub: localAccountId,
    tid: tenantId,
    name,
    preferred_username: username,
    ver: '2.0',
    ...claims,
  };
  return `${base64Url({ typ: 'JWT', alg: 'none' })}.${base64Url(payload)}.`;
}

export const TOKEN_LIFETIME_S = LIFETIME_S;
