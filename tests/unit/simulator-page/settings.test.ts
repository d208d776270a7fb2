import { describe, expect, it } from '@jest/globals';
import { CLIENT_IDS, CLIENTS } from '../../../src/simulator/host/clients/client-profile';
import { bugsOf, usualBugsOf } from '../../../src/simulator/host/clients/field-bugs';
import { describeAddressProblem } from '../../../src/simulator/page/settings/describe-address-problem';
import { addressProblems } from '../../../src/simulator/page/settings/read-address';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/simulator/page/settings/settings';
import {
  addressFor,
  bugChoice,
  bugSwitches,
  draftOf,
  type SettingsDraft,
  surplusChoices,
  toChosen,
  withBug,
  withBugs,
  withClient,
} from '../../../src/simulator/page/settings/settings-draft';
import { EN } from '../../../src/simulator/page/words/en';
import { FR } from '../../../src/simulator/page/words/fr';

const fresh = (search = ''): SettingsDraft => draftOf(readSettings(search, null), search);

/** What a page with this address is like after the draft was saved. */
const saved = (draft: SettingsDraft, search = '') =>
  readSettings(addressFor(draft, search, true), JSON.stringify(toChosen(draft)));

describe('a client chosen in the settings', () => {
  it.each(CLIENT_IDS)('%s starts with its newest build and the bugs that it is known for', (client) => {
    const { mailboxVersion, bugs } = withClient(fresh('?mailbox=1.14&bugs='), client);
    expect(mailboxVersion).toBe(CLIENTS[client].mailboxVersions[0]);
    expect(bugs).toEqual(usualBugsOf(client));
  });

  it('is there after a reload, with its build, its bugs and its calls', () => {
    const mac = withBugs({ ...withClient(fresh(), 'mac'), mailboxVersion: '1.8' }, 'none');
    expect(saved(mac)).toMatchObject({ client: 'mac', mailboxVersion: '1.8', bugs: [] });
    const web: SettingsDraft = { ...fresh(), surplusCalls: 'refuse' };
    expect(saved(web)).toMatchObject({ client: 'web', surplusCalls: 'refuse', bugs: usualBugsOf('web') });
  });

  it('counts before what the address said', () => {
    const search = '?as=nadia&client=phone&mailbox=1.5&bugs=GH6120&calls=refuse&locale=fr-FR';
    const chosen = withClient(fresh(search), 'new-windows');
    expect(addressFor(chosen, search, true)).toBe('?as=nadia');
    expect(saved(chosen, search)).toMatchObject({ client: 'new-windows', locale: 'fr-FR' });
  });

  it('ends a launch event after its own time: phones sooner than others', () => {
    expect(readSettings('?client=phone', null).timeoutMs).toBe(60_000);
    expect(readSettings('?client=mac', null).timeoutMs).toBe(300_000);
    expect(readSettings('?client=phone&timeout=9', null).timeoutMs).toBe(9);
  });

  it('is there with how signing in goes, from the address or after a reload', () => {
    expect(readSettings('?signIn=person-cancels', null).signIn).toBe('person-cancels');
    const draft: SettingsDraft = { ...fresh(), signIn: 'no-network' };
    expect(saved(draft, '?signIn=ready').signIn).toBe('no-network');
    expect(readSettings(addressFor(draft, '', false), null).signIn).toBe('no-network');
  });

  it('stands in the address where the browser keeps nothing', () => {
    const chosen = withBug(withBugs(withClient(fresh(), 'mac'), 'none'), 'GH#5951', true);
    const search = addressFor(chosen, '?as=nadia', false);
    expect(search).toContain('as=nadia');
    expect(readSettings(search, null)).toMatchObject({ client: 'mac', bugs: ['GH#5951'] });
  });

  it('is not that of an address that names one', () => {
    const stored = JSON.stringify(toChosen(withBugs(withClient(fresh(), 'mac'), 'none')));
    expect(readSettings('?client=web', stored)).toMatchObject({
      client: 'web',
      mailboxVersion: '1.16',
      bugs: usualBugsOf('web'),
    });
  });

  it('is the default where what was kept is damaged or no longer known', () => {
    const stored = JSON.stringify({
      client: 'pine',
      bugs: ['GH#1', 7],
      mailboxVersion: '9.9',
      surplusCalls: 1,
    });
    expect(readSettings('', stored)).toMatchObject({ client: 'web', bugs: [], mailboxVersion: '1.16' });
    for (const damaged of ['{{', '7', 'null', '[]'])
      expect(readSettings('', damaged)).toMatchObject({ client: 'web', bugs: usualBugsOf('web') });
  });
});

describe('field bugs in the settings', () => {
  it('are a switch each, with what an add-in notices', () => {
    const switches = bugSwitches(fresh());
    expect(switches.map(({ id }) => id)).toEqual(bugsOf('web'));
    expect(switches.filter(({ on }) => on).map(({ id }) => id)).toEqual(usualBugsOf('web'));
  });

  it('have a switch also where the address took one from another client', () => {
    const last = bugSwitches(fresh('?bugs=GH6120')).at(-1);
    expect(last).toMatchObject({ id: 'GH#6120', on: true, clients: ['phone'] });
  });

  it('are called by what they come to', () => {
    expect(bugChoice(fresh())).toBe('usual');
    expect(bugChoice(withBugs(fresh(), 'all'))).toBe('all');
    expect(bugChoice(withBugs(fresh(), 'none'))).toBe('none');
    expect(bugChoice(withBug(fresh(), 'GH#6120', true))).toBe('own');
    expect(bugChoice({ ...fresh(), bugs: [...usualBugsOf('web')].reverse() })).toBe('usual');
  });
});

describe('what can be chosen besides', () => {
  it.each([
    ['web', ['wait', 'refuse']],
    ['mac', []],
    ['classic-windows', []],
    ['phone', ['wait', 'refuse']],
  ] as const)('what becomes of surplus calls, where the client has a limit: %s', (client, choices) => {
    expect(surplusChoices(withClient(fresh(), client))).toEqual(choices);
  });

  it('the policy of the administrator, which the address keeps', () => {
    const held = { ...fresh(), holdsUnchecked: true };
    expect(addressFor(held, '?as=nadia', true)).toBe('?as=nadia&policy=hold');
    expect(addressFor(fresh(), '?as=nadia&policy=hold', true)).toBe('?as=nadia');
    expect(addressFor({ ...held, client: 'mac' }, '?as=nadia', true)).toBe('?as=nadia');
  });

  it('the order of add-ins that the address mixes', () => {
    expect(fresh().order).toBeNull();
    const mixed = fresh('?order=7');
    expect(addressFor(mixed, '?order=7', true)).toBe('?order=7');
    expect(addressFor({ ...mixed, order: null }, '?order=7', true)).toBe('');
  });
});

describe('a name in the address that nobody knows', () => {
  it.each([
    ['?client=pwa', 'client=pwa', 'Known: web, new-windows, classic-windows, mac, phone.'],
    ['?bugs=GH6389,GH1', 'bugs=GH1', 'GH6389'],
    ['?mailbox=9.9', 'mailbox=9.9', 'Known: 1.16, 1.15, 1.14, 1.6.'],
    ['?client=mac&mailbox=1.16', 'mailbox=1.16', 'Known: 1.14, 1.8.'],
    ['?calls=drop', 'calls=drop', 'Known: wait, refuse.'],
    ['?signIn=later', 'signIn=later', 'Known: ready, needs-person,'],
    ['?policy=strict', 'policy=strict', 'Known: hold.'],
    ['?client=mac&policy=hold', 'policy=hold', 'Known: hold&client=web, hold&client=new-windows.'],
    ['?order=first', 'order=first', 'Known: a whole number.'],
    ['?slow=soon', 'slow=soon', 'Known: a number of milliseconds.'],
    ['?timeout=-1', 'timeout=-1', 'Known: a number of milliseconds.'],
    ['?view=threads', 'view=threads', 'Known: conversations, messages.'],
    ['?undo=soon', 'undo=soon', 'Known: 0, 5'],
    ['?clinet=phone', 'clinet,', 'client'],
    ['?as=nadia&Client=phone&Client=mac', 'Client,', 'client'],
  ])('%s is said, with those that are known', (search, given, known) => {
    const settings = readSettings(search, null);
    const problems = addressProblems(search, settings.client);
    expect(problems).toHaveLength(1);
    const said = problems.map((problem) => describeAddressProblem(problem, EN)).join();
    expect(said).toContain(given);
    expect(said).toContain(known);
    expect(problems.map((problem) => describeAddressProblem(problem, FR)).join()).toContain(given);
  });

  it('changes nothing', () => {
    const search = '?client=pwa&mailbox=9.9&calls=drop&slow=soon&timeout=-1';
    expect(readSettings(search, null)).toEqual({
      ...DEFAULT_SETTINGS,
      bugs: usualBugsOf('web'),
      surplusCalls: 'wait',
      signIn: 'ready',
    });
  });

  it.each([
    '',
    '?client=phone&mailbox=1.5&bugs=&calls=wait&signIn=ready&order=7&slow=5&timeout=9',
    '?client=new-windows&policy=hold',
    '?bugs=gh6389',
    '?world=one&as=nadia&popout=1&view=messages&undo=10&faults=&locale=fr-FR&order=2&policy=hold',
  ])('is not found in %j', (search) => {
    expect(addressProblems(search, readSettings(search, null).client)).toEqual([]);
  });
});
