/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { err, ok, type Result } from '../../../src/core/result';
import type { ForwardAnswer } from '../../../src/flows/may-forward';
import type { HostError } from '../../../src/flows/ports';
import type { StampView } from '../../../src/flows/read-stamp';
import { wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { ReadPane } from '../../../src/read/ReadPane';
import { createShelf, type ReadMessage } from '../../../src/read/shelf';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import type { ThemeSource } from '../../../src/ui/pane-theme';
import { aView } from './builders';

const LIGHT: ThemeSource = { current: () => 'light', subscribe: () => () => undefined };
const TEXTS = {
  words: wordsFor('en'),
  pane: paneWordsFor('en').read,
  organisation: 'Example Legal Aid',
  formatTime: (milliseconds: number) => new Date(milliseconds).toISOString(),
};
const SENDER = { address: 'nadia@legalaid.example', name: 'Nadia Rahimi' };

type Answer = Result<StampView, HostError>;

/** Whoever is asked about, the answer is the same. */
const mayForward = (typed: string): ForwardAnswer =>
  typed.includes('@')
    ? { kind: 'yes', because: 'ours', address: typed.trim(), organisation: 'Example Legal Aid' }
    : { kind: 'no-address' };

function asMessage(answer: Answer): Result<ReadMessage, HostError> {
  if (!answer.ok) return answer;
  const { stamp } = answer.value;
  return ok({ view: answer.value, mayForward: stamp && ((typed) => mayForward(typed)) });
}

/** Opens the pane on messages that the test selects one after the other. */
async function openReadPane(first: Answer | undefined) {
  const mailbox = { selected: first };
  const shelf = createShelf(() => {
    const { selected } = mailbox;
    return selected && { sender: SENDER, read: async () => asMessage(selected) };
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
