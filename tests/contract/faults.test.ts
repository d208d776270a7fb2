import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import type { CallFault, FaultPlan, FileFault, Happening } from '../../src/simulator/shared/faults';
import { call, OutlookLab, pause } from './harness/outlook';
import type { ProbeResult } from './conformance/row';
import type { Outlook } from './harness/outlook';
import { launchEvent, person } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

async function withPane(
  faults: Partial<FaultPlan>,
): Promise<{ readonly outlook: Outlook; readonly pane: Frame }> {
  const outlook = await lab.outlook({ faults });
  await outlook.startCompose({ subject: 'before' });
  return { outlook, pane: await outlook.openPane() };
}

async function subject(outlook: Outlook): Promise<string> {
  return (await outlook.draft()).subject;
}

/** What an add-in is told, by fault (host-protocol 3.1). */
const TOLD: Readonly<
  Record<string, { readonly faults: CallFault | readonly CallFault[]; readonly told: readonly ProbeResult[] }>
> = {
  'an error has its code': {
    faults: { kind: 'error', code: 9020 },
    told: [{ code: 9020, name: 'GenericResponseError' }],
  },
  'a code that the library does not know is kept': {
    faults: { kind: 'error', code: 4711 },
    told: [{ code: 4711, name: 'Internal Error' }],
  },
  'garbage comes as a success': { faults: { kind: 'garbage', value: { a: 1 } }, told: [{ value: { a: 1 } }] },
  'an answer that comes twice is heard once': { faults: { kind: 'twice' }, told: [{ value: 'before' }] },
  'a slow call is answered in the end': { faults: { kind: 'slow', ms: 20 }, told: [{ value: 'before' }] },
  'a fault may last for some calls only': {
    faults: { kind: 'error', code: 9020, times: 1 },
    told: [{ code: 9020, name: 'GenericResponseError' }, { value: 'before' }],
  },
  'faults combine: late, and then an error': {
    faults: [
      { kind: 'late', ms: 20 },
      { kind: 'error', code: 5001 },
    ],
    told: [{ code: 5001, name: 'Internal Error' }],
  },
  'faults combine: garbage, twice': {
    faults: [{ kind: 'twice' }, { kind: 'garbage', value: 7 }],
    told: [{ value: 7 }],
  },
};

/** Counts how often the callback is called, which a promise would hide. */
async function tellings(pane: Frame): Promise<readonly ProbeResult[]> {
  return pane.evaluate(
    () =>
      new Promise<ProbeResult[]>((resolve) => {
        const told: ProbeResult[] = [];
        Office.context.mailbox.item?.subject.getAsync(({ status, value, error }) => {
          told.push(String(status) === 'succeeded' ? { value } : { code: error.code, name: error.name });
          setTimeout(() => resolve(told), 100);
        });
      }),
  );
}

describe('what is thrown while a call is answered', () => {
  test.each([
    ['item.saveAsync', 'mailbox', 9021, []],
    ['item.saveAsync', 'mistake', 5001, ['saveAsync']],
    ['context.roamingSettings.saveAsync', 'mailbox', 5001, []],
    ['context.roamingSettings.saveAsync', 'mistake', 5001, ['context.roamingSettings.saveAsync']],
  ] as const)('%s, by a %s: the add-in is refused with %i, and reported is %j', async (...row) => {
    const [member, trouble, code, reported] = row;
    const { outlook, pane } = await withPane({});
    await outlook.page.evaluate((given) => window.harness.keepsNothing(given), trouble);
    expect(await call(pane, member)).toMatchObject({ code });
    expect(await outlook.unmodelled()).toEqual(reported);
  });
});

describe('a call that goes wrong', () => {
  test.each(Object.entries(TOLD))('%s', async (_sentence, { faults, told }) => {
    const { pane } = await withPane({ calls: { 'subject.getAsync': faults } });
    for (const expected of told) expect(await tellings(pane)).toEqual([expected]);
  });

  test('every call can be meant, and the page comes up all the same', async () => {
    const { pane } = await withPane({
      calls: { '*': { kind: 'error', code: 5001 }, 'subject.getAsync': { kind: 'slow', ms: 1 } },
    });
    expect(await call(pane, 'item.body.getTypeAsync')).toMatchObject({ code: 5001 });
    expect(await call(pane, 'item.subject.getAsync')).toEqual({ value: 'before' });
  });

  test('it can be switched on and off while the add-in runs', async () => {
    const { outlook, pane } = await withPane({});
    expect(await call(pane, 'item.subject.getAsync')).toEqual({ value: 'before' });
    await outlook.breakOnPurpose({ calls: { 'subject.getAsync': { kind: 'error', code: 9020 } } });
    expect(await call(pane, 'item.subject.getAsync')).toMatchObject({ code: 9020 });
    await outlook.breakOnPurpose({});
    expect(await call(pane, 'item.subject.getAsync')).toEqual({ value: 'before' });
  });
});

/** Whether a change is made, and whether the add-in hears of it while somebody could already see it. */
const DONE: Readonly<
  Record<
    string,
    { readonly fault: CallFault; readonly subject: string; readonly hears: 'success' | 'failure' | 'nothing' }
  >
> = {
  'an error means that it was not done': {
    fault: { kind: 'error', code: 9020 },
    subject: 'before',
    hears: 'failure',
  },
  'silence means that it was not done': { fault: { kind: 'silence' }, subject: 'before', hears: 'nothing' },
  'an answer can be lost of what was done': {
    fault: { kind: 'lost-answer' },
    subject: 'after',
    hears: 'nothing',
  },
  'what is told late is done already': {
    fault: { kind: 'late', ms: 5000 },
    subject: 'after',
    hears: 'nothing',
  },
  'what is slow is not done yet': { fault: { kind: 'slow', ms: 5000 }, subject: 'before', hears: 'nothing' },
  'garbage means that it was not done': {
    fault: { kind: 'garbage', value: 7 },
    subject: 'before',
    hears: 'success',
  },
};

describe('a change that goes wrong', () => {
  test.each(Object.entries(DONE))('%s', async (_sentence, { fault, subject: seen, hears }) => {
    const { outlook, pane } = await withPane({ calls: { 'subject.setAsync': fault } });
    const heard = call(pane, 'item.subject.setAsync', 'after').then(({ code }) =>
      code === undefined ? 'success' : 'failure',
    );
    // A later call that is answered: the earlier one has had its turn.
    await call(pane, 'item.body.getTypeAsync');
    const inTime = hears === 'nothing' ? Promise.race([heard, pause(50).then(() => 'nothing')]) : heard;
    expect(await inTime).toBe(hears);
    expect(await subject(outlook)).toBe(seen);
  });
});

describe('sending while something goes wrong', () => {
  const SENDS: Readonly<Record<string, { readonly faults: Partial<FaultPlan>; readonly alert: string }>> = {
    'an answer of the handler that never arrives is a time-out': {
      faults: { calls: { 'event.completed': { kind: 'silence' } } },
      alert: 'timed-out',
    },
    'a launch page that cannot be reached makes the add-in unavailable': {
      faults: { files: { 'launch.html': 'unreachable' } },
      alert: 'unavailable',
    },
    'so does one that is missing': {
      faults: { files: { 'launch.html': 'missing' } },
      alert: 'unavailable',
    },
    'so does a login page in its place': {
      faults: { files: { 'launch.html': 'login-page' } },
      alert: 'unavailable',
    },
    "so does a library that cannot be reached from the add-in's page": {
      faults: { files: { 'office.js': 'unreachable' } },
      alert: 'unavailable',
    },
  };
  test.each(Object.entries(SENDS))('%s', async (_sentence, { faults, alert }) => {
    const addin = {
      launchEvents: [launchEvent('OnMessageSend', 'complete', 'Block')],
      launchPage: { options: { allowEvent: true } },
    };
    const outlook = await lab.outlook({ addin, faults, settings: { timeoutMs: 500, slowAfterMs: 20_000 } });
    await outlook.startCompose();
    expect(await outlook.send('dont-send')).toBe('not-sent');
    const alerts = await outlook.page.evaluate(() => window.harness.alerts.map(({ kind }) => kind));
    expect(alerts).toEqual([alert]);
    await outlook.breakOnPurpose({});
    expect(await outlook.send()).toBe('sent');
  });
});

/** How a fetch from inside the pane ends; the file is the pane's own page, which was there a moment ago. */
async function fetching(pane: Frame): Promise<string> {
  return pane.evaluate(async () => {
    try {
      const answer = await fetch('/pane.html', { cache: 'no-store', signal: AbortSignal.timeout(1000) });
      const text = await answer.text();
      return `${answer.status} ${text.includes('Sign in') ? 'login page' : 'file'}`;
    } catch (problem) {
      return problem instanceof Error ? problem.name : 'unknown';
    }
  });
}

describe("a file of the add-in's server", () => {
  const FETCHED: Readonly<Record<FileFault, string>> = {
    unreachable: 'TypeError',
    'login-page': '200 login page',
    missing: '404 file',
    hangs: 'TimeoutError',
  };
  test.each(Object.entries(FETCHED))('that is %s is so for this tab only', async (fault, ends) => {
    const { outlook, pane } = await withPane({});
    const { pane: elsewhere } = await withPane({});
    expect(await fetching(pane)).toBe('200 file');
    await outlook.breakOnPurpose({ files: { '.html': fault as FileFault } });
    expect(await fetching(pane)).toBe(ends);
    expect(await fetching(elsewhere)).toBe('200 file');
    await outlook.breakOnPurpose({});
    expect(await fetching(pane)).toBe('200 file');
  });
});

describe("the add-in's frame", () => {
  test('is kept from storage, and office.js comes up all the same (host-protocol 12.1)', async () => {
    const { pane } = await withPane({ storageBlocked: true });
    const problems = await pane.evaluate(() =>
      (['localStorage', 'sessionStorage', 'indexedDB'] as const).map((name) => {
        try {
          return typeof window[name];
        } catch (problem) {
          return problem instanceof DOMException ? problem.name : 'unknown';
        }
      }),
    );
    expect(problems).toEqual(['SecurityError', 'SecurityError', 'SecurityError']);
    expect(await pane.evaluate(() => ((document.cookie = 'a=1'), document.cookie))).toBe('');
    expect(await call(pane, 'item.subject.getAsync')).toEqual({ value: 'before' });
  });

  test.each([3_600_000, -3_600_000])('has a clock that is %d ms ahead', async (clockMs) => {
    const { pane } = await withPane({ clockMs });
    const seen = await pane.evaluate(() => ({
      now: Date.now(),
      constructed: new Date().getTime(),
      given: new Date(7).getTime(),
      isDate: new Date() instanceof Date,
    }));
    expect(Math.round((seen.now - Date.now()) / 60_000)).toBe(clockMs / 60_000);
    expect(Math.round((seen.constructed - Date.now()) / 60_000)).toBe(clockMs / 60_000);
    expect(seen).toMatchObject({ given: 7, isDate: true });
  });

  test('is otherwise left alone', async () => {
    const { pane } = await withPane({});
    expect(await pane.evaluate(() => [typeof localStorage, Date.name])).toEqual(['object', 'Date']);
  });
});

describe('at the wrong moment', () => {
  const ADDED: Happening = { kind: 'add-recipient', field: 'bcc', address: 'press@paper.example' };

  test('a recipient is added while the send handler runs, once', async () => {
    const addin = {
      launchEvents: [launchEvent('OnMessageSend', 'complete', 'Block')],
      launchPage: { options: { allowEvent: true }, ms: 200 },
    };
    const outlook = await lab.outlook({
      addin,
      faults: { incidents: [{ after: 'raise OnMessageSend', happens: ADDED }] },
    });
    await outlook.startCompose();
    await outlook.send();
    await outlook.send();
    expect((await outlook.draft()).bcc.map(({ address }) => address)).toEqual(['press@paper.example']);
  });

  test('a recipient is removed after they were read', async () => {
    const outlook = await lab.outlook({
      faults: {
        incidents: [
          { after: 'to.getAsync', happens: { kind: 'remove-recipient', address: 'may@legalaid.example' } },
        ],
      },
    });
    await outlook.startCompose({ to: [person('may@legalaid.example')] });
    const pane = await outlook.openPane();
    expect((await call(pane, 'item.to.getAsync')).value).toHaveLength(1);
    expect((await outlook.draft()).to).toEqual([]);
  });

  test('the pane is closed', async () => {
    const { outlook, pane } = await withPane({
      incidents: [{ after: 'body.getTypeAsync', happens: { kind: 'close-pane' } }],
    });
    await call(pane, 'item.body.getTypeAsync').catch(() => undefined);
    expect(await outlook.page.evaluate(() => window.harness.compose().view().pane)).toBeNull();
  });

  test('the pane is loaded anew', async () => {
    const { outlook, pane } = await withPane({
      incidents: [{ after: 'body.getTypeAsync', happens: { kind: 'reload-pane' } }],
    });
    await pane.evaluate(() => Object.assign(window, { marked: true }));
    await call(pane, 'item.body.getTypeAsync').catch(() => undefined);
    const fresh = await outlook.pane();
    expect(await fresh.evaluate(() => 'marked' in window)).toBe(false);
    expect(await call(fresh, 'item.body.getTypeAsync')).toEqual({ value: 'html' });
  });
});
