/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { err, ok, type Result } from '../../../src/core/result';
import type { ForwardAnswer } from '../../../src/flows/may-forward';
import type { HostError } from '../../../src/flows/ports';
import { areAllMade } from '../../../src/flows/adjustment-ticks';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import type { StampView } from '../../../src/flows/read-stamp';
import { wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { adjustingOf, type Adjusting } from '../../../src/read/adjusting';
import { ReadPane } from '../../../src/read/ReadPane';
import { createShelf, type ReadMessage } from '../../../src/read/shelf';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import type { ThemeSource } from '../../../src/ui/pane-theme';
import { aPolicy, NOON } from '../../support/builders';
import { aView } from './builders';

const LIGHT: ThemeSource = { current: () => 'light', subscribe: () => () => undefined };
const TEXTS = {
  words: wordsFor('en'),
  pane: paneWordsFor('en').read,
  organisation: 'Example Legal Aid',
  formatTime: (milliseconds: number) => new Date(milliseconds).toISOString(),
};
const SENDER = { address: 'nadia@legalaid.example', name: 'Nadia Rahimi' };

const DIRECTOR = 'ruth@legalaid.example';

type Answer = Result<StampView, HostError>;

/** Whoever is asked about, the answer is the same. */
const mayForward = (typed: string): ForwardAnswer =>
  typed.includes('@')
    ? { kind: 'yes', because: 'ours', address: typed.trim(), organisation: 'Example Legal Aid' }
    : { kind: 'no-address' };

function asMessage(answer: Answer, adjusting?: Adjusting): Result<ReadMessage, HostError> {
  if (!answer.ok) return answer;
  const { stamp } = answer.value;
  return ok({ view: answer.value, mayForward: stamp && ((typed) => mayForward(typed)), adjusting });
}

/** Opens the pane on messages that the test selects one after the other. */
async function openReadPane(first: Answer | undefined, adjusting?: Adjusting) {
  const mailbox = { selected: first };
  const shelf = createShelf(() => {
    const { selected } = mailbox;
    return selected && { sender: SENDER, read: async () => asMessage(selected, adjusting) };
  });
  await act(async () => {
    render(
      <PaneFrame locale="en" language="en" theme={LIGHT}>
        <ReadPane shelf={shelf} texts={TEXTS} />
      </PaneFrame>,
    );
  });
  const select = async (next: Answer | undefined) => {
    mailbox.selected = next;
    await act(() => shelf.follow());
  };
  return { select, mailbox };
}

beforeEach(() => {
  const noQuery = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { matchMedia: () => noQuery });
});
afterEach(cleanup);

describe('the stamp of the selected mail', () => {
  it('stands on top, with its name and what it asks of the reader', async () => {
    await openReadPane(ok(aView()));
    const banner = screen.getByRole('status');
    expect(within(banner).getByRole('heading', { level: 1, name: 'Confidential' })).toBeVisible();
    expect(banner).toHaveTextContent(/stays between the people on this email/);
  });

  it('lists the adjustments in their order', async () => {
    await openReadPane(ok(aView({ stamp: 'adjust', items: ['Blur the face', '<i>Change</i> the name'] })));
    const list = within(screen.getByRole('region', { name: 'Before it may be public' }));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Blur the face',
      '<i>Change</i> the name',
    ]);
  });

  it('says who sent it, address before name, and who vouches for the stamp', async () => {
    await openReadPane(ok(aView({ trust: { kind: 'claimed', by: 'paper.example' } })));
    const about = screen.getByRole('region', { name: 'About this stamp' });
    expect(about).toHaveTextContent(/nadia@legalaid\.exampleNadia Rahimi/);
    expect(screen.getByRole('status')).toHaveTextContent(/Claimed by paper\.example/);
  });

  it('follows the selection, also to nothing', async () => {
    const { select } = await openReadPane(ok(aView()));
    await select(ok(aView({ stamp: 'internal' })));
    expect(screen.getByRole('heading', { level: 1, name: 'Internal' })).toBeVisible();
    await select(undefined);
    expect(screen.getByText(/Choose a mail/)).toBeVisible();
  });

  it('explains a mail without a stamp, and mentions stamps quoted in it', async () => {
    await openReadPane(ok(aView({ stamp: undefined, agreement: 'unstamped', earlier: ['confidential'] })));
    expect(screen.getByRole('heading', { level: 1, name: 'No stamp' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Quoted below' })).toHaveTextContent('Confidential');
  });

  it('says what to do when Outlook does not show the mail, and tries again', async () => {
    const { mailbox } = await openReadPane(err({ kind: 'host-refused', call: 'body.getAsync', code: 9020 }));
    expect(screen.getByText(/treat the mail as Confidential/)).toBeVisible();
    mailbox.selected = ok(aView());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Confidential' })).toBeVisible();
  });
});

describe('whether the mail may be passed on', () => {
  const field = () => screen.queryByRole('textbox', { name: 'To this address' });

  it('is answered as soon as an address is typed', async () => {
    await openReadPane(ok(aView()));
    await userEvent.type(screen.getByRole('textbox', { name: 'To this address' }), 'tomas');
    expect(screen.getByText('This is no complete address yet.')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'To this address' }), '@legalaid.example');
    expect(screen.getByText('Yes: tomas@legalaid.example belongs to Example Legal Aid.')).toBeVisible();
  });

  it('is asked anew of the next mail', async () => {
    const { select } = await openReadPane(ok(aView()));
    await userEvent.type(screen.getByRole('textbox', { name: 'To this address' }), 'tomas');
    await select(ok(aView({ stamp: 'internal' })));
    expect(field()).toHaveValue('');
  });

  it('is not the question without a stamp, nor where nobody vouches for a permission', async () => {
    const { select } = await openReadPane(ok(aView({ stamp: undefined, agreement: 'unstamped' })));
    expect(field()).toBeNull();
    await select(ok(aView({ stamp: 'cleared', trust: { kind: 'claimed', by: 'paper.example' } })));
    expect(field()).toBeNull();
    await select(ok(aView({ stamp: 'cleared' })));
    expect(field()).toBeVisible();
  });
});

describe('for management, the changes that a mail asks for', () => {
  const ITEMS = ['Blur the face', 'Change <b>the</b> name'];
  const asked = (unusual: Partial<StampView> = {}) =>
    aView({ stamp: 'adjust', id: newStampId(() => 0.3), items: ITEMS, ...unusual });

  /** What a mailbox keeps, and the answers that were opened. */
  function aManager(user = DIRECTOR) {
    const settings: Record<string, string> = {};
    const replies: string[] = [];
    const item = {
      ...{ user, conversation: 'AAQ1=' },
      readSetting: (name: string) => settings[name],
      writeSetting: async (name: string, value: string) => {
        settings[name] = value;
        return ok(undefined);
      },
    };
    const reply = async (html: string) => {
      replies.push(html);
      return ok(undefined);
    };
    const policy = aPolicy({ approvers: [{ role: 'Director', addresses: [DIRECTOR] }] });
    const current = { policy, at: NOON, problem: undefined };
    return { item, replies, adjusting: (view: StampView) => adjustingOf(view, item, current, reply) };
  }

  it('are ticked one by one, and the ticks are there again', async () => {
    const { adjusting } = aManager();
    await openReadPane(ok(asked()), adjusting(asked()));
    expect(screen.getByText(/0 of 2 made/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Change <b>the</b> name' }));
    expect(screen.getByText(/1 of 2 made/)).toBeVisible();
    cleanup();
    await openReadPane(ok(asked()), adjusting(asked()));
    expect(screen.getByRole('checkbox', { name: 'Change <b>the</b> name' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Blur the face' })).not.toBeChecked();
    expect(screen.queryByRole('button', { name: 'Reply and clear it' })).toBeNull();
  });

  it('lead to an answer that names them, and that may clear the text', async () => {
    const { item, replies, adjusting } = aManager();
    await openReadPane(ok(asked()), adjusting(asked()));
    const list = { id: newStampId(() => 0.3), items: ITEMS };
    expect(areAllMade(item, list)).toBe(false);
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
    await userEvent.click(screen.getByRole('button', { name: 'Reply and clear it' }));
    expect(replies).toEqual([
      '<p>These 2 changes are made:</p><ol><li>Blur the face</li><li>Change &lt;b&gt;the&lt;/b&gt; name</li></ol>',
    ]);
    expect(areAllMade(item, list)).toBe(true);
    expect(areAllMade(item, { ...list, items: [...ITEMS, 'One more'] })).toBe(false);
    expect(areAllMade(item, { ...list, items: [] })).toBe(false);
    expect(areAllMade(item, { ...list, id: newStampId(() => 0.7) })).toBe(false);
  });

  it.each<[string, string, Partial<StampView>]>([
    ['who does not decide', 'nadia@legalaid.example', {}],
    ['nobody vouches for the list', DIRECTOR, { trust: { kind: 'claimed', by: 'paper.example' } }],
    ['the marks contradict each other', DIRECTOR, { agreement: 'contradict' }],
    ['the mail is of another stamp', DIRECTOR, { stamp: 'cleared' }],
    ['nothing is asked', DIRECTOR, { items: [] }],
  ])('are only read where: %s', (_what, user, unusual) => {
    expect(aManager(user).adjusting(asked(unusual))).toBeUndefined();
  });

  it('stay ticked on screen where the mailbox does not keep them', async () => {
    const adjusting = aManager().adjusting(asked());
    const keep = async () => err({ kind: 'host-refused', call: 'save', code: 9020 } as const);
    await openReadPane(ok(asked()), adjusting && { ...adjusting, keep });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Blur the face' }));
    expect(await screen.findByText(/Outlook did not do that/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Blur the face' })).toBeChecked();
  });
});
