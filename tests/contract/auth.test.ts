import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import type { SignInState } from '../../src/simulator/host/auth/sign-in';
import { OutlookLab } from './harness/outlook';
import type { Outlook, OutlookSketch } from './harness/outlook';
import { launchEvent } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

const WEB_APPLICATION = { id: 'an-app', resource: 'api://localhost/an-app' };

async function paneOf(
  sketch: OutlookSketch = {},
): Promise<{ readonly outlook: Outlook; readonly pane: Frame }> {
  const outlook = await lab.outlook(sketch);
  await outlook.startCompose();
  return { outlook, pane: await outlook.openPane() };
}

type Claims = Readonly<Record<string, unknown>>;

function claimsOf(token: string): {
  readonly head: Claims;
  readonly body: Claims;
  readonly signature: string;
} {
  const [head = '', body = '', signature = ''] = token.split('.');
  const read = (part: string): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
  return { head: read(head), body: read(body), signature };
}

/** host-protocol 6, number 98 */
describe('getAccessToken', () => {
  function ask(frame: Frame, options: object = {}): Promise<{ token?: string; code?: number }> {
    return frame.evaluate(async (given) => {
      try {
        return {
          token: await (Reflect.get(window, 'OfficeRuntime') as SharedRuntime).auth.getAccessToken(given),
        };
      } catch (problem) {
        return { code: (problem as { code: number }).code };
      }
    }, options);
  }

  test('gives a token for the resource of the manifest, that nobody can take for a real one', async () => {
    const { pane } = await paneOf({ addin: { webApplication: WEB_APPLICATION } });
    const { token = '' } = await ask(pane);
    const { head, body, signature } = claimsOf(token);
    expect({ head, signature }).toEqual({ head: { typ: 'JWT', alg: 'none' }, signature: '' });
    expect(body).toMatchObject({
      iss: 'https://sign-in.local-outlook.example/legalaid',
      aud: 'api://localhost/an-app',
      preferred_username: 'nadia@legalaid.example',
      name: 'Nadia Rahimi',
    });
  });

  test('needs a manifest that asks for it (13000)', async () => {
    const { pane } = await paneOf();
    expect(await ask(pane)).toEqual({ code: 13000 });
  });

  const STATES: Readonly<Partial<Record<SignInState, readonly [quiet: number, asking: number | 'token']>>> = {
    'needs-person': [13001, 'token'],
    'person-cancels': [13001, 13002],
    'no-network': [13007, 13007],
    'account-unavailable': [13003, 13003],
    disabled: [13012, 13012],
    unavailable: [13012, 13012],
  };
  test.each(Object.entries(STATES))('%s: %j, quietly and asking', async (signIn, [quiet, asking]) => {
    const { pane } = await paneOf({
      addin: { webApplication: WEB_APPLICATION },
      settings: { signIn: signIn as SignInState },
    });
    expect(await ask(pane)).toEqual({ code: quiet });
    const answer = await ask(pane, { allowSignInPrompt: true });
    expect(answer).toEqual(asking === 'token' ? { token: expect.any(String) } : { code: asking });
  });

  /** platform 1.3 */
  test('asks nobody while a launch event runs', async () => {
    const outlook = await lab.outlook({
      addin: { webApplication: WEB_APPLICATION, launchEvents: [launchEvent('OnMessageCompose', 'never')] },
      settings: { signIn: 'needs-person' },
    });
    await outlook.startCompose();
    const launch = await outlook.frame('/launch.html');
    expect(await ask(launch, { allowSignInPrompt: true })).toEqual({ code: 13001 });
  });
});

/** host-protocol 9: the messages are MSAL's */
describe('the bridge of nested app authentication', () => {
  interface Reply extends Claims {
    readonly success: boolean;
  }

  function ask(frame: Frame, method: string): Promise<Reply> {
    return frame.evaluate((called) => {
      const bridge = (window as typeof window & { nestedAppAuthBridge: NestedAppAuthBridge })
        .nestedAppAuthBridge;
      return new Promise<Reply>((resolve) => {
        bridge.addEventListener('message', function hear({ data }) {
          bridge.removeEventListener('message', hear);
          resolve(JSON.parse(data) as Reply);
        });
        const tokenParams = { clientId: 'an-app', scope: 'User.Read openid', correlationId: 'c' };
        const request = {
          messageType: 'NestedAppAuthRequest',
          method: called,
          requestId: 'r-1',
          tokenParams,
        };
        bridge.postMessage(JSON.stringify(request));
      });
    }, method);
  }

  const ACCOUNT = {
    homeAccountId: 'nadia.legalaid',
    environment: 'login.microsoftonline.com',
    tenantId: 'legalaid',
    username: 'nadia@legalaid.example',
    localAccountId: 'nadia',
    name: 'Nadia Rahimi',
  };

  test('tells who is signed in', async () => {
    const { pane } = await paneOf();
    expect(await ask(pane, 'GetInitContext')).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r-1',
      success: true,
      initContext: { sdkName: 'local-outlook', accountContext: ACCOUNT },
    });
  });

  test.each(['GetToken', 'GetTokenPopup'])(
    '%s gives an unsigned token of the mailbox account',
    async (method) => {
      const { pane } = await paneOf();
      const reply = await ask(pane, method);
      expect(reply).toMatchObject({
        success: true,
        account: ACCOUNT,
        token: { scope: 'User.Read openid', expires_in: 3600 },
      });
      const { access_token: access, id_token: id } = reply['token'] as {
        access_token: string;
        id_token: string;
      };
      expect(claimsOf(access)).toMatchObject({
        head: { alg: 'none' },
        signature: '',
        body: { aud: 'an-app' },
      });
      expect(claimsOf(id).body).toMatchObject({ aud: 'an-app', tid: 'legalaid' });
    },
  );

  const STATUSES: Readonly<Partial<Record<SignInState, readonly [quiet: string, asking: string | null]>>> = {
    'needs-person': ['USER_INTERACTION_REQUIRED', null],
    'person-cancels': ['USER_INTERACTION_REQUIRED', 'USER_CANCEL'],
    'no-network': ['NO_NETWORK', 'NO_NETWORK'],
    'account-unavailable': ['ACCOUNT_UNAVAILABLE', 'ACCOUNT_UNAVAILABLE'],
    disabled: ['DISABLED', 'DISABLED'],
    unavailable: ['NESTED_APP_AUTH_UNAVAILABLE', 'NESTED_APP_AUTH_UNAVAILABLE'],
  };
  test.each(Object.entries(STATUSES))('%s: %j, quietly and asking', async (signIn, [quiet, asking]) => {
    const { pane } = await paneOf({ settings: { signIn: signIn as SignInState } });
    expect(await ask(pane, 'GetToken')).toMatchObject({ success: false, error: { status: quiet } });
    expect(await ask(pane, 'GetTokenPopup')).toMatchObject(
      asking === null ? { success: true } : { success: false, error: { status: asking } },
    );
  });

  /** platform 1.3, 5.1 */
  test('is silent only while a launch event runs', async () => {
    const outlook = await lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageCompose', 'never')] },
    });
    await outlook.startCompose();
    const launch = await outlook.frame('/launch.html');
    expect(await ask(launch, 'GetToken')).toMatchObject({ success: true });
    expect(await ask(launch, 'GetTokenPopup')).toMatchObject({
      error: { status: 'USER_INTERACTION_REQUIRED' },
    });
  });

  test('is announced by its requirement set', async () => {
    const { pane } = await paneOf();
    const sets = { NestedAppAuth: '1.1', IdentityAPI: '1.3', DialogApi: '1.2' };
    const supported = await pane.evaluate(
      (asked) =>
        Object.entries(asked).map(([name, version]) =>
          Office.context.requirements.isSetSupported(name, version),
        ),
      sets,
    );
    expect(supported).toEqual([true, true, true]);
  });
});

interface NestedAppAuthBridge {
  addEventListener(type: 'message', listener: (event: { readonly data: string }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: string }) => void): void;
  postMessage(message: string): void;
}

interface SharedRuntime {
  readonly auth: { getAccessToken(options: object): Promise<string> };
}
