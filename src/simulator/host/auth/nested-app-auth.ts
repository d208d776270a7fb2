import { isFields, parseJson } from '../wire/envelope';
import type { Fields } from '../wire/envelope';
import type { TokenCaller } from './access-token';
import { localToken, signInOutcome, TOKEN_LIFETIME_S, tokenAccount } from './sign-in';

/** Our own action on the wire: how the real bridge reaches its host cannot be observed (facts: host-protocol 9). */
export const NESTED_APP_AUTH = 'LocalOutlook_nestedAppAuth';

const SDK = { sdkName: 'local-outlook', sdkVersion: '1.0.0', capabilities: { queryAccount: false } };

type Part = Readonly<Record<string, unknown>>;

/** What one request comes to, for the log and for the add-in. */
export interface NestedAnswer {
  /** JSON, as the bridge hands it to MSAL. */
  readonly message: string;
  readonly method: string;
  readonly failed: boolean;
}

function failure(status: string): Part {
  return { success: false, error: { status, code: status, description: 'Chosen in the local Outlook.' } };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One that the local Graph takes where there is a server that issues it, else one for show. */
async function accessTokenFor(
  { clientId, scope }: Fields,
  { services }: TokenCaller,
): Promise<string | null> {
  const { account, issueToken } = services;
  if (issueToken === undefined) return localToken(account, { aud: clientId, scp: scope }, Date.now());
  return issueToken({ clientId: textOf(clientId), scope: textOf(scope) });
}

async function token(params: Fields, caller: TokenCaller): Promise<Part> {
  const { account } = caller.services;
  const { clientId, scope } = params;
  const access = await accessTokenFor(params, caller);
  if (access === null) return failure('NO_NETWORK');
  return {
    success: true,
    token: {
      access_token: access,
      id_token: localToken(account, { aud: clientId }, Date.now()),
      expires_in: TOKEN_LIFETIME_S,
      scope: textOf(scope),
    },
    account: tokenAccount(account),
  };
}

async function answerBy(method: unknown, request: Fields, caller: TokenCaller): Promise<Part> {
  const { nested } = signInOutcome(caller.services);
  const params = isFields(request['tokenParams']) ? request['tokenParams'] : {};
  switch (method) {
    case 'GetInitContext':
      return {
        success: true,
        initContext: { ...SDK, accountContext: tokenAccount(caller.services.account) },
      };
    case 'GetToken':
      return nested.quiet === null ? token(params, caller) : failure(nested.quiet);
    case 'GetTokenPopup': {
      // Launch events are silent only (facts: platform 1.3, 5.1).
      const status = caller.mayAsk ? nested.asking : 'USER_INTERACTION_REQUIRED';
      return status === null ? token(params, caller) : failure(status);
    }
    default:
      return failure('INVALID_METHOD');
  }
}

/** Answers one message of the bridge; what is no request gets no answer. */
export async function answerNested(message: unknown, caller: TokenCaller): Promise<NestedAnswer | null> {
  const request = typeof message === 'string' ? parseJson(message) : undefined;
  if (!isFields(request) || request['messageType'] !== 'NestedAppAuthRequest') return null;
  const { method, requestId } = request;
  const answer = await answerBy(method, request, caller);
  return {
    message: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer }),
    method: typeof method === 'string' ? method : 'unknown',
    failed: answer['success'] !== true,
  };
}
