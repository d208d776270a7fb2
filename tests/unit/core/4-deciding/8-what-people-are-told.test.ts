import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../../src/core/decide/evaluate';
import type { Policy } from '../../../../src/core/policy/policy';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import { LOCALES, wordsFor } from '../../../../src/i18n/locale';
import { findingContext } from '../../../../src/i18n/words';
import { aDraft, bcc, cc, to, type DraftSketch } from '../../../support/builders';
import * as people from '../legal-aid';
import { BUILT_IN, confidential } from '../scene';

const LEGAL_AID = readPublished(publish(people.LEGAL_AID));

/** What Send says in the dialog of Outlook. */
function alertFor(draft: DraftSketch, policy: Policy = LEGAL_AID, locale = 'en'): string {
  const mail = aDraft(draft);
  const { level, findings } = evaluate(policy, mail);
  const { hold, ask } = wordsFor(locale).alerts;
  return (level === 'warn' ? ask : hold)(findings, findingContext(policy, mail));
}

const longAddress = (index: number) => `${index}.${'x'.repeat(50)}@${'department.'.repeat(16)}paper.example`;

/** The dialog word by word: who, why, what to do. */
const ALERTS: Readonly<Record<string, readonly [draft: DraftSketch, alert: string, policy?: Policy]>> = {
  'a mail without a stamp': [
    { recipients: to(people.COLLEAGUE) },
    'Not sent: this mail has no stamp yet. Choose one of the four: Cleared for publication, Needs adjustment, Internal or Confidential.',
  ],
  'an Internal mail to a colleague and the press': [
    { stamp: 'internal', recipients: [...to(people.COLLEAGUE), ...cc(people.PRESS)] },
    'Not sent: press@paper.example is outside Example Legal Aid, and this mail is Internal. Remove this recipient, or choose another stamp.',
  ],
  'a Confidential reply to which a colleague was added': [
    confidential({ recipients: [...to(people.CLIENT), ...cc(people.COLLEAGUE)] }, people.CLIENT),
    'Not sent: tomas@legalaid.example is not on this email as far as Mailstamp can see, and this mail is Confidential. Remove this recipient, or ask the person who began this email to add them.',
  ],
  'somebody in Bcc of a Confidential mail': [
    { stamp: 'confidential', recipients: [...to(people.CLIENT), ...bcc(people.COLLEAGUE)] },
    'Please look once more: tomas@legalaid.example is in Bcc, unseen by the others, and this mail is Confidential. Remove this recipient, or send anyway if this is right.',
  ],
  'a mail to a partner while the rules cannot be had': [
    { stamp: 'internal', recipients: to(people.SHELTER) },
    'Not sent: elena@harbour-shelter.example cannot be checked, because Mailstamp does not have the rules of Example Legal Aid. Tell your administrator, or send again once the rules are back, or remove this recipient.',
    BUILT_IN,
  ],
  'several things at once, the worst first': [
    {
      stamp: 'adjust',
      recipients: to('no address', people.PRESS),
      needs: { adjustments: 0, uses: 0, ticked: new Set() },
    },
    'Not sent: no address cannot be read as an email address. Remove this recipient. Also, press@paper.example is outside Example Legal Aid, and this mail still needs adjustment. Also, you have not said yet what must change.',
  ],
};

describe('the dialog at Send, about', () => {
  it.each(Object.entries(ALERTS))('%s', (_about, [draft, alert, policy]) => {
    expect(alertFor(draft, policy)).toBe(alert);
  });
});

describe.each(LOCALES)('the dialog in %s', (locale) => {
  it('fits into 500 characters with two hundred long addresses, names the worst and counts the others', () => {
    const crowd = to('no address', ...Array.from({ length: 199 }, (_, index) => longAddress(index)));
    const text = alertFor({ stamp: 'internal', recipients: crowd }, LEGAL_AID, locale);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.indexOf('no address')).toBeLessThan(text.indexOf('paper.example'));
    expect(text).toMatch(/19\d/);
  });
});
