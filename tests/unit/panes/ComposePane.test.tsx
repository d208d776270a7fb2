/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { aPolicy } from '../../support/builders';
import { renderBanner } from '../../../src/core/stamp/banner';
import type { StampId } from '../../../src/core/stamp/mark';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import { keepTicked } from '../../../src/flows/adjustment-ticks';
import { applyStamp } from '../../../src/flows/apply-stamp';
import type { ThreadMail } from '../../../src/core/chain/thread';
import { err, ok } from '../../../src/core/result';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import type { ThreadSource } from '../../../src/flows/ports';
import { aRecipient, createFakeComposeHost, everybody } from '../../support/fake-compose-host';
import { aToolbox, marksOn } from '../../support/flow-tools';
import { openComposePane } from './compose-world';

const tomas = aRecipient('tomas@legalaid.example', { name: 'Tomas Okello' });
const dana = aRecipient('press@paper.example', { name: 'Dana Whitfield', field: 'cc' });
const clerk = aRecipient('clerk@court.example', { field: 'cc' });
const elena = aRecipient('elena@harbour-shelter.example');

const verdict = () => screen.getByRole('status').textContent;
const button = (name: RegExp | string) => screen.getByRole('button', { name });
/** What a person sees and clicks; the radio itself is only for the keyboard and for those who listen. */
const card = (name: string) => screen.getByText(name);
const addresses = (people: readonly { readonly address: string }[]) => people.map(({ address }) => address);

afterEach(cleanup);

describe('choosing a stamp', () => {
  it('offers four, each with its meaning, none chosen on a new mail', async () => {
    await openComposePane({ recipients: [tomas] });
    const radios = screen.getAllByRole('radio');
    expect(radios).toHaveLength(4);
    radios.forEach((radio) => {
      expect(radio).not.toBeChecked();
      expect(radio).toHaveAccessibleDescription(/\w+.*\./);
    });
    expect(verdict()).toMatch(/It would not be sent/);
  });

  it('marks the suggestion, and does not apply it', async () => {
    const { host } = await openComposePane({ recipients: [tomas] });
    expect(screen.getByRole('radio', { name: /Suggested/ })).not.toBeChecked();
    expect(marksOn(host)).toEqual({ header: undefined, markers: [] });
  });

  const KEYS: readonly (readonly [string, Stamp])[] = [
    ['1', 'cleared'],
    ['2', 'adjust'],
    ['3', 'internal'],
    ['4', 'confidential'],
  ];
  it.each(KEYS)('key %s writes %s into header and text at once', async (key, stamp) => {
    const { host, user } = await openComposePane({ recipients: [tomas] });
    await user.keyboard(key);
    await waitFor(() => expect(marksOn(host)).toEqual({ header: stamp, markers: [stamp] }));
  });

  it('is one stop of the Tab key, also before a stamp is chosen', async () => {
    const { user } = await openComposePane({ recipients: [tomas, dana] });
    const radios = screen.getAllByRole('radio');
    await user.tab();
    expect(radios[0]).toHaveFocus();
    await user.tab();
    expect(radios).not.toContain(document.activeElement);
  });

  it.each(['Remove press@paper.example', 'Show me'])(
    'keys choose with the focus on "%s" too',
    async (name) => {
      const { host, user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
      button(name).focus();
      await user.keyboard('4');
      await waitFor(() => expect(marksOn(host).header).toBe('confidential'));
    },
  );

  it('keys choose nothing while somebody is typing, nor with Ctrl', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    await user.type(screen.getByRole('textbox'), '4 people');
    await user.tab();
    await user.keyboard('{Control>}3{/Control}');
    expect(screen.getByRole('textbox')).toHaveValue('4 people');
    expect(marksOn(host).header).toBe('adjust');
  });

  it('a click chooses, and the verdict follows', async () => {
    const { user } = await openComposePane({ recipients: [tomas] });
    await user.click(card('Internal'));
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
    expect(screen.getByRole('radio', { name: 'Internal' })).toBeChecked();
  });

  it('says why when it cannot be written, and one more click writes it', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas] });
    host.fail({ 'body.prependAsync': 9020 });
    await user.keyboard('3');
    expect(await screen.findByText(/Outlook did not accept the change/)).toBeVisible();
    expect(verdict()).toMatch(/would not be sent.*no stamp yet/);

    host.fail({ 'body.prependAsync': undefined });
    await user.click(button('Try again'));
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
    expect(screen.queryByText(/Outlook did not accept/)).not.toBeInTheDocument();
  });

  it('speaks of the stamp that the mail carries when another one could not be written', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana], stamp: 'confidential' });
    host.fail({ 'sessionData.setAsync': 9020 });
    await user.click(card('Internal'));
    expect(
      await screen.findByText('Internal could not be written. The mail still carries Confidential.'),
    ).toBeVisible();
    await waitFor(() => expect(verdict()).toMatch(/The mail still carries Confidential/));
    expect(screen.getByRole('radio', { name: 'Confidential' })).toBeChecked();
    expect(screen.getByRole('region', { name: 'The people on this email' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Who it stays with' })).not.toBeInTheDocument();

    host.fail({ 'sessionData.setAsync': undefined });
    await user.click(button('Try again'));
    await waitFor(() => expect(marksOn(host)).toEqual({ header: 'internal', markers: ['internal'] }));
    await waitFor(() => expect(verdict()).toMatch(/press@paper\.example is outside/));
    expect(screen.getByRole('radio', { name: 'Internal' })).toBeChecked();
  });

  it('shows the stamp that the ribbon chose meanwhile', async () => {
    const { chooseInRibbon } = await openComposePane({ recipients: [tomas], stamp: 'internal' });
    await chooseInRibbon('confidential');
    expect(screen.getByRole('radio', { name: 'Confidential' })).toBeChecked();
  });
});

describe('somebody at a name that only looks like ours', () => {
  const rare = aRecipient('ruth@l\u04bd\u0260alaid.example', { name: 'Ruth Adeyemi' });
  const usual = aRecipient('ruth@leg\u0430laid.example');

  it('is shown with the name spelt out; where Send does not know the letter, it says that the mail goes', async () => {
    await openComposePane({ recipients: [rare], stamp: 'confidential' });
    expect(screen.getByText(/only looks like Example Legal Aid\. Check it letter by letter/)).toBeVisible();
    expect(screen.getByText(/xn--.*To$/)).toHaveTextContent('Ruth Adeyemi · xn--lalaid-b0c359b.example · To');
    expect(verdict()).toMatch(/Ready to send/);
  });

  it('is shown beside somebody about whom Send asks', async () => {
    await openComposePane({ recipients: [rare, usual], stamp: 'confidential' });
    expect(screen.getAllByText(/only looks like Example Legal Aid\. Check it letter by letter/)).toHaveLength(
      2,
    );
    expect(verdict()).toMatch(/Outlook will ask you first/);
  });
});

describe('what the stamp needs', () => {
  it('Needs adjustment: each Enter adds one item, which the banner lists', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    await user.type(screen.getByRole('textbox', { name: 'A change to make' }), 'Blur the face{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'A change to make' }), 'Change the name{Enter}');
    await waitFor(() => expect(host.draft.body.content).toMatch(/2 ways/));
    expect(host.draft.body.content).toMatch(/Blur the face[\s\S]*Change the name/);
    expect(marksOn(host).markers).toEqual(['adjust']);
  });

  it('Needs adjustment: items can be changed and removed', async () => {
    const adjustments = ['Blur the face', 'Change the name'];
    const { host, user } = await openComposePane({
      recipients: [tomas],
      stamp: 'adjust',
      details: { adjustments },
    });
    await user.click(button('Remove change 2'));
    await user.click(button('Edit change 1'));
    await user.clear(screen.getByDisplayValue('Blur the face'));
    await user.keyboard('Blur both faces{Enter}');
    await waitFor(() => expect(host.draft.body.content).toMatch(/Blur both faces/));
    expect(host.draft.body.content).not.toMatch(/Change the name/);
  });

  it('Needs adjustment: what is too long is said, and stays in the field', async () => {
    const { user } = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    const field = screen.getByRole('textbox');
    await user.click(field);
    await user.paste('x'.repeat(301));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/301 characters long; 300 fit/);
    expect(field).toHaveValue('x'.repeat(301));
    expect(field).toBeInvalid();
  });

  it('Needs adjustment: one click takes over a suggestion of the policy', async () => {
    const policy = aPolicy({ adjustments: [{ en: 'Withhold the home town' }] });
    const { host, user } = await openComposePane({
      recipients: [tomas],
      stamp: 'adjust',
      policy: { policy },
    });
    await user.click(button('Withhold the home town'));
    await waitFor(() => expect(host.draft.body.content).toMatch(/Withhold the home town/));
    expect(screen.queryByRole('button', { name: 'Withhold the home town' })).not.toBeInTheDocument();
  });

  const FIELDS = [
    ['adjust', 'A change to make', 'Leave out the prison'],
    ['cleared', 'An agreed use', 'Newsletter'],
  ] as const;
  it.each(FIELDS)('%s: what was typed counts as soon as the field is left', async (stamp, field, text) => {
    const { host, user } = await openComposePane({ recipients: [tomas], stamp });
    await user.type(screen.getByRole('textbox', { name: field }), text);
    act(() => screen.getByRole('textbox', { name: field }).blur());
    await waitFor(() => expect(host.draft.body.content).toContain(text));
    expect(screen.getByRole('textbox', { name: field })).toHaveValue('');
    expect(document.body).toHaveFocus();
  });

  it('Needs adjustment: Add adds once, and the click on a suggestion adds both', async () => {
    const policy = aPolicy({ adjustments: [{ en: 'Withhold the home town' }] });
    const { host, user } = await openComposePane({
      recipients: [tomas],
      stamp: 'adjust',
      policy: { policy },
    });
    await user.type(screen.getByRole('textbox'), 'Blur the face');
    await user.click(button('Add'));
    await user.type(screen.getByRole('textbox'), 'Change the name');
    await user.click(button('Withhold the home town'));
    await waitFor(() => expect(host.draft.body.content).toMatch(/3 ways/));
    expect(host.draft.body.content.match(/Blur the face/g)).toHaveLength(1);
    expect(host.draft.body.content).toContain('Change the name');
    expect(screen.getByRole('textbox')).toHaveValue('');
  });

  it('Needs adjustment: what is too long stays in the field with its message when the field is left', async () => {
    const { user } = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    await user.click(screen.getByRole('textbox'));
    await user.paste('x'.repeat(301));
    await user.click(screen.getByRole('heading', { name: 'Recipients (1)' }));
    expect(await screen.findByText(/301 characters long; 300 fit/)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('x'.repeat(301));
  });

  it('Needs adjustment: leaving an edited item keeps the edit, Escape and Cancel do not', async () => {
    const details = { adjustments: ['Blur the face'] };
    const { host, user } = await openComposePane({ recipients: [tomas], stamp: 'adjust', details });
    for (const giveUp of [() => user.keyboard('{Escape}'), () => user.click(button('Cancel'))]) {
      await user.click(button('Edit change 1'));
      await user.keyboard(' and more');
      await giveUp();
      expect(screen.getByText('Blur the face')).toBeVisible();
    }
    await user.click(button('Edit change 1'));
    await user.keyboard(' and the tattoo');
    await user.click(screen.getByRole('heading', { name: 'Recipients (1)' }));
    await waitFor(() => expect(host.draft.body.content).toContain('Blur the face and the tattoo'));
    expect(host.draft.body.content).not.toContain('and more');
  });

  it('an open edit that cannot be taken does not call the focus back', async () => {
    const details = { adjustments: ['Blur the face'] };
    const { user, tellOfChange } = await openComposePane({ recipients: [tomas], stamp: 'adjust', details });
    await user.click(button('Edit change 1'));
    await user.clear(screen.getByDisplayValue('Blur the face'));
    act(() => screen.getAllByRole('textbox')[0]?.blur());
    await tellOfChange();
    expect(document.body).toHaveFocus();
  });

  it('what stands in the field while another stamp is chosen is there when the first one comes back', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    await user.type(screen.getByRole('textbox'), 'Change the name');
    await user.click(card('Internal'));
    await user.click(card('Needs adjustment'));
    await waitFor(() => expect(host.draft.body.content).toContain('Change the name'));
    expect(marksOn(host).markers).toEqual(['adjust']);
  });

  it('Cleared: goes to anyone once the checklist is ticked and a use is named', async () => {
    const { user } = await openComposePane({ recipients: [dana], stamp: 'cleared' });
    expect(verdict()).toMatch(/It would not be sent/);
    await user.click(screen.getByRole('checkbox', { name: 'Consent was given.' }));
    await user.type(screen.getByRole('textbox', { name: 'An agreed use' }), 'Newsletter{Enter}');
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
  });

  it('Internal: names the organisation, and says that there are partners among those addressed', async () => {
    await openComposePane({ recipients: [tomas, elena], stamp: 'internal' });
    expect(
      screen.getByText(/stays inside Example Legal Aid and the partners whom you are writing to/),
    ).toBeVisible();
  });

  it('Confidential: says that ordinary mail to a client or a court is Confidential, and lists who is on it', async () => {
    await openComposePane({ recipients: [tomas, clerk], stamp: 'confidential' });
    expect(
      screen.getByText(
        /^Ordinary mail to a client or a court can be Confidential too: they are on this email/,
      ),
    ).toBeVisible();
    const chain = within(screen.getByRole('list', { name: 'On this email' }));
    expect(chain.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'You',
      expect.stringContaining('tomas@legalaid.example'),
      expect.stringContaining('clerk@court.example'),
    ]);
    expect(verdict()).toMatch(/Ready to send/);
  });
});

describe('a way out of a finding is one click, and one more to take it back', () => {
  it('another stamp with which the mail would go', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    await user.click(button('Stamp as Confidential'));
    await waitFor(() => expect(marksOn(host).header).toBe('confidential'));
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
    expect(screen.getByText('Stamped as Confidential instead of Internal.')).toBeVisible();

    await user.click(button('Undo'));
    await waitFor(() => expect(marksOn(host).header).toBe('internal'));
    expect(screen.queryByText(/instead of/)).not.toBeInTheDocument();
  });

  it('a stricter stamp for a mail with a stricter one attached', async () => {
    const source = 'x-mailstamp: v=1, s=confidential';
    const { host, user } = await openComposePane({
      recipients: [tomas],
      stamp: 'internal',
      attachments: [{ id: 'a1', name: 'Earlier mail', isMail: true, source }],
    });
    expect(verdict()).toMatch(/attachment carries a stricter stamp/);
    await user.click(button('Stamp as Confidential'));
    await waitFor(() => expect(verdict()).toMatch(/not on this email yet/));
    expect(marksOn(host).header).toBe('confidential');
  });

  const yusuf = aRecipient('yusuf.k@postbox.example', { field: 'cc' });

  it('no stamp where every other one would hold the mail, too', async () => {
    const levels = { 'exposed-recipients': 'block' } as const;
    const policy = { policy: aPolicy({ levels, thresholds: { exposedRecipients: 1 } }) };
    await openComposePane({ recipients: [dana, yusuf], stamp: 'internal', policy });
    expect(screen.queryByRole('button', { name: /Stamp as/ })).not.toBeInTheDocument();
  });

  const policy = { policy: aPolicy({ thresholds: { exposedRecipients: 1 } }) };
  const ready = { uses: ['Newsletter'], ticked: policy.policy.checklist.map(({ id }) => id) };
  const exposing = {
    ...{ recipients: [dana, yusuf], stamp: 'cleared' as const },
    ...{ policy, details: ready },
  };

  it('Bcc for people who should not see each other', async () => {
    const { host, user } = await openComposePane(exposing);
    const fields = () => everybody(host).map(({ field, address }) => `${field} ${address}`);
    expect(verdict()).toMatch(/Outlook will ask you first/);
    await user.click(button('Move to Bcc'));
    expect(fields()).toEqual(['bcc press@paper.example', 'bcc yusuf.k@postbox.example']);
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
    expect(screen.getByText('Moved 2 people to Bcc.')).toBeVisible();

    await user.click(button('Undo'));
    expect(fields()).toEqual(['cc press@paper.example', 'cc yusuf.k@postbox.example']);
  });

  it('Bcc, and nobody gets lost where Outlook refuses half of it', async () => {
    const { host, user } = await openComposePane(exposing);
    host.fail({ 'cc.setAsync': 9020 });
    await user.click(button('Move to Bcc'));
    expect(everybody(host).map(({ field }) => field)).toEqual(['cc', 'cc']);
    expect(await screen.findByText(/Outlook did not remove everybody/)).toBeVisible();
  });

  it('everybody who holds it back, whatever the reason', async () => {
    const list = aRecipient('everyone@legalaid.example', { kind: 'list' });
    const { host, user } = await openComposePane({ recipients: [tomas, dana, list], stamp: 'internal' });
    await user.click(button('Remove both who hold this mail back'));
    expect(addresses(everybody(host))).toEqual(['tomas@legalaid.example']);
    await user.click(button('Undo'));
    expect(everybody(host)).toHaveLength(3);
  });
});

describe('an answer to what needed adjustment', () => {
  const ID = newStampId(() => 0.2);
  /** What management has ticked in the list that a stamp came with. */
  const ticking = async (id: StampId, ...positions: readonly number[]) => {
    const settings: Record<string, string> = {};
    const item = { conversation: 'AAQ1=', readSetting: (name: string) => settings[name] };
    const writeSetting = async (name: string, value: string) => {
      settings[name] = value;
      return ok(undefined);
    };
    await keepTicked({ ...item, writeSetting }, id, new Set(positions));
    return settings;
  };
  const answering = { kind: 'reply', recipients: [tomas], conversation: 'AAQ1=', isSeen: true } as const;
  const items = ['Blur the face', 'Change the name'];
  const words = { title: 'Needs adjustment', sentence: 'Before it may be:', items };
  const banner = renderBanner('html', 'adjust', ID, words);
  const quoted = `<p>Ruth wrote:</p>${banner.ok ? banner.value : ''}`;
  const body = { format: 'html', content: `<html><body><p>Dear all</p>${quoted}</body></html>` } as const;

  it('is cleared in one click once management has seen to it, and can be put back', async () => {
    const { host, user } = await openComposePane({ ...answering, body, settings: await ticking(ID, 0, 1) });
    expect(marksOn(host).header).toBe('adjust');
    await user.click(button('Clear it for publication'));
    await waitFor(() => expect(marksOn(host).header).toBe('cleared'));
    expect(verdict()).not.toMatch(/conversation is stamped/);
    await user.click(button('Undo'));
    await waitFor(() => expect(marksOn(host).header).toBe('adjust'));
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['before', async () => ({})],
    ['once one of the ticks was taken back', () => ticking(ID, 1)],
    [
      'for what was ticked in another list of the conversation',
      () =>
        ticking(
          newStampId(() => 0.7),
          0,
          1,
        ),
    ],
  ])('is not offered to be cleared %s', async (_when, settings) => {
    await openComposePane({ ...answering, body, settings: await settings() });
    expect(screen.queryByRole('button', { name: 'Clear it for publication' })).toBeNull();
  });
});

describe('what is half typed', () => {
  const typeHalf = async () => {
    const world = await openComposePane({ recipients: [tomas], stamp: 'adjust' });
    const field = screen.getByRole('textbox', { name: 'A change to make' });
    await world.user.type(field, 'Blur the fa');
    await waitFor(() => expect(world.host.draft.session['typed']).toContain('Blur the fa'));
    return world.host.draft;
  };

  it('is there again when the pane is opened anew', async () => {
    const { session, headers, body } = await typeHalf();
    cleanup();
    await openComposePane({ recipients: [tomas], session, headers, body });
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'A change to make' })).toHaveValue('Blur the fa'),
    );
  });

  it('is there again where an item was being changed', async () => {
    const details = { adjustments: ['Blur the face', 'Change the name'] };
    const { host, user } = await openComposePane({ recipients: [tomas], stamp: 'adjust', details });
    await user.click(button('Edit change 2'));
    await user.keyboard(' and the to');
    await waitFor(() => expect(host.draft.session['typed']).toContain('and the to'));
    const { session, headers, body } = host.draft;
    cleanup();
    await openComposePane({ recipients: [tomas], session, headers, body });
    expect(await screen.findByDisplayValue('Change the name and the to')).toHaveFocus();
    expect(screen.getByText('Blur the face')).toBeVisible();
  });

  it('is no change yet', async () => {
    await typeHalf();
    expect(verdict()).toMatch(/It would not be sent/);
  });
});

describe('the people of a long Confidential mail', () => {
  it('are named to those who listen as far as anybody would, and counted from there on', async () => {
    const people = Array.from({ length: 30 }, (_, at) => aRecipient(`member${at}@shelters.example`));
    await openComposePane({ recipients: people, stamp: 'confidential' });
    const names = within(screen.getByRole('list', { name: 'On this email' })).getAllByRole('listitem');
    expect(names).toHaveLength(1 + 20 + 1);
    expect(names.at(-1)).toHaveTextContent('and 10 more, who stand among the recipients');
  });
});

describe('the sentence about clients and courts', () => {
  it('is not said about a reply among colleagues', async () => {
    await openComposePane({ kind: 'reply', recipients: [tomas], stamp: 'confidential' });
    expect(screen.queryByText(/client or a court/)).not.toBeInTheDocument();
  });
});

describe('the recipients', () => {
  it('says that there are none yet', async () => {
    await openComposePane();
    expect(screen.getByText(/Nobody yet/)).toBeVisible();
  });

  it('shows offenders first, address before name, with why and a way to remove them', async () => {
    await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    const section = screen.getByRole('region', { name: 'Recipients (2)' });
    const people = within(section).getAllByRole('listitem');
    expect(people.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^press@paper\.exampleDana Whitfield · Cc/),
      expect.stringMatching(/^tomas@legalaid\.exampleTomas Okello · To/),
    ]);
    expect(within(section).getByText('Outside Example Legal Aid, and this mail is Internal.')).toBeVisible();
  });

  it('shows the first twenty of many, and the others when asked', async () => {
    const crowd = Array.from({ length: 30 }, (_, at) => aRecipient(`guest${at + 1}@guests.example`));
    const { user } = await openComposePane({ recipients: crowd, stamp: 'internal' });
    expect(screen.getAllByRole('button', { name: /^Remove guest/ })).toHaveLength(20);
    expect(button('Remove all 30')).toBeVisible();
    await user.click(button('Show 10 more'));
    expect(screen.getAllByRole('button', { name: /^Remove guest/ })).toHaveLength(30);
    expect(button('Remove guest21@guests.example')).toHaveFocus();
  });

  it('removes one and can undo it', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    await user.click(button('Remove press@paper.example'));
    expect(addresses(everybody(host))).toEqual(['tomas@legalaid.example']);
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
    expect(screen.getByText('Removed press@paper.example.')).toBeVisible();

    await user.click(button('Undo'));
    expect(addresses(everybody(host))).toEqual(['tomas@legalaid.example', 'press@paper.example']);
    await waitFor(() => expect(verdict()).toMatch(/It would not be sent/));
  });

  it('hands the focus to Undo, so that nobody loses their place', async () => {
    const { user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    await user.click(button('Remove press@paper.example'));
    await waitFor(() => expect(button('Undo')).toHaveFocus());
  });

  it('removes all of one kind at once', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana, clerk], stamp: 'internal' });
    await user.click(button('Remove both'));
    expect(addresses(everybody(host))).toEqual(['tomas@legalaid.example']);
    expect(await screen.findByText('Removed 2 people.')).toBeVisible();
  });

  it('says what to do when Outlook does not remove them', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    host.fail({ 'cc.setAsync': 9020 });
    await user.click(button('Remove press@paper.example'));
    expect(await screen.findByText(/Outlook did not remove everybody/)).toBeVisible();
    expect(verdict()).toMatch(/It would not be sent/);
  });

  it('follows what is added in Outlook', async () => {
    const { host, tellOfChange } = await openComposePane({ recipients: [tomas], stamp: 'internal' });
    expect(verdict()).toMatch(/Ready to send/);
    host.setRecipients([tomas, dana]);
    await tellOfChange();
    expect(verdict()).toMatch(/press@paper\.example is outside Example Legal Aid/);
  });

  it('does not take an unreadable field for an empty one', async () => {
    await openComposePane({ recipients: [tomas], stamp: 'internal', faults: { 'to.getAsync': 9020 } });
    expect(screen.getByText(/did not show who is addressed/)).toBeVisible();
    expect(screen.queryByText(/Nobody yet/)).not.toBeInTheDocument();
    expect(button('Try again')).toBeVisible();
  });

  it('shows names and addresses as text, without their hidden characters', async () => {
    const forged = aRecipient('evil\u202e@paper.example', { name: '<b>Ruth</b> \u202egnp' });
    await openComposePane({ recipients: [forged], stamp: 'internal' });
    expect(screen.getByText('<b>Ruth</b> gnp')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\u202e/);
  });
});

describe('what Send would ask about', () => {
  const unseen = { ...tomas, field: 'bcc' as const };
  const scene = { stamp: 'confidential' as const, recipients: [elena, unseen] };
  const STOOD_BY = /Send will not ask/;

  it('can be answered beforehand: the line at the bottom says that the mail goes', async () => {
    const { user } = await openComposePane(scene);
    expect(verdict()).toMatch(/Outlook will ask you/);
    await user.click(button('I have checked this'));
    expect(await screen.findByText(STOOD_BY)).toBeVisible();
    expect(verdict()).toMatch(/Ready to send/);
  });

  it('hands the focus to the way back, which asks again', async () => {
    const { user } = await openComposePane(scene);
    await user.click(button('I have checked this'));
    await waitFor(() => expect(button('Undo')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(button('I have checked this')).toHaveFocus());
    expect(verdict()).toMatch(/Outlook will ask you/);
  });

  it('is asked again about another mail: somebody was added', async () => {
    const { host, user, tellOfChange } = await openComposePane(scene);
    await user.click(button('I have checked this'));
    await screen.findByText(STOOD_BY);
    host.setRecipients([...everybody(host), aRecipient('ines@legalaid.example', { field: 'bcc' })]);
    await tellOfChange();
    expect(screen.queryByText(STOOD_BY)).toBeNull();
    expect(verdict()).toMatch(/Outlook will ask you/);
  });

  it('is not offered while something else holds the mail: putting that right would void it', async () => {
    await openComposePane({ ...scene, recipients: [unseen, aRecipient('no address')] });
    expect(verdict()).toMatch(/It would not be sent/);
    expect(screen.queryByRole('button', { name: 'I have checked this' })).toBeNull();
  });

  it('says so when Outlook does not keep the answer', async () => {
    const { host, user } = await openComposePane(scene);
    host.fail({ 'sessionData.setAsync': 9020 });
    await user.click(button('I have checked this'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Outlook did not keep what you said');
    expect(verdict()).toMatch(/Outlook will ask you/);
  });
});

describe('the conversation of a Confidential reply', () => {
  const source = (thread: ThreadSource['thread']): ThreadSource => ({
    thread,
    members: async () => err({ kind: 'not-found' }),
  });
  const messages = [
    {
      ...{ id: '<answered@mail.example>', sentAt: Date.UTC(2026, 4, 3, 12) / 1000, answers: undefined },
      ...{ authors: [elena.address], recipients: ['nadia@legalaid.example', tomas.address] },
      stamp: 'confidential' as const,
    },
  ];
  const scene = { kind: 'reply' as const, stamp: 'confidential' as const, recipients: [elena, tomas] };

  it('is looked up in the mailbox: each person comes with how we know them', async () => {
    await openComposePane({ ...scene, source: source(async () => ok(messages)) });
    expect(await screen.findAllByText(/was on the message of May 3, 2026/)).toHaveLength(2);
    expect(verdict()).toMatch(/Ready to send/);
  });

  it('is looked up once the person agrees to it', async () => {
    let hasAgreed = false;
    const thread: ThreadSource['thread'] = async () =>
      hasAgreed ? ok(messages) : err({ kind: 'no-consent' });
    const { user } = await openComposePane({ ...scene, source: source(thread) });
    expect(await screen.findByText(/never the text/)).toBeVisible();
    expect(verdict()).toMatch(/It would not be sent/);
    hasAgreed = true;
    await user.click(button('Let it look'));
    expect(await screen.findAllByText(/was on the message of May 3, 2026/)).toHaveLength(2);
    expect(screen.queryByText(/never the text/)).toBeNull();
  });

  it('is not asked about again by whoever puts it off, and can still be looked up', async () => {
    let hasAgreed = false;
    const thread: ThreadSource['thread'] = async () =>
      hasAgreed ? ok(messages) : err({ kind: 'no-consent' });
    const { user } = await openComposePane({ ...scene, source: source(thread) });
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    cleanup();

    await openComposePane({ ...scene, source: source(thread) });
    expect(await screen.findByRole('button', { name: 'Look up who was on this conversation' })).toBeVisible();
    expect(screen.queryByText(/never the text/)).toBeNull();
    hasAgreed = true;
    await user.click(button('Look up who was on this conversation'));
    expect(await screen.findAllByText(/was on the message of May 3, 2026/)).toHaveLength(2);
    window.localStorage.clear();
  });

  it('is looked up again on a click, where the mailbox did not answer', async () => {
    let isThere = false;
    const thread: ThreadSource['thread'] = async () =>
      isThere ? ok(messages) : err({ kind: 'unreachable' });
    const { user } = await openComposePane({ ...scene, source: source(thread) });
    expect(await screen.findByText(/could not be looked up just now/)).toBeVisible();
    isThere = true;
    await user.click(button('Try again'));
    expect(await screen.findAllByText(/was on the message of May 3, 2026/)).toHaveLength(2);
  });

  it('is not looked up for a new mail', async () => {
    let asked = 0;
    const thread: ThreadSource['thread'] = async () => {
      asked += 1;
      return err({ kind: 'not-found' });
    };
    await openComposePane({ ...scene, kind: 'newMail', source: source(thread) });
    expect(verdict()).toMatch(/Ready to send/);
    expect(asked).toBe(0);
  });
});

describe('somebody who was not on a Confidential conversation', () => {
  const RUTH = 'ruth@legalaid.example';
  const scene = {
    kind: 'reply' as const,
    stamp: 'confidential' as const,
    recipients: [elena, tomas],
    isSeen: true,
    subject: 'Re: Room & board',
  };
  const message: ThreadMail = {
    ...{ id: '<answered@mail.example>', sentAt: 1777800000, authors: [RUTH] },
    ...{ recipients: [elena.address, tomas.address], answers: undefined },
    stamp: 'confidential',
  };
  const source: ThreadSource = {
    thread: async () => ok([message]),
    members: async () => err({ kind: 'not-found' }),
  };

  /** The prepared mail behind a link, as a mail program reads it. */
  function mailBehind(name: RegExp) {
    const link = new URL(String(screen.getByRole('link', { name }).getAttribute('href')));
    const [subject, body] = ['subject', 'body'].map((field) => link.searchParams.get(field));
    return { to: decodeURIComponent(link.pathname), subject, body };
  }

  it('may be added by whoever began it: a mail that asks them is one click away', async () => {
    const { host, tellOfChange } = await openComposePane({ ...scene, source });
    await host.writeRecipients('cc', [clerk, aRecipient('a&b=c+d@court.example', { field: 'cc' })]);
    await tellOfChange();
    const { to, subject, body } = mailBehind(/^Ask ruth@legalaid\.example to add them/);
    expect(to).toBe(RUTH);
    expect(subject).not.toContain('Room');
    expect(body).toMatch(/“Re: Room & board”:\r\nclerk@court\.example\r\na&b=c\+d@court\.example\r\n/);
  });

  it('may be added by an approver who is on it, where nobody knows who began it', async () => {
    const policy = { policy: aPolicy({ approvers: [{ role: 'Director', addresses: [tomas.address] }] }) };
    const { host, tellOfChange } = await openComposePane({ ...scene, policy });
    await host.writeRecipients('cc', [clerk]);
    await tellOfChange();
    expect(mailBehind(/^Ask tomas@/).to).toBe(tomas.address);
  });

  it('can be asked for in any case: the text stands there to be copied', async () => {
    const { host, user, tellOfChange } = await openComposePane({ ...scene, recipients: [elena] });
    await host.writeRecipients('cc', [clerk]);
    await tellOfChange();
    expect(mailBehind(/^Write to whoever began this to add this person/).to).toBe('');
    await user.click(screen.getByText('If no mail opens, copy this text'));
    expect(screen.getByText(/please add to our Confidential email.*clerk@court\.example/s)).toBeVisible();
  });

  it('is asked for in French', async () => {
    const { host, tellOfChange } = await openComposePane({ ...scene, source, locale: 'fr-FR' });
    await host.writeRecipients('cc', [clerk]);
    await tellOfChange();
    expect(mailBehind(/^Demander à ruth@/).body).toMatch(/^Bonjour,\r\n/);
  });
});

describe('when something is wrong', () => {
  it('says that the rules are missing, what passes without them, and whom to tell', async () => {
    const policy = {
      policy: { ...aPolicy({ partners: [] }), source: 'built-in' as const },
      problem: { kind: 'unreachable' },
    } as const;
    await openComposePane({ recipients: [elena], stamp: 'internal', policy });
    expect(screen.getByText(/rules of Example Legal Aid could not be loaded.*administrator/)).toBeVisible();
    expect(verdict()).toMatch(/elena@harbour-shelter\.example/);
  });

  it('shows an administrator what is wrong with the rules', async () => {
    const policy = { problem: { kind: 'invalid', problems: ['partners[0]: no name'] } } as const;
    await openComposePane({ recipients: [tomas], policy });
    expect(screen.getByText('partners[0]: no name')).toBeInTheDocument();
  });

  it('puts back a stamp whose text was deleted', async () => {
    const { host, user, tellOfChange } = await openComposePane({ recipients: [tomas], stamp: 'internal' });
    host.setBody({ format: 'html', content: '<p>Hello</p>' });
    await tellOfChange();
    await user.click(button('Put the stamp back'));
    await waitFor(() => expect(marksOn(host)).toEqual({ header: 'internal', markers: ['internal'] }));
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
  });

  it('waits in words while Outlook is silent, and writes nothing blindly', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas], faults: { 'cc.getAsync': 'hang' } });
    await user.click(card('Internal'));
    expect(screen.getByText('Reading this mail…')).toBeVisible();
    expect(verdict()).toMatch(/One moment/);
    expect(screen.getByRole('radio', { name: 'Internal' })).toBeChecked();
    expect(marksOn(host)).toEqual({ header: undefined, markers: [] });
  });
});

describe('for everybody', () => {
  it('opens at the finding that the alert names, with the focus there', async () => {
    await openComposePane({ recipients: [tomas], stamp: 'adjust', lead: { finding: 'no-adjustments' } });
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveFocus());
  });

  it('goes on saying what only Send found out: that Outlook keeps no hidden stamp, and where to send from', async () => {
    const stamped = createFakeComposeHost({ recipients: [tomas] });
    await applyStamp(stamped, aToolbox(), { stamp: 'internal', details: NO_DETAILS });
    const { body, session } = stamped.draft;
    await openComposePane({ recipients: [tomas], body, session, lead: { finding: 'header-not-kept' } });
    await waitFor(() => expect(verdict()).toMatch(/would not be sent.*did not keep the hidden stamp/));
    expect(screen.getByText(/open it in Outlook on the web and send it there/)).toBeVisible();
  });

  it('leads from the line at the bottom to what stands in the way', async () => {
    const { user } = await openComposePane({ recipients: [tomas, dana], stamp: 'internal' });
    await user.click(button('Show me'));
    expect(document.activeElement).toHaveTextContent(/Outside Example Legal Aid/);
  });

  it('has one region that speaks up, and a heading for every part', async () => {
    await openComposePane({ recipients: [tomas, dana], stamp: 'confidential' });
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Stamp this mail',
      'Stamp',
      'The people on this email',
      'Recipients (2)',
    ]);
  });

  it('speaks French and mirrors for Arabic', async () => {
    await openComposePane({ recipients: [tomas], locale: 'fr-FR' });
    expect(screen.getByRole('radio', { name: /Confidentiel/ })).toBeInTheDocument();
    cleanup();
    await openComposePane({ recipients: [tomas], locale: 'ar' });
    expect(screen.getByRole('main').closest('[dir]')).toHaveAttribute('dir', 'rtl');
  });

  it('can be worked by keyboard alone', async () => {
    const { host, user } = await openComposePane({ recipients: [tomas, dana] });
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    await waitFor(() => expect(marksOn(host).markers).toHaveLength(1));
    await user.keyboard('3');
    await waitFor(() => expect(button('Remove press@paper.example')).toBeVisible());
    button('Remove press@paper.example').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(verdict()).toMatch(/Ready to send/));
  });
});
