import { describe, expect, it } from '@jest/globals';
import type { ThreadProblem } from '../../../src/flows/ports';
import { createSignIn, type SignInLibrary } from '../../../src/graph/sign-in';

type Answer = () => Promise<{ readonly accessToken: string }>;

/** A library that answers so, and notes what it was asked. */
function aLibrary(answer: Answer) {
  const asked: string[] = [];
  const ask = (way: string) => (request: { readonly scopes: readonly string[] }) => {
    asked.push(`${way} ${request.scopes.join(' ')}`);
    return answer();
  };
  const library = {
    createNestablePublicClientApplication: async (configuration: object) => {
      asked.push(JSON.stringify(configuration));
      return { acquireTokenSilent: ask('quietly'), acquireTokenPopup: ask('asking') };
    },
  };
  return { library: library as unknown as SignInLibrary, asked };
}

const A_TOKEN: Answer = async () => ({ accessToken: 'a-token' });
const BASIC = 'https://graph.microsoft.com/Mail.ReadBasic';

function signIn(answer: Answer = A_TOKEN, isOffered = true) {
  const { library, asked } = aLibrary(answer);
  let loads = 0;
  const load = async () => {
    loads += 1;
    return library;
  };
  const made = createSignIn({ clientId: 'an-app', isOffered: () => isOffered, load });
  return { ...made, asked, loads: () => loads };
}

describe('signing in', () => {
  it('fetches Microsoft’s library when a token is needed first, and once', async () => {
    const { quietToken, loads, asked } = signIn();
    expect(loads()).toBe(0);
    expect(await quietToken([BASIC])).toEqual({ ok: true, value: 'a-token' });
    await quietToken([BASIC]);
    expect(loads()).toBe(1);
    expect(asked).toEqual([
      '{"auth":{"clientId":"an-app"},"cache":{"cacheLocation":"memoryStorage"}}',
      `quietly ${BASIC}`,
      `quietly ${BASIC}`,
    ]);
  });

  it('fetches nothing where Outlook offers no way to sign in', async () => {
    const { quietToken, agree, loads } = signIn(A_TOKEN, false);
    const problem = { ok: false, error: { kind: 'no-sign-in' } };
    expect(await quietToken([BASIC])).toEqual(problem);
    expect(await agree('own-mail')).toEqual(problem);
    expect(loads()).toBe(0);
  });

  it('fetches the library again when that failed', async () => {
    const { library } = aLibrary(A_TOKEN);
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(library)];
    answers[0]!.catch(() => undefined);
    const { quietToken } = createSignIn({
      clientId: 'an-app',
      isOffered: () => true,
      load: () => answers.shift()!,
    });
    expect(await quietToken([BASIC])).toMatchObject({ ok: false });
    expect(await quietToken([BASIC])).toEqual({ ok: true, value: 'a-token' });
  });

  it.each([
    ['own-mail', BASIC],
    ['shared-mail', 'https://graph.microsoft.com/Mail.Read.Shared'],
    ['lists', 'https://graph.microsoft.com/GroupMember.Read.All https://graph.microsoft.com/User.Read.All'],
  ] as const)('asks the person for the least that is needed: %s', async (to, scopes) => {
    const { agree, asked } = signIn();
    expect(await agree(to)).toEqual({ ok: true, value: undefined });
    expect(asked.at(-1)).toBe(`asking ${scopes}`);
  });

  const thrown = (name: string, errorCode: string): Error =>
    Object.assign(new Error('ruth@legalaid.example could not sign in'), { name, errorCode });
  const PROBLEMS: Readonly<Record<string, readonly [thrown: Error, problem: ThreadProblem]>> = {
    'that somebody has to agree': [
      thrown('InteractionRequiredAuthError', 'interaction_required'),
      { kind: 'no-consent' },
    ],
    'that the person closed the window': [thrown('ClientAuthError', 'user_canceled'), { kind: 'no-consent' }],
    'that there is no network': [
      thrown('ClientAuthError', 'no_network_connectivity'),
      { kind: 'unreachable' },
    ],
    'anything else, without its words': [
      thrown('ServerError', 'disabled'),
      { kind: 'refused', code: 'disabled' },
    ],
    'what has no code': [new Error('x'), { kind: 'refused', code: 'sign-in' }],
    'what is no error': ['x' as unknown as Error, { kind: 'refused', code: 'sign-in' }],
    'a code with a name of JavaScript’s own': [
      thrown('ClientAuthError', 'constructor'),
      { kind: 'refused', code: 'constructor' },
    ],
  };
  it.each(Object.entries(PROBLEMS))('tells %s', async (_what, [reason, problem]) => {
    const { quietToken } = signIn(() => Promise.reject(reason));
    expect(await quietToken([BASIC])).toEqual({ ok: false, error: problem });
  });
});
