import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REMEDIES } from '../../../src/core/decide/finding';
import type { JudgedFinding } from '../../../src/core/decide/verdict';
import { STAMPS } from '../../../src/core/stamp/stamp';
import { readBanners, renderBanner } from '../../../src/core/stamp/banner';
import { parseStampId } from '../../../src/core/stamp/stamp-id';
import { en } from '../../../src/i18n/en';
import { fr } from '../../../src/i18n/fr';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { localeOf, LOCALES, wordsFor } from '../../../src/i18n/locale';
import type { BannerFacts, FindingContext } from '../../../src/i18n/words';
import { aFinding, anyContext, anyFinding, anyRecipient, aRecipient, AT_LEGAL_AID } from './arbitraries';

const EVERY_LOCALE = LOCALES.map((locale) => [locale, wordsFor(locale)] as const);

const PRESS = aRecipient('press@paper.example', 'Dana Whitfield');
const TOMAS = aRecipient('tomas@legalaid.example', 'Tomas Okello');
const CONFIDENTIAL: FindingContext = { ...AT_LEGAL_AID, stamp: 'confidential', inherited: 'confidential' };

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => aRecipient(`person${index + 1}@paper.example`));

const FACTS: BannerFacts = {
  organisation: 'Example Legal Aid',
  toPartners: false,
  sender: 'Nadia Rahimi',
  adjustments: [],
  uses: [],
};

/** Characters that turn the reading direction and are never closed, or that nobody sees. */
const BIDI_OVERRIDE = /[\u061c\u200b-\u200f\u202a-\u202e\u2066\u2067\u2060\ufeff]/u;

describe('the language', () => {
  it.each([
    ['en-US', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR-ch', 'fr'],
    ['frr', 'en'],
    ['ar-SA', 'en'],
    ['', 'en'],
  ])('for %s is %s', (locale, language) => {
    expect(localeOf(locale)).toBe(language);
  });
});

describe('the banner', () => {
  it('counts the adjustments in its title', () => {
    expect(en.banner('adjust', { ...FACTS, adjustments: ['a', 'b', 'c'] })).toEqual({
      title: 'Needs adjustment in 3 ways',
      sentence: 'This is not public yet. Before it may be:',
      items: ['a', 'b', 'c'],
    });
    expect(en.banner('adjust', { ...FACTS, adjustments: ['a'] }).title).toBe('Needs adjustment in 1 way');
    expect(fr.banner('adjust', { ...FACTS, adjustments: ['a'] }).title).toBe('À adapter sur 1 point');
    expect(fr.banner('adjust', { ...FACTS, adjustments: ['a', 'b'] }).title).toBe('À adapter sur 2 points');
    expect(en.banner('adjust', FACTS).title).toBe('Needs adjustment');
  });

  it('mentions the partners that it is sent to, and names none', () => {
    expect(en.banner('internal', { ...FACTS, toPartners: true }).sentence).toBe(
      'This stays inside Example Legal Aid and the partners it is sent to.',
    );
  });

  it('asks, and never orders anybody about her own information', () => {
    expect(en.banner('confidential', FACTS).sentence).toBe(
      'This stays between the people on this email. Please ask Nadia Rahimi before passing it on.',
    );
  });

  it('lists the agreed uses', () => {
    expect(en.banner('cleared', { ...FACTS, uses: ['Newsletter'] })).toEqual({
      title: 'Cleared for publication',
      sentence: 'This may be used publicly in these ways:',
      items: ['Newsletter'],
    });
  });

  it.each(EVERY_LOCALE)('is read back as it was said, in %s', (_locale, words) => {
    const id = parseStampId('01jd9zk7q4t8')!;
    for (const stamp of STAMPS) {
      const said = words.banner(stamp, { ...FACTS, adjustments: ['Flouter le visage'], uses: ['Presse'] });
      for (const format of ['html', 'text'] as const) {
        const banner = renderBanner(format, stamp, id, said);
        expect(banner.ok && readBanners(format, banner.value)).toEqual([
          { stamp, id, isOnTop: true, ...said },
        ]);
      }
    }
  });

  it.each(EVERY_LOCALE)('leaves room for the items, whatever the names, in %s', (_locale, words) => {
    const long = 'x'.repeat(500);
    const facts = {
      ...FACTS,
      organisation: long,
      sender: long,
      toPartners: true,
    };
    for (const stamp of STAMPS) {
      expect(words.banner(stamp, facts).sentence.length).toBeLessThan(500);
      expect(words.banner(stamp, facts).title.length).toBeLessThan(40);
    }
  });
});

const SENTENCES: Readonly<
  Record<string, readonly [JudgedFinding, FindingContext, english: string, french: string]>
> = {
  'an outsider': [
    aFinding('outside-organisation', [PRESS]),
    AT_LEGAL_AID,
    'press@paper.example is outside Example Legal Aid, and this mail is Internal.',
    'press@paper.example ne fait pas partie d’Example Legal Aid, et ce message est Interne.',
  ],
  'two outsiders': [
    aFinding('outside-organisation', [PRESS, aRecipient('clerk@court.example')]),
    { ...AT_LEGAL_AID, stamp: 'adjust' },
    'press@paper.example and clerk@court.example are outside Example Legal Aid, and this mail still needs adjustment.',
    'press@paper.example et clerk@court.example ne font pas partie d’Example Legal Aid, et ce message est encore à adapter.',
  ],
  'the same address twice': [
    aFinding('outside-organisation', [PRESS, { ...PRESS, field: 'cc' }]),
    AT_LEGAL_AID,
    'press@paper.example is outside Example Legal Aid, and this mail is Internal.',
    'press@paper.example ne fait pas partie d’Example Legal Aid, et ce message est Interne.',
  ],
  'a colleague who was not on the email': [
    aFinding('beyond-chain', [TOMAS]),
    CONFIDENTIAL,
    'tomas@legalaid.example is not on this email as far as Mailstamp can see, and this mail is Confidential.',
    'tomas@legalaid.example ne fait pas partie de cet échange, autant que Mailstamp le voie, et ce message est Confidentiel.',
  ],
  'a header that Outlook does not keep': [
    aFinding('header-not-kept'),
    AT_LEGAL_AID,
    'This Outlook did not keep the hidden stamp that Mailstamp wrote into this mail.',
    'Cet Outlook n’a pas gardé le tampon caché de ce message.',
  ],
  'a lowered stamp': [
    aFinding('stamp-lowered'),
    { ...AT_LEGAL_AID, inherited: 'confidential' },
    'This conversation is stamped Confidential, but this mail is Internal.',
    'Cette conversation porte le tampon Confidentiel, mais ce message est Interne.',
  ],
  'a recipient without an address': [
    aFinding('address-unparseable', [aRecipient('', 'Dana Whitfield')]),
    AT_LEGAL_AID,
    '“Dana Whitfield” cannot be read as an email address.',
    '“Dana Whitfield” n’est pas lisible comme adresse e-mail.',
  ],
  'a name that only looks like ours, spelt out because the eye sees no difference': [
    aFinding('look-alike', [aRecipient('ruth@leg\u0430laid.example')]),
    AT_LEGAL_AID,
    'ruth@leg\u0430laid.example (xn--leglaid-4fg.example) is at a name that only looks like Example Legal Aid.',
    'ruth@leg\u0430laid.example (xn--leglaid-4fg.example) a un domaine qui ressemble seulement à celui d’Example Legal Aid.',
  ],
  'a name that looks like ours in plain letters': [
    aFinding('look-alike', [aRecipient('ruth@legal-aid.example')]),
    AT_LEGAL_AID,
    'ruth@legal-aid.example is at a name that only looks like Example Legal Aid.',
    'ruth@legal-aid.example a un domaine qui ressemble seulement à celui d’Example Legal Aid.',
  ],
  'rules that cannot be read': [
    aFinding('policy-missing', [PRESS]),
    { ...AT_LEGAL_AID, organisation: 'Refuge du Port' },
    'press@paper.example cannot be checked, because Mailstamp does not have the rules of Refuge du Port.',
    'press@paper.example ne peut pas être vérifié : Mailstamp n’a pas les règles de Refuge du Port.',
  ],
};

describe('the sentence about', () => {
  it.each(Object.entries(SENTENCES))('%s says who and why', (_name, [finding, context, english, french]) => {
    expect(en.why(finding, context)).toBe(english);
    expect(fr.why(finding, context)).toBe(french);
  });

  it('many people names the first and counts the others', () => {
    expect(en.why(aFinding('outside-organisation', people(18)), AT_LEGAL_AID)).toContain(
      'person5@paper.example, person6@paper.example and 12 more are outside',
    );
  });

  it('a very long address lacks its middle visibly and keeps its end', () => {
    const sentence = en.why(
      aFinding('outside-organisation', [aRecipient(`${'a'.repeat(64)}@mail.paper.example`)]),
      AT_LEGAL_AID,
    );
    expect(sentence).toMatch(/^a{20}…a+@mail\.paper\.example is outside/);
    expect(sentence.split(' ')[0]).toHaveLength(60);
  });

  it('people never takes a display name where there is an address', () => {
    const liar = aRecipient('press@paper.example', 'nadia@legalaid.example');
    expect(en.why(aFinding('beyond-chain', [liar]), CONFIDENTIAL)).not.toContain('nadia');
    expect(en.person(liar)).toBe('press@paper.example');
  });
});

describe('the dialog at Send', () => {
  it('says who, why and what to do', () => {
    expect(en.alerts.hold([aFinding('outside-organisation', [PRESS])], AT_LEGAL_AID)).toBe(
      'Not sent: press@paper.example is outside Example Legal Aid, and this mail is Internal. Remove this recipient, or choose another stamp.',
    );
    expect(fr.alerts.hold([aFinding('outside-organisation', [PRESS])], AT_LEGAL_AID)).toBe(
      'Non envoyé : press@paper.example ne fait pas partie d’Example Legal Aid, et ce message est Interne. Retirez ce destinataire, ou choisissez un autre tampon.',
    );
  });

  it.each(EVERY_LOCALE)('names the four stamps where there is none, in %s', (_locale, words) => {
    const text = words.alerts.hold([{ ...aFinding('no-stamp'), remedies: ['choose-stamp'] }], {
      ...AT_LEGAL_AID,
      stamp: undefined,
    });
    for (const stamp of STAMPS) expect(text).toContain(words.stamps[stamp]);
  });

  it('offers to send anyway only where that is possible', () => {
    const finding: JudgedFinding = {
      ...aFinding('new-on-chain', [TOMAS]),
      level: 'warn',
      remedies: ['remove-recipients', 'send-anyway'],
    };
    expect(en.alerts.ask([finding], CONFIDENTIAL)).toMatch(
      /^Please look once more: tomas@.*, or send anyway/,
    );
    expect(en.alerts.hold([finding], CONFIDENTIAL)).toMatch(/^Not sent: tomas@.*Remove this recipient\.$/);
  });

  it('adds what else is to be said, and counts what does not fit', () => {
    const some = [aFinding('outside-organisation', [PRESS]), aFinding('no-adjustments')];
    expect(en.alerts.hold(some, AT_LEGAL_AID)).toMatch(/Also, you have not said yet what must change\.$/);
    const many = Array.from({ length: 9 }, (_, index) => aFinding('list-undeclared', people(index + 2)));
    expect(en.alerts.hold(many, AT_LEGAL_AID)).toMatch(/Mailstamp shows \d more reasons\.$/);
  });

  it('says the same thing once, without guessing, and what to do when waiting does not help', () => {
    const unseen: JudgedFinding = { ...aFinding('draft-unreadable'), remedies: ['try-again'] };
    expect(en.alerts.hold([unseen, unseen], CONFIDENTIAL)).toBe(
      'Not sent: Outlook did not show Mailstamp all of this mail. Wait a moment and send again; if that does not help, close the mail and open it again from Drafts.',
    );
  });

  it('says where else to send from where Outlook keeps no hidden stamp', () => {
    const finding: JudgedFinding = { ...aFinding('header-not-kept'), remedies: ['send-elsewhere'] };
    expect(en.alerts.hold([finding], AT_LEGAL_AID)).toBe(
      'Not sent: this Outlook did not keep the hidden stamp that Mailstamp wrote into this mail. Close this mail to keep it as a draft, open it in Outlook on the web and send it there; please also tell your administrator.',
    );
    expect(fr.alerts.hold([finding], AT_LEGAL_AID)).toMatch(/ouvrez-le dans Outlook sur le web/);
  });

  it('does not promise that waiting mends the rules', () => {
    const finding: JudgedFinding = { ...aFinding('policy-missing', [PRESS]), remedies: ['try-again'] };
    expect(en.alerts.hold([finding], AT_LEGAL_AID)).toMatch(/Tell your administrator/);
    expect(en.alerts.hold([finding], AT_LEGAL_AID)).not.toMatch(/wait/i);
  });

  it('does not speak of what is only a note', () => {
    const note: JudgedFinding = { ...aFinding('bcc-on-confidential', [TOMAS]), level: 'note' };
    expect(en.alerts.hold([aFinding('banner-missing'), note], CONFIDENTIAL)).not.toContain('tomas');
  });

  it.each(EVERY_LOCALE)('fits into 500 characters whoever is addressed, in %s', (_locale, words) => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 6 }), anyContext, (findings, context) => {
        for (const text of [words.alerts.hold(findings, context), words.alerts.ask(findings, context)]) {
          expect(text.length).toBeLessThanOrEqual(500);
          expect(text).not.toMatch(BIDI_OVERRIDE);
          expect(text.split('\u2068')).toHaveLength(text.split('\u2069').length);
          expect(text).not.toMatch(/undefined|\n|\s\s/);
        }
      }),
      { numRuns: 400 },
    );
    expect(words.alerts.noAnswer.length).toBeLessThanOrEqual(500);
  });

  it.each(EVERY_LOCALE)(
    'always names somebody where the worst finding is about people, in %s',
    (_locale, words) => {
      fc.assert(
        fc.property(anyRecipient, anyContext, (recipient, context) => {
          for (const kind of [
            'outside-organisation',
            'beyond-chain',
            'policy-missing',
            'chain-unknown',
          ] as const) {
            const crowd = Array.from({ length: 200 }, () => recipient);
            expect(words.alerts.hold([aFinding(kind, crowd)], context)).toContain(words.person(recipient));
          }
        }),
      );
    },
  );
});

describe('lines above the mail', () => {
  it('name one address at most', () => {
    expect(en.notices.held(aFinding('outside-organisation', [PRESS, ...people(2)]), AT_LEGAL_AID)).toBe(
      'press@paper.example and 2 more are outside Example Legal Aid, and this mail is Internal. Send would stop here.',
    );
  });

  it.each(EVERY_LOCALE)('fit into 150 characters, in %s', (_locale, words) => {
    fc.assert(
      fc.property(anyFinding, anyContext, (finding, context) => {
        const text = words.notices.held(finding, context);
        expect(text.length).toBeLessThanOrEqual(150);
        expect(text).not.toMatch(BIDI_OVERRIDE);
      }),
      { numRuns: 400 },
    );
    const { continued, notContinued, stamped, notStamped } = words.notices;
    const fixed = STAMPS.flatMap((stamp) => [
      continued(stamp, 'reply'),
      continued(stamp, 'forward'),
      notContinued(stamp),
    ]);
    for (const text of [...fixed, ...Object.values(stamped), notStamped])
      expect(text.length).toBeLessThanOrEqual(150);
  });

  it('say that a reply keeps the stamp', () => {
    expect(en.notices.continued('confidential', 'reply')).toBe('This reply keeps the stamp Confidential.');
  });
});

describe('every language', () => {
  it.each(EVERY_LOCALE)('keeps button labels within 20 characters, in %s', (_locale, { buttons }) => {
    for (const label of [buttons.fix, ...Object.values(buttons.stampAs)]) {
      expect(label.length).toBeLessThanOrEqual(20);
    }
  });

  it.each(EVERY_LOCALE)('begins remedies with a capital and ends sentences, in %s', (_locale, words) => {
    for (const remedy of REMEDIES) {
      expect(words.remedy(remedy, aFinding('beyond-chain', [TOMAS]))).toMatch(/^\p{Lu}.*[^.]$/u);
    }
    fc.assert(
      fc.property(anyFinding, anyContext, (finding, context) => {
        expect(words.why(finding, context)).toMatch(/\.$/);
      }),
    );
  });

  it.each(EVERY_LOCALE)('isolates what is read from right to left, in %s', (_locale, words) => {
    const finding = aFinding('outside-organisation', [aRecipient('עיתונאי@paper.example')]);
    expect(words.why(finding, AT_LEGAL_AID)).toMatch(/^\u2068עיתונאי@paper\.example\u2069 /u);
  });

  it.each(EVERY_LOCALE)('never calls an outside stamp safe, in %s', (locale) => {
    const { vouching: trust } = paneWordsFor(locale).read;
    expect(trust.claimed('paper.example')).toContain('paper.example');
    expect(trust.claimed('\u202eelpmaxe')).not.toMatch(BIDI_OVERRIDE);
    expect(trust.inside('Example Legal Aid')).toContain('Example Legal Aid');
  });

  it.each(EVERY_LOCALE)('uses no jargon and blames nobody, in %s', (locale, words) => {
    const { compose, read } = paneWordsFor(locale);
    const said = JSON.stringify([words.stamps, words.alerts.noAnswer, compose, read]);
    expect(said).not.toMatch(/violation|classification|invalid|illegal|infraction|invalide/i);
  });
});
