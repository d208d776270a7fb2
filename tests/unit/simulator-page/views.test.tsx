/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import type { Person } from '../../../src/simulator/shared/mail';
import type { HeldAlert, OpenPane, SmartAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import { createAccountApi, createWorldApi } from '../../../src/simulator/page/api/api';
import { createRecipientBox } from '../../../src/simulator/page/compose/recipient-box';
import { RecipientField } from '../../../src/simulator/page/compose/RecipientField';
import { createDesk } from '../../../src/simulator/page/desk/desk';
import { createPopOuts } from '../../../src/simulator/page/desk/pop-outs';
import { createNavigator } from '../../../src/simulator/page/desk/navigator';
import { createMailbox } from '../../../src/simulator/page/mailbox/mailbox';
import { OutlookContext, type Outlook } from '../../../src/simulator/page/outlook';
import { createNetwork } from '../../../src/simulator/page/send/connection';
import type { UndoSeconds } from '../../../src/simulator/page/send/send-settings';
import { createSending } from '../../../src/simulator/page/send/sending';
import { SmartAlertDialog } from '../../../src/simulator/page/send/SmartAlertDialog';
import { DEFAULT_SETTINGS } from '../../../src/simulator/page/settings/settings';
import { createStore } from '../../../src/simulator/page/state/store';
import { PaneStack } from '../../../src/simulator/page/addins/PaneStack';
import type { AddinSession } from '../../../src/simulator/page/addins/use-session-view';
import { UnmodelledBar } from '../../../src/simulator/page/addins/UnmodelledBar';
import { anAccount, NADIA, TOMAS } from './builders';
import { ALONE } from './shared-browser';

const EVERYBODY = [NADIA, TOMAS];

const TEAM: Person = { name: 'The team', address: 'team@legalaid.example', kind: 'list' };

const peopleFor = (query: string): readonly Person[] =>
  [...EVERYBODY, TEAM].filter(({ name, address }) =>
    `${name} ${address}`.toLowerCase().includes(query.toLowerCase()),
  );

/** The address book is all that the server knows here. */
function fetchPeople(url: string): Promise<Response> {
  const found = url.endsWith('/members')
    ? EVERYBODY
    : peopleFor(decodeURIComponent(url.split('query=')[1] ?? ''));
  return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(found) } as Response);
}

function anOutlook(): Outlook {
  const api = createAccountApi(fetchPeople, 'main', 'nadia');
  const navigator = createNavigator(window);
  const frames = document.createElement('div');
  const mailbox = createMailbox(api, 'messages');
  return {
    world: 'main',
    popOut: false,
    popOuts: createPopOuts(window, 'nadia'),
    account: anAccount(),
    accounts: [anAccount()],
    adminPages: [],
    settings: DEFAULT_SETTINGS,
    worldApi: createWorldApi(fetchPeople, 'main'),
    api,
    mailboxes: [{ account: anAccount(), mailbox }],
    mailbox,
    desk: createDesk({
      api,
      host: null,
      navigator,
      frames,
      now: () => 0,
      pinnedPane: () => null,
      claims: ALONE,
      takesOver: false,
      tabs: [],
    }),
    sending: createSending({
      api,
      network: createNetwork(fetchPeople),
      undoSeconds: createStore<UndoSeconds>(0),
      mailboxName: 'main/nadia',
      indexedDb: () => indexedDB,
    }),
    navigator,
    faults: null,
    faultProblem: null,
    addressProblems: [],
    host: null,
    readSession: null,
    resetWhileWriting: createStore(false),
    startAfresh: () => undefined,
  };
}

const draw = (view: ReactNode) =>
  render(
    <OutlookContext value={anOutlook()}>
      <FluentProvider theme={webLightTheme}>{view}</FluentProvider>
    </OutlookContext>,
  );

beforeEach(() => {
  // jsdom has no layout; Fluent only asks to be told about it.
  globalThis.ResizeObserver = class {
    observe = jest.fn();
    unobserve = jest.fn();
    disconnect = jest.fn();
  };
});
afterEach(cleanup);

describe('the alert after Send', () => {
  const aWarning: HeldAlert = {
    kind: 'held',
    title: 'Some add-in',
    message: '**Tomas** was added by somebody else.\n\n- Is that right?\r',
    markdown: true,
    buttons: [{ id: 'send-anyway' }, { id: 'dont-send' }],
  };
  function alertThat(alert: SmartAlert) {
    const pressed: SmartAlertButton['id'][] = [];
    draw(<SmartAlertDialog alert={alert} onPress={(button) => pressed.push(button)} />);
    return pressed;
  }

  it('carries the add-in’s name, its words and the real buttons', () => {
    alertThat(aWarning);
    const dialog = screen.getByRole('alertdialog', { name: 'Some add-in' });
    expect(within(dialog).getByText('Tomas').tagName).toBe('STRONG');
    expect(within(dialog).getByRole('listitem').textContent).toBe('Is that right?');
    const names = within(dialog)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names.slice(-2)).toEqual(['Send Anyway', "Don't Send"]);
  });
  it('tells which button was pressed', async () => {
    const pressed = alertThat(aWarning);
    await userEvent.click(screen.getByRole('button', { name: 'Send Anyway' }));
    expect(pressed).toEqual(['send-anyway']);
  });
  it('does not send on Escape, nor when it is closed', async () => {
    const pressed = alertThat(aWarning);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(pressed).toEqual(['dont-send', 'dont-send']);
  });
  it('shows plain messages as they are, stars and tags included', () => {
    alertThat({ ...aWarning, markdown: false, message: '**not bold** <b>nor this</b>' });
    expect(screen.getByText('**not bold** <b>nor this</b>')).toBeTruthy();
  });
});

describe('a call that is not modelled', () => {
  it('is shown with what it was and why', () => {
    const calls = [{ what: 'call number 29', detail: 'Nobody has looked at it yet.' }];
    draw(<UnmodelledBar calls={calls} onReload={() => undefined} onLook={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toContain('call number 29: Nobody has looked at it yet.');
  });
});

describe('the task panes of several add-ins', () => {
  const aPane = (title: string): OpenPane => ({
    addinId: title,
    controlId: 'pane',
    title,
    supportsPinning: false,
    mount: (element) => {
      element.append(document.createElement('iframe'));
      return () => element.replaceChildren();
    },
  });
  it('are all there: the ones behind are unseen, but go on as large as they are', () => {
    const [front, behind] = [aPane('In front'), aPane('Behind')];
    const view = { notifications: [], pane: front, panes: [front, behind], dialogs: [], busy: false };
    const session: Pick<AddinSession, 'view' | 'subscribe'> = {
      view: () => view,
      subscribe: () => () => undefined,
    };
    window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
    const none = () => undefined;
    draw(
      <PaneStack
        session={session as AddinSession}
        pinned={false}
        pinLabel="Pin"
        onPin={none}
        onClose={none}
      />,
    );
    const looks = (title: string) => {
      const { display, visibility } = getComputedStyle(screen.getByLabelText(title, { selector: 'aside' }));
      return { display, visibility };
    };
    expect(looks('In front')).toEqual({ display: 'flex', visibility: 'visible' });
    expect(looks('Behind')).toEqual({ display: 'flex', visibility: 'hidden' });
  });
});

function Field({ onPeople }: { readonly onPeople: (people: readonly Person[]) => void }) {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [box] = useState(() => {
    let current: readonly Person[] = [];
    return createRecipientBox({
      findPeople: (texts) => Promise.resolve(texts.map(peopleFor)),
      people: () => current,
      change: (next) => {
        current = next;
        setPeople(next);
        onPeople(next);
      },
    });
  });
  return <RecipientField label="To" inputId="to" people={people} box={box} />;
}

describe('the To field', () => {
  function aField() {
    let people: readonly Person[] = [];
    draw(<Field onPeople={(next) => (people = next)} />);
    return {
      input: screen.getByRole('combobox', { name: 'To' }),
      addresses: () => people.map((each) => each.address),
    };
  }

  const WAYS = {
    Enter: '{Enter}',
    'a semicolon': ';',
    'a comma': ',',
    'leaving the field': '{Tab}',
  };
  it.each(Object.entries(WAYS))('takes an address with %s', async (_name, key) => {
    const { input, addresses } = aField();
    await userEvent.type(input, `nadia@legalaid.example${key}`);
    await waitFor(() => expect(addresses()).toEqual(['nadia@legalaid.example']));
    expect(screen.getByRole('button', { name: 'Remove Nadia Rahimi' })).toBeTruthy();
  });

  it('keeps a name that nobody has as text, which is no recipient', async () => {
    const { input, addresses } = aField();
    await userEvent.type(input, 'Nobody Known{Enter}');
    expect(
      await screen.findByRole('listitem', { name: 'Nobody Known, not found: not a recipient' }),
    ).toBeTruthy();
    expect(addresses()).toEqual([]);
  });

  it('lets the last one go with Backspace, twice', async () => {
    const { input, addresses } = aField();
    await userEvent.type(input, 'tomas@legalaid.example{Enter}');
    await screen.findByRole('button', { name: 'Remove Tomas Okello' });
    await userEvent.type(input, '{Backspace}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Tomas Okello' }));
    await userEvent.keyboard('{Backspace}');
    expect(addresses()).toEqual([]);
    expect(document.activeElement).toBe(input);
  });

  it('takes a pasted list apart', async () => {
    const { input, addresses } = aField();
    input.focus();
    await userEvent.paste('Nadia Rahimi; press@paper.example');
    await waitFor(() => expect(addresses()).toEqual(['nadia@legalaid.example', 'press@paper.example']));
  });

  it('suggests people while a name is typed', async () => {
    const { input, addresses } = aField();
    await userEvent.type(input, 'oke');
    await screen.findByRole('option', { name: /Tomas Okello/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(addresses()).toEqual(['tomas@legalaid.example']);
  });

  it('tells people who listen how many are suggested, and which one is chosen', async () => {
    const { input } = aField();
    expect(input.getAttribute('aria-expanded')).toBe('false');
    await userEvent.type(input, 'oke');
    const option = await screen.findByRole('option', { name: /Tomas Okello/ });
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(input.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    expect(screen.getByRole('status').textContent).toBe('1 suggestion. The down arrow chooses it.');
    await userEvent.keyboard('{ArrowDown}');
    expect(input.getAttribute('aria-activedescendant')).toBe(option.id);
    await userEvent.keyboard('{ArrowUp}{Escape}');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('asks whom a name means that fits several people', async () => {
    const { input, addresses } = aField();
    await userEvent.type(input, 'legalaid{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Who is legalaid?' }));
    expect(addresses()).toEqual([]);
    await userEvent.click(await screen.findByRole('menuitem', { name: /Tomas Okello/ }));
    expect(addresses()).toEqual(['tomas@legalaid.example']);
  });

  it('gives a name that nobody has back to the keyboard', async () => {
    const { input } = aField();
    await userEvent.type(input, 'Nobody Known{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Change Nobody Known' }));
    expect([input, document.activeElement]).toEqual([document.activeElement, input]);
    expect(input).toMatchObject({ value: 'Nobody Known' });
  });

  it('puts the members in the place of their list, after a question', async () => {
    const { input, addresses } = aField();
    await userEvent.type(input, 'team@legalaid.example{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the members of The team' }));
    expect(addresses()).toEqual(['team@legalaid.example']);
    await userEvent.click(await screen.findByRole('button', { name: 'Replace' }));
    expect(addresses()).toEqual(['nadia@legalaid.example', 'tomas@legalaid.example']);
  });

  it('folds many people, and shows them when asked', async () => {
    const { input, addresses } = aField();
    input.focus();
    await userEvent.paste(Array.from({ length: 20 }, (_, at) => `guest${at}@guests.example`).join('; '));
    await waitFor(() => expect(addresses()).toHaveLength(20));
    const pills = screen.getByRole('list', { name: 'Recipients in To' }).children;
    expect(pills).toHaveLength(12);
    await userEvent.click(screen.getByText('+ 9 others'));
    expect(pills).toHaveLength(21);
  });

  it('keeps what is copied from a pill as name and address', async () => {
    const { input } = aField();
    await userEvent.type(input, 'tomas@legalaid.example{Enter}');
    const pill = await screen.findByRole('listitem', { name: /Tomas Okello/ });
    const clipboardData = { setData: jest.fn() };
    fireEvent.copy(pill, { clipboardData });
    expect(clipboardData.setData).toHaveBeenCalledWith('text/plain', 'Tomas Okello <tomas@legalaid.example>');
  });
});
