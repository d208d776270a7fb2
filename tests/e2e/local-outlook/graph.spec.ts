import path from 'node:path';
import type { IPublicClientApplication } from '@azure/msal-browser';
import type { Frame } from '@playwright/test';
import { expect, test, type Outlook } from '../support/outlook';

const MSAL = path.resolve('node_modules/@azure/msal-browser/lib/msal-browser.min.js');

/** The pane of the add-in beside a new message, with Microsoft's own library in it. */
async function paneWithLibrary(outlook: Outlook, extra?: string): Promise<Frame> {
  await outlook.openAs('nadia', extra);
  await outlook.newMail('About the hearing');
  await outlook.openComposePane();
  const element = await outlook.page.locator('iframe[src*="compose.html"]').elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane is not open');
  await frame.addScriptTag({ path: MSAL });
  return frame;
}

interface Answer {
  readonly status: number;
  readonly subjects: readonly string[];
}

/** Asks Microsoft Graph, by its own address, for the mail of whoever is signed in. */
function askForMail(frame: Frame): Promise<Answer> {
  return frame.evaluate(async () => {
    const client = await window.msal.createNestablePublicClientApplication({
      auth: { clientId: 'an-app' },
      cache: { cacheLocation: 'memoryStorage' },
    });
    const scopes = ['https://graph.microsoft.com/Mail.ReadBasic'];
    const { accessToken } = await client
      .acquireTokenSilent({ scopes })
      .catch(() => client.acquireTokenPopup({ scopes }));
    const response = await fetch('https://graph.microsoft.com/v1.0/me/messages?$select=subject&$top=100', {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    const page = (await response.json()) as { readonly value?: readonly { readonly subject: string }[] };
    return { status: response.status, subjects: (page.value ?? []).map(({ subject }) => subject) };
  });
}

test.describe('Microsoft Graph in the local Outlook', () => {
  test('shows an add-in the mail of this mailbox, and nothing goes to Microsoft', async ({ outlook }) => {
    const outside: string[] = [];
    outlook.page.on('request', (request) => {
      if (!['localhost', ''].includes(new URL(request.url()).hostname)) outside.push(request.url());
    });
    const { status, subjects } = await askForMail(await paneWithLibrary(outlook));
    expect(status).toBe(200);
    expect(subjects).toContain('Heating');
    expect(subjects.length).toBeGreaterThan(5);
    expect(outside).toEqual([]);
  });

  test('asks the person first where nobody has consented', async ({ outlook }) => {
    const pane = await paneWithLibrary(outlook, 'signIn=needs-person');
    expect(await askForMail(pane)).toMatchObject({ status: 200 });
  });

  test('goes wrong in this tab where somebody wants it to', async ({ outlook }) => {
    const plan = { calls: { 'graph.messages': { kind: 'error', code: 503, times: 1 } } };
    const pane = await paneWithLibrary(outlook, `faults=${encodeURIComponent(JSON.stringify(plan))}`);
    expect(await askForMail(pane)).toMatchObject({ status: 503 });
    expect(await askForMail(pane)).toMatchObject({ status: 200 });
  });
});

declare global {
  interface Window {
    readonly msal: {
      createNestablePublicClientApplication(options: object): Promise<IPublicClientApplication>;
    };
  }
}
