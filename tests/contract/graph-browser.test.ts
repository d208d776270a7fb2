import path from 'node:path';

import type { IPublicClientApplication } from '@azure/msal-browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import type { ThreadConsent, ThreadSource } from '../../src/flows/ports';
import type { SignInState } from '../../src/simulator/host/auth/sign-in';
import { aThread, GRAPH, GraphLab, putMails } from './harness/graph';
import { OutlookLab } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
const graph = new GraphLab();
beforeAll(() => Promise.all([lab.open(), graph.open()]));
beforeEach(() => {
  graph.ahead = Date.now() - graph.start;
  graph.world().reset();
});
afterEach(() => lab.tidy());
afterAll(() => Promise.all([lab.close(), graph.close()]));

const MSAL = path.resolve(__dirname, '../../node_modules/@azure/msal-browser/lib/msal-browser.min.js');

async function outlookFor(signIn: SignInState = 'ready'): Promise<Outlook> {
  return lab.outlook({
    settings: { signIn },
    addin: { launchEvents: [launchEvent('OnNewMessageCompose', 'never')] },
    issueToken: ({ clientId, scope }) =>
      graph.tokens.issue({ clientId, scope }, { world: 'main', account: graph.world().account('nadia') }),
  });
}

/** As the local Outlook puts it into the pages of add-ins. */
async function leadToLocalGraph(frame: Frame): Promise<Frame> {
  await frame.evaluate(() => sessionStorage.clear());
  const at = encodeURIComponent(graph.origin);
  await frame.addScriptTag({ url: `/local-outlook/graph-route.js?at=${at}` });
  return frame;
}

async function paneIn(outlook: Outlook): Promise<Frame> {
  await outlook.startCompose();
  return leadToLocalGraph(await outlook.openPane());
}

/** host-protocol 9; chain and labels 1.4 */
describe('an add-in with Microsoft’s own library', () => {
  test.each(['fetch', 'XMLHttpRequest'] as const)(
    'gets a token by the bridge, and a conversation of 120 messages with it, page by page, by %s',
    async (way) => {
      putMails(graph.world(), 'nadia', aThread(120));
      const outlook = await outlookFor();
      const pane = await paneIn(outlook);
      await pane.addScriptTag({ path: MSAL });
      const sizes = await pane.evaluate(
        async ({ root, asked }) => {
          const client = await window.msal.createNestablePublicClientApplication({
            auth: { clientId: 'an-app' },
          });
          const { accessToken } = await client.acquireTokenSilent({ scopes: [`${root}/Mail.ReadBasic`] });
          type Page = { value: { conversationId: string }[]; '@odata.nextLink'?: string };
          const byFetch = async (url: string): Promise<Page> =>
            (
              await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } })
            ).json() as Promise<Page>;
          const byOldWay = (url: string) =>
            new Promise<Page>((resolve) => {
              const request = new XMLHttpRequest();
              request.open('GET', url);
              request.setRequestHeader('authorization', `Bearer ${accessToken}`);
              request.onload = () => resolve(JSON.parse(request.responseText) as Page);
              request.send();
            });
          const get = asked === 'fetch' ? byFetch : byOldWay;
          const messages = `${root}/v1.0/me/messages?$select=conversationId&$top=`;
          const parent = await get(`${messages}1&$filter=internetMessageId eq '<7@thread.example>'`);
          const id = parent.value[0]?.conversationId ?? '';
          const found: number[] = [];
          let next: string | undefined = `${messages}50&$filter=conversationId eq '${id}'`;
          while (next !== undefined) {
            const page: Page = await get(next);
            found.push(page.value.length);
            next = page['@odata.nextLink'];
          }
          return found;
        },
        { root: GRAPH, asked: way },
      );
      expect(sizes).toEqual([50, 50, 20]);
      expect(outlook.outside).toEqual([]);
    },
  );

  test('asks everybody else as before', async () => {
    const pane = await paneIn(await outlookFor());
    const own = await pane.evaluate(async () => (await fetch(window.location.href)).status);
    expect(own).toBe(200);
  });
});

interface Told {
  readonly ids?: readonly string[];
  readonly problem?: unknown;
}

/** Follows a conversation with the add-in's own reader, as it is bundled. */
async function follow(frame: Frame, answered: string): Promise<Told> {
  return frame.evaluate(async (id): Promise<Told> => {
    window.reader ??= window.graph.createGraph('an-app');
    const thread = await window.reader.thread(id, undefined);
    return thread.ok ? { ids: thread.value.map((mail) => mail.id) } : { problem: thread.error };
  }, answered);
}

const agree = (frame: Frame) =>
  frame.evaluate(async () => {
    window.reader ??= window.graph.createGraph('an-app');
    const agreed = await window.reader.agree('own-mail');
    return agreed.ok ? 'agreed' : agreed.error;
  });

const READ = { ids: aThread(3).map(({ id }) => id) };
const NO_CONSENT = { kind: 'no-consent' };

describe('the add-in’s reader of Graph', () => {
  async function readerIn(frame: Frame): Promise<Frame> {
    putMails(graph.world(), 'nadia', aThread(3));
    await frame.addScriptTag({ url: '/graph.js' });
    return frame;
  }

  test('follows a conversation, and fetches Microsoft’s library for it only then', async () => {
    const outlook = await outlookFor();
    const pane = await readerIn(await paneIn(outlook));
    const fetched: string[] = [];
    outlook.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await pane.evaluate(() => void window.graph.createGraph('an-app'));
    expect(fetched).toEqual([]);
    expect(await follow(pane, '<3@thread.example>')).toEqual(READ);
    expect(fetched[0]).toBe('/graph-library.js');
    expect(outlook.outside).toEqual([]);
  });

  test('keeps no token outside its memory', async () => {
    const pane = await readerIn(await paneIn(await outlookFor()));
    await follow(pane, '<3@thread.example>');
    const kept = await pane.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(kept).not.toMatch(/eyJ|nadia|thread\.example/);
  });

  test('waits for the person to agree, and reads then', async () => {
    const pane = await readerIn(await paneIn(await outlookFor('needs-person')));
    expect(await follow(pane, '<3@thread.example>')).toEqual({ problem: NO_CONSENT });
    expect(await agree(pane)).toBe('agreed');
    expect(await follow(pane, '<3@thread.example>')).toEqual(READ);
  });

  type Row = readonly [problem: object, agreeing: unknown];
  const ROWS: Readonly<Partial<Record<SignInState, Row>>> = {
    'person-cancels': [NO_CONSENT, NO_CONSENT],
    'no-network': [{ kind: 'unreachable' }, { kind: 'unreachable' }],
    'account-unavailable': [{ kind: 'refused' }, { kind: 'refused' }],
    disabled: [{ kind: 'refused' }, { kind: 'refused' }],
    unavailable: [{ kind: 'refused' }, { kind: 'refused' }],
  };
  test.each(Object.entries(ROWS))('tells what is in the way: %s', async (state, [problem, agreeing]) => {
    const pane = await readerIn(await paneIn(await outlookFor(state as SignInState)));
    expect(await follow(pane, '<3@thread.example>')).toMatchObject({ problem });
    expect(await agree(pane)).toMatchObject(agreeing as object);
  });

  test('reads in the page of a launch event, where nobody can be asked', async () => {
    const outlook = await outlookFor();
    await outlook.startCompose();
    const launch = await readerIn(await leadToLocalGraph(await outlook.frame('/launch.html')));
    expect(await follow(launch, '<3@thread.example>')).toEqual(READ);
  });

  test('says so where this Outlook has no bridge', async () => {
    const pane = await readerIn(await paneIn(await outlookFor()));
    await pane.evaluate(() => Reflect.deleteProperty(window, 'nestedAppAuthBridge'));
    expect(await follow(pane, '<3@thread.example>')).toEqual({ problem: { kind: 'no-sign-in' } });
  });

  test('meets in its tab what goes wrong there on purpose', async () => {
    const outlook = await outlookFor();
    const pane = await readerIn(await paneIn(outlook));
    const [, , , , tab = ''] = (new URL(pane.url()).searchParams.get('_host_Info') ?? '').split('$');
    graph.faults.set(tab, { graph: { kind: 'error', code: 429, retryAfter: 60 } });
    expect(await follow(pane, '<3@thread.example>')).toEqual({ problem: { kind: 'throttled' } });
    graph.faults.set(tab, {});
    expect(await follow(pane, '<3@thread.example>')).toEqual(READ);
  });
});

declare global {
  interface Window {
    readonly msal: {
      createNestablePublicClientApplication(options: object): Promise<IPublicClientApplication>;
    };
    readonly graph: { createGraph(clientId: string): ThreadSource & ThreadConsent };
    reader?: ThreadSource & ThreadConsent;
  }
}
