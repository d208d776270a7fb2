import type { IPublicClientApplication } from '@azure/msal-browser';
import { err, ok, type Result } from '../core/result';
import type { ThreadConsent, ThreadProblem } from '../flows/ports';
import type { QuietToken } from './ask-graph';
import { SCOPES } from './requests';

/** What is used of Microsoft's library. */
export interface SignInLibrary {
  readonly createNestablePublicClientApplication: (configuration: {
    readonly auth: { readonly clientId: string };
    readonly cache: { readonly cacheLocation: 'memoryStorage' };
  }) => Promise<Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>>;
}

export interface SignInOptions {
  /** The application that the organisation registered. */
  readonly clientId: string;
  /** Whether this Outlook can sign in by itself. Elsewhere the library would try a window, and nobody asked for one. */
  readonly isOffered: () => boolean;
  /** Microsoft's library is larger than a pane: it is fetched when it is needed first. */
  readonly load: () => Promise<SignInLibrary>;
}

export interface SignIn extends ThreadConsent {
  readonly quietToken: QuietToken;
}

const INTERACTION = 'InteractionRequiredAuthError';
/** Codes of the library, and what they come to. */
const PROBLEMS: Readonly<Record<string, ThreadProblem>> = {
  user_canceled: { kind: 'no-consent' },
  no_network_connectivity: { kind: 'unreachable' },
};

function textIn(thrown: unknown, name: 'name' | 'errorCode'): string {
  const value: unknown =
    typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Without the library's words, which name the account. */
function problemOf(thrown: unknown): ThreadProblem {
  if (textIn(thrown, 'name') === INTERACTION) return { kind: 'no-consent' };
  const code = textIn(thrown, 'errorCode');
  const known = Object.prototype.hasOwnProperty.call(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  return known ?? { kind: 'refused', code: code === '' ? 'sign-in' : code };
}

type Client = Awaited<ReturnType<SignInLibrary['createNestablePublicClientApplication']>>;

/** Signs in by nested app authentication. Tokens stay in the memory of this page. */
export function createSignIn({ clientId, isOffered, load }: SignInOptions): SignIn {
  let started: Promise<Client> | undefined;

  /** A library that could not be fetched is fetched again next time. */
  const client = (): Promise<Client> => {
    const start = async () => {
      const { createNestablePublicClientApplication } = await load();
      return createNestablePublicClientApplication({
        auth: { clientId },
        cache: { cacheLocation: 'memoryStorage' },
      });
    };
    started ??= start().catch((thrown: unknown) => {
      started = undefined;
      throw thrown;
    });
    return started;
  };

  const attempt = async <T>(ask: (signedIn: Client) => Promise<T>): Promise<Result<T, ThreadProblem>> => {
    if (!isOffered()) return err({ kind: 'no-sign-in' });
    try {
      return ok(await ask(await client()));
    } catch (thrown) {
      return err(problemOf(thrown));
    }
  };

  return {
    quietToken: (scopes) =>
      attempt(async (signedIn) => {
        const { accessToken } = await signedIn.acquireTokenSilent({ scopes: [...scopes] });
        return accessToken;
      }),
    agree: (to) =>
      attempt(async (signedIn) => {
        await signedIn.acquireTokenPopup({ scopes: [...SCOPES[to]] });
      }),
  };
}
