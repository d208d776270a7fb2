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

function token(params: Fields, caller: TokenCaller): Part {
  const { account } = caller.services;
  const { clientId, scope } = params;
  const claims = { aud: clientId, scp: scope };
  return {
    success: true,
    token: {
      access_token: localToken(account, claims, Date.now()),
      id_token: localToken(account, { aud: clientId }, Date.now()),
      expires_in: TOKEN_LIFETIME_S,
      scope: typeof scope === 'string' ? scope : '',
    },
    account: tokenAccount(account),
  };
}

function answerBy(method: unknown, request: Fields, caller: TokenCaller): Part {
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
export function answerNested(message: unknown, caller: TokenCaller): NestedAnswer | null {
  const request = typeof message === 'string' ? parseJson(message) : undefined;
  if (!isFields(request) || request['messageType'] !== 'NestedAppAuthRequest') return null;
  const { method, requestId } = request;
  const answer = answerBy(method, request, caller);
  return {
    message: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer }),
    method: typeof method === 'string' ? method : 'unknown',
    failed: answer['success'] !== true,
  };
}
