/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { FindingKind } from '../../../src/core/decide/finding';
import { FINDINGS } from '../../gallery/states/findings';
import { detailsOf } from '../../gallery/states/gallery-draft';
import { samplePolicyNow } from '../../gallery/states/sample-policy';
import { openComposePane } from './compose-world';

/** What the line at the bottom says once a way out was taken. */
type Outcome = 'Ready to send' | 'Outlook will ask you first' | 'So far, so good';

/** For every kind of finding the buttons that resolve it, and what Send would do after one click. */
const WAYS_OUT: Readonly<Record<FindingKind, Readonly<Record<string, Outcome>>>> = {
  'list-at-cap': { 'Remove all 500': 'So far, so good' },
  'address-unparseable': { 'Remove marie@legalaid.example@paper.example': 'Ready to send' },
  'no-stamp': {},
  'stamp-damaged': { 'Put the stamp back': 'Ready to send' },
  'marks-disagree': { 'Put the stamp back': 'Ready to send' },
  'banner-missing': { 'Put the stamp back': 'Ready to send' },
  'outside-organisation': { 'Remove both': 'Ready to send', 'Stamp as Confidential': 'Ready to send' },
  'policy-missing': { 'Remove elena@harbour-shelter.example': 'So far, so good' },
  'restricted-recipient': { 'Remove communications@legalaid.example': 'Ready to send' },
  'beyond-chain': { 'Remove clerk@tribunal.example': 'Ready to send' },
  'list-undeclared': { 'Remove everyone@legalaid.example': 'So far, so good' },
  'stamp-lowered': { 'Go back to Confidential': 'Ready to send' },
  'stricter-attachment': { 'Stamp as Confidential': 'Outlook will ask you first' },
  'checklist-incomplete': {},
  'no-uses': { Newsletter: 'Ready to send' },
  'no-adjustments': { 'Change the name': 'Ready to send' },
  'look-alike': { 'I have checked this': 'Ready to send' },
  'new-on-chain': { 'Let this person join': 'Ready to send' },
  'added-later': { 'I have checked this': 'Ready to send', 'Remove both': 'Ready to send' },
  'exposed-recipients': {
    'Move to Bcc': 'Outlook will ask you first',
    'I have checked this': 'Ready to send',
  },
  'bcc-on-confidential': { 'I have checked this': 'Ready to send' },
  'policy-stale': { 'I have checked this': 'Ready to send' },
  // Nothing in the pane can mend these: Outlook has to answer, or the mail has to be begun again or sent from elsewhere.
  'draft-unreadable': {},
  'chain-unknown': {},
  'header-not-kept': {},
};

const CASES = Object.entries(WAYS_OUT).flatMap(([kind, ways]) =>
  Object.entries(ways).map(([button, outcome]) => [button, kind as FindingKind, outcome] as const),
);

async function open(kind: FindingKind) {
  const { scene, source, subject, lead, change } = FINDINGS[kind];
  return openComposePane({
    ...{ policy: samplePolicyNow(), ...scene },
    details: detailsOf(FINDINGS[kind], 'en'),
    ...(source && { source }),
    ...(subject && { subject }),
    ...(lead && { lead }),
    ...(change && { change }),
  });
}

const verdict = () => screen.getByRole('status').textContent;

afterEach(cleanup);

describe('one click leads to a send that passes, or to the one question that is left', () => {
  it.each(CASES)('%s (%s)', async (button, kind, outcome) => {
    const { user } = await open(kind);
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: button }));
    await waitFor(() => expect(verdict()).toMatch(new RegExp(`^${outcome}`)));
  });

  it('ticking what is left of the checklist', async () => {
    const { user } = await open('checklist-incomplete');
    const unticked = screen.getAllByRole('checkbox').filter((box) => !(box as HTMLInputElement).checked);
    for (const box of unticked) await user.click(box);
    await waitFor(() => expect(verdict()).toMatch(/^Ready to send/));
  });

  it('the suggested stamp', async () => {
    const { user } = await open('no-stamp');
    await user.click(screen.getByText('Suggested'));
    await waitFor(() => expect(verdict()).toMatch(/^Ready to send/));
  });
});
