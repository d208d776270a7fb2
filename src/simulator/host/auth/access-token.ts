import type { AddinManifest } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { Fields } from '../wire/envelope';
import { SIGN_IN_ERROR } from '../wire/error-codes';
import { localToken, signInOutcome } from './sign-in';

export interface TokenCaller {
  readonly addin: AddinManifest;
  readonly services: HostServices;
  /** False while a launch event runs: nobody can be asked then (facts: platform 1.3). */
  readonly mayAsk: boolean;
}

/**
 * Answers `getAccessToken` (facts: host-protocol 6, number 98). On this library's wire nothing tells
 * `OfficeRuntime.auth` from `Office.context.auth`, which launch events may not use: both are answered.
 */
export function accessToken(options: Fields, { addin, services, mayAsk }: TokenCaller): object {
  const { webApplication } = addin;
  if (webApplication === null) return { Version: 1, Error: SIGN_IN_ERROR.notSupportedByAddin };
  const isAsking =
    mayAsk && (options['allowSignInPrompt'] === true || options['allowConsentPrompt'] === true);
  const code = signInOutcome(services).shared[isAsking ? 'asking' : 'quiet'];
  if (code !== null) return { Version: 1, Error: code };
  const claims = { aud: webApplication.resource, azp: webApplication.id, scp: 'access_as_user' };
  return { Version: 1, Error: 0, accessToken: localToken(services.account, claims, Date.now()) };
}
