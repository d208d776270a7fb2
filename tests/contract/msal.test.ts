import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Frame } from 'playwright-core';

import type { SignInState } from '../../src/simulator/host/auth/sign-in';
import { OutlookLab } from './harness/outlook';
import { launchEvent } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

const MSAL = path.resolve(__dirname, '../../node_modules/@azure/msal-browser/lib/msal-browser.min.js');
const SCOPES = ['https://graph.microsoft.com/Mail.ReadBasic'];

type Ask = 'acquireTokenSilent' | 'acquireTokenPopup';

/** What an add-in sees of an answer of the library. */
interface Told {
  readonly name?: string;
  readonly username?: string | undefined;
  readonly scopes?: readonly string[];
  readonly hasToken?: boolean;
  readonly fromCache?: boolean;
  readonly problem?: string;
  readonly code?: string;
}

/** Signs in with Microsoft's own library, as an add-in does. */
async function signIn(frame: Frame, ...asks: readonly Ask[]): Promise<readonly Told[]> {
  await frame.addScriptTag({ path: MSAL });
  return frame.evaluate(
    async ({ ways, scopes }) => {
      const tell = (answer: AuthenticationResult): Told => ({
        username: answer.account.username,
        scopes: answer.scopes,
        hasToken: answer.accessToken.split('.').length === 3,
        fromCache: answer.fromCache,
      });
      const complain = (problem: { readonly name: string; readonly errorCode: string }): Told => ({
        problem: problem.name,
        code: problem.errorCode,
      });
      const client = await window.msal.createNestablePublicClientApplication({
        auth: { clientId: 'an-app' },
      });
      const told: Told[] = [];
      for (const way of ways) told.push(await client[way]({ scopes }).then(tell, complain));
      return told;
    },
    { ways: asks, scopes: SCOPES },
  );
}

async function paneFor(state: SignInState): Promise<Frame> {
  const outlook = await lab.outlook({ settings: { signIn: state } });
  await outlook.startCompose();
  const pane = await outlook.openPane();
  // The library keeps tokens for as long as the tab lives, and tests share one.
  await pane.evaluate(() => sessionStorage.clear());
  return pane;
}

/** host-protocol 9; platform 5.1 */
describe("Microsoft's own library signs in by the bridge", () => {
  test('silently, as the person whose mailbox it is', async () => {
    const [told] = await signIn(await paneFor('ready'), 'acquireTokenSilent');
    expect(told).toMatchObject({ username: 'nadia@legalaid.example', scopes: SCOPES, hasToken: true });
  });

  test('the second time from its own memory', async () => {
    const told = await signIn(await paneFor('ready'), 'acquireTokenSilent', 'acquireTokenSilent');
    expect(told.map(({ fromCache }) => fromCache)).toEqual([false, true]);
  });

  test('by asking the person, where that is needed', async () => {
    const told = await signIn(await paneFor('needs-person'), 'acquireTokenSilent', 'acquireTokenPopup');
    expect(told).toMatchObject([{ problem: 'InteractionRequiredAuthError' }, { hasToken: true }]);
  });

  const PROBLEMS: Readonly<Partial<Record<SignInState, Told>>> = {
    'person-cancels': { problem: 'ClientAuthError', code: 'user_canceled' },
    'no-network': { problem: 'ClientAuthError', code: 'no_network_connectivity' },
  };
  test.each(Object.entries(PROBLEMS))('and says what went wrong: %s', async (state, problem) => {
    expect(await signIn(await paneFor(state as SignInState), 'acquireTokenPopup')).toMatchObject([problem]);
  });

  test('in a launch event too, as long as nobody has to be asked', async () => {
    const outlook = await lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageCompose', 'never')] },
    });
    await outlook.startCompose();
    const told = await signIn(await outlook.frame('/launch.html'), 'acquireTokenSilent');
    expect(told).toMatchObject([{ hasToken: true }]);
  });
});

declare global {
  interface Window {
    readonly msal: {
      createNestablePublicClientApplication(options: object): Promise<IPublicClientApplication>;
    };
  }
}
