import type { SignInWay } from '../../shared/classic-wire';
import { isFields } from './arguments';
import { known } from './known';
import type { ReportUnmodelled } from './known';

/** The way to the host for whoever signs in. An answer may never come. */
export interface SignInLine {
  ask(way: SignInWay, request: unknown, answered: (data: unknown) => void): void;
}

/** Reported to be missing in Outlook (facts: platform 1.4, GH#3312). */
const ABSENT_IN_RUNTIME: ReadonlySet<string> = new Set(['storage']);

/** Code of the library for a client that cannot sign in. That a script which nobody vouches for gets it is invented. */
const NOT_SUPPORTED_HERE = 13012;

function refusal(data: unknown): Error {
  const code = isFields(data) && typeof data['Error'] === 'number' ? data['Error'] : NOT_SUPPORTED_HERE;
  return Object.assign(new Error(`No access token: ${code}.`), { code });
}

/** `OfficeRuntime`, by which launch events sign in (facts: platform 1.3); `line` is null where the well-known file does not list the script (1.5). */
export function createOfficeRuntime(line: SignInLine | null, report: ReportUnmodelled): object {
  const getAccessToken = (options?: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      if (line === null) {
        reject(refusal(undefined));
        return;
      }
      line.ask('access-token', options ?? {}, (data) => {
        const token = isFields(data) ? data['accessToken'] : undefined;
        if (typeof token === 'string') resolve(token);
        else reject(refusal(data));
      });
    });
  const auth = known('OfficeRuntime.auth', Object.freeze({ getAccessToken }), new Set(), report);
  return known('OfficeRuntime', Object.freeze({ auth }), ABSENT_IN_RUNTIME, report);
}

type Listener = (event: { readonly data: string }) => void;

/** The bridge that MSAL looks for (facts: host-protocol 9). Messages are MSAL's. */
export function createAuthBridge(line: SignInLine): object {
  const listeners = new Set<Listener>();
  return Object.freeze({
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (message: unknown) =>
      line.ask('nested-app-auth', message, (data) => {
        if (typeof data === 'string') listeners.forEach((listener) => listener({ data }));
      }),
  });
}
