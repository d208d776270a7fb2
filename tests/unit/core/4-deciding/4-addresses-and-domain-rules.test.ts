import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress, spelledDomain } from '../../../../src/core/audience/address';
import { parseRule, parseRules, signingDomain } from '../../../../src/core/audience/rules';
import { whoIs } from '../../../../src/core/audience/who';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import { anyText } from '../../../support/any-text';
import { aSource, NOON } from '../../../support/builders';

const INSIDE = {
  'the plain address': 'nadia@legalaid.example',
  'any case': 'Nadia@LegalAid.EXAMPLE',
  'a trailing dot': 'nadia@legalaid.example.',
  'a domain below': 'nadia@mail.legalaid.example',
  'a plus tag': 'nadia+case42@legalaid.example',
  'an international name as typed': 'nadia@bücher.example',
  'an international name in capitals': 'nadia@BÜCHER.example',
  'an international name as A-label': 'nadia@xn--bcher-kva.example',
  'an international name with the accent as a character of its own': 'nadia@bu\u0308cher.example',
};

/** As long as it may be. */
const LONGEST = {
  'local part': `${'x'.repeat(64)}@legalaid.example`,
  label: `a@${'x'.repeat(63)}.example`,
  domain: `a@${'x.'.repeat(123)}example`,
};

const OUTSIDE = {
  'our name as a prefix': 'a@legalaid.example.evil.example',
  'our name as a suffix': 'a@evil-legalaid.example',
  'our name glued to another': 'a@notlegalaid.example',
  'a homograph (Cyrillic а)': 'a@legаlaid.example',
  'another top-level domain': 'a@legalaid.test',
  'a digit for a letter': 'a@lega1aid.example',
};

const UNREADABLE = {
  'nothing at all': '',
  'a name alone': 'nadia',
  'a domain alone': 'legalaid.example',
  'a dot in front': '.nadia@legalaid.example',
  'a dot behind the name': 'nadia.@legalaid.example',
  'a local part that is too long': `${'x'.repeat(65)}@legalaid.example`,
  'a label that begins with a hyphen': 'nadia@-legalaid.example',
  'a label that ends with a hyphen': 'nadia@legalaid-.example',
  'an international label that begins with a hyphen': 'nadia@-bücher.example',
  'an international label that ends with a hyphen': 'nadia@bücher-.example',
  'an international label that begins with the first of all accents': 'nadia@\u0300bc.example',
  'an international label that begins with the last of all accents': 'nadia@\u036fbc.example',
  'two @': 'a@legalaid.example@evil.example',
  'a quoted local part': '"a@legalaid.example"@evil.example',
  'a display name with it': 'Nadia <nadia@legalaid.example>',
  'a comment': 'nadia(x)@legalaid.example',
  'a space': 'nadia @legalaid.example',
  'a line break': 'nadia@legalaid.example\r\nBcc: a@evil.example',
  'a NUL': 'nadia@evil.example\u0000.legalaid.example',
  'a right-to-left mark': 'nadia@\u202elegalaid.example',
  'a zero-width space': 'nadia@legal\u200baid.example',
  'a letter that shows nothing': 'nadia@legal\u115faid.example',
  'a joiner that shows nothing': 'nadia@legal\u034faid.example',
  'a shape of an Arabic letter': 'nadia@\ufe8f.example',
  'a zero-width space in an international name': 'nadia@bü\u200bcher.example',
  'a capital letter that stands for two': 'nadia@İstanbul.example',
  'full-width letters': 'nadia@ｌegalaid.example',
  'the Kelvin sign': 'nadia@\u212aids.example',
  'an ideographic full stop': 'nadia@legalaid。example',
  'a path': 'a@evil.example/.legalaid.example',
  'a port': 'a@legalaid.example:80',
  'a percent hack': 'a%evil.example@legalaid.example',
  'an IP address': 'a@127.0.0.1',
  'an IP literal': 'a@[127.0.0.1]',
  'one label': 'a@localhost',
  'an empty label': 'a@legalaid..example',
  'a label that is too long': `a@${'x'.repeat(64)}.example`,
  'a domain that is too long': `a@${'x.'.repeat(124)}example`,
  'a domain that is too long once it is written in ASCII': `a@${'é.'.repeat(100)}example`,
  'a label that hides another spelling': 'a@xn--legalaid-.example',
  'a label with two hyphens where only A-labels have them': 'a@le--galaid.example',
  'an X.500 name': '/o=Legal Aid/ou=Exchange/cn=Recipients/cn=nadia',
};

/** Whether rules mean an address, wherever they stand: as our own domains in clear, or as a partner's, sealed. */
function mean(texts: readonly string[], raw: string): boolean {
  const address = parseAddress(raw);
  if (address === undefined) return false;
  const partner = { name: 'A partner', domains: texts, stamps: ['internal'] as const };
  const ours = readPublished(publish(aSource({ organisation: { name: 'Us', domains: texts } })));
  const theirs = readPublished(publish(aSource({ partners: [partner] }), 'salt'));
  const { isOurs } = whoIs(ours, address, NOON);
  expect(whoIs(theirs, address, NOON).partnerFor.has('internal')).toBe(isOurs);
  return isOurs;
}

const isOurs = (raw: string): boolean =>
  mean(['legalaid.example', '*.legalaid.example', 'bücher.example'], raw);

describe('an address', () => {
  it.each(Object.entries(INSIDE))('is ours: %s', (_name, raw) => {
    expect(isOurs(raw)).toBe(true);
  });

  it.each(Object.entries(OUTSIDE))('is readable and not ours: %s', (_name, raw) => {
    expect(parseAddress(raw)).toBeDefined();
    expect(isOurs(raw)).toBe(false);
  });

  it.each(Object.entries(UNREADABLE))('cannot be read with certainty: %s', (_name, raw) => {
    expect(parseAddress(raw)).toBeUndefined();
  });

  it.each(Object.entries(LONGEST))('is readable with the longest %s', (_name, raw) => {
    expect(parseAddress(raw)).toBeDefined();
  });

  it('is unreadable with any character that mail servers leave out or take for another', () => {
    const all = Array.from({ length: 0x11_0000 - 0x80 }, (_, at) => String.fromCodePoint(0x80 + at));
    const readOtherwise = all.filter(
      (one) =>
        /\p{Default_Ignorable_Code_Point}/u.test(one) || one.normalize('NFKC') !== one.normalize('NFC'),
    );
    expect(readOtherwise.filter((one) => parseAddress(`a@b${one}c.example`) !== undefined)).toEqual([]);
  });

  it('is never ours once a single character of the domain is another one', () => {
    const domain = 'legalaid.example';
    fc.assert(
      fc.property(fc.nat(domain.length - 1), anyText({ minLength: 1, maxLength: 2 }), (at, other) => {
        const changed = domain.slice(0, at) + other + domain.slice(at + 1);
        fc.pre(changed.toLowerCase() !== domain && !changed.toLowerCase().endsWith(`.${domain}`));
        expect(isOurs(`a@${changed}`)).toBe(false);
      }),
    );
  });

  it('is spelled out in ASCII where its domain has other letters, so that two that look the same differ', () => {
    expect(spelledDomain('nadia@bücher.example')).toBe('xn--bcher-kva.example');
    expect(spelledDomain('nadia@legalaid.example')).toBeUndefined();
    expect(spelledDomain('nadia')).toBeUndefined();
  });

  it('is compared in one spelling, which reads back as itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const address = parseAddress(raw);
        if (address) expect(parseAddress(address.key)?.key).toBe(address.key);
      }),
    );
  });

  it('of any shape is answered without throwing', () => {
    fc.assert(fc.property(anyText(), (raw) => void parseAddress(raw)));
  });
});

const RULES: Readonly<Record<string, readonly [readonly string[], string, boolean]>> = {
  'a domain is exactly that domain': [['ngo.example'], 'a@sub.ngo.example', false],
  'a star is any depth below': [['*.ngo.example'], 'a@x.y.ngo.example', true],
  'a star is not the domain itself': [['*.ngo.example'], 'a@ngo.example', false],
  'one address': [['x@ngo.example'], 'x@ngo.example', true],
  'one address is nobody else': [['x@ngo.example'], 'y@ngo.example', false],
  'an excluded address of an allowed domain': [['ngo.example', '!x@ngo.example'], 'x@ngo.example', false],
  'an excluded domain below an allowed star': [
    ['*.ngo.example', '!contractors.ngo.example'],
    'a@contractors.ngo.example',
    false,
  ],
  'deny beats allow whatever the order': [['!ngo.example', 'ngo.example'], 'a@ngo.example', false],
  'sharp s and double s are two names': [
    ['*.ngo.example', '!strasse.ngo.example'],
    'a@straße.ngo.example',
    true,
  ],
  'a hidden letter does not lead around an exclusion': [
    ['*.ngo.example', '!contractors.ngo.example'],
    'a@contractors\u034f.ngo.example',
    false,
  ],
  'longer beats shorter': [['!ngo.example', 'x@ngo.example'], 'x@ngo.example', true],
  'nobody where nothing is said': [[], 'a@ngo.example', false],
};

it('what is no rule is none of the rules', () => {
  expect(parseRules(['*', 'ngo.example', '@'])).toEqual([{ key: 'ngo.example', allow: true }]);
});

it('a published policy that names a partner whom it does not have means nobody by it', () => {
  const policy = readPublished({
    ...publish(aSource()),
    who: { 'harbour-shelter.example': 'partner:7 list:3' },
  });
  const who = whoIs(policy, parseAddress('elena@harbour-shelter.example')!, NOON);
  expect([who.partnerFor.size, who.list]).toEqual([0, undefined]);
});

describe('stamps are signed with', () => {
  it.each([
    [['legalaid.example', 'legalaid.test'], 'legalaid.example'],
    [['*.legalaid.example', '!former.legalaid.example', 'legalaid.example'], 'legalaid.example'],
    [['*.legalaid.example'], ''],
  ])('of %j: "%s"', (domains, signing) => {
    expect(signingDomain(domains)).toBe(signing);
  });
});

describe('a rule', () => {
  it.each(Object.entries(RULES))('%s', (_name, [texts, raw, expected]) => {
    expect(mean(texts, raw)).toBe(expected);
  });

  it.each([
    '*ngo.example',
    'ngo.*',
    '*.example',
    'example',
    'a b',
    '',
    '*',
    '!',
    '@ngo.example',
    'n?o.example',
  ])('is refused: %s', (text) => {
    expect(parseRule(text)).toBeUndefined();
  });
});
