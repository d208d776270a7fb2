import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode } from 'punycode/';
import { parseDomain } from '../../../../src/core/audience/domain';
import { lookAlikesOf } from '../../../../src/core/audience/look-alike';

function resembles(raw: string, ...names: readonly string[]): boolean {
  const domain = parseDomain(raw);
  if (domain === undefined) throw new Error(`${raw} is no domain`);
  return lookAlikesOf(names)(domain);
}

const LIKE_SHELTERACCESS = {
  'another ending': 'shelteraccess.test',
  'another ending of two labels': 'shelteraccess.org.test',
  'a letter left out': 'shelteracess.example',
  'a letter too many': 'shelterraccess.example',
  'another letter': 'shelteraccesa.example',
  'two letters swapped': 'shetleraccess.example',
  'two slips': 'sheltaracess.example',
  'a digit for a letter': 'she1teraccess.example',
  'two letters read as one': 'sheIteraccess.example'.toLowerCase(),
  'a letter of another script (Cyrillic а)': 'shelterаccess.example',
  'every letter of another script that has a twin': 'ѕһеltеrассеѕѕ.example',
  'a letter with an accent': 'shélteraccess.example',
  'the same as an A-label': `xn--${encode('shelterаccess')}.example`,
  'a hyphen between the words': 'shelter-access.example',
  'a word hung on': 'shelteraccess-help.example',
  'a word put before': 'my-shelteraccess.example',
  'the name in front of another domain': 'shelteraccess.example.mail.test',
  'the name cut in two': 'shelter.access.example',
  'the name as a domain below another': 'shelteraccess.forms.test',
};

const UNLIKE_SHELTERACCESS = [
  'shelter.example',
  'access.example',
  'harbour-shelter.example',
  'openaccess.example',
  'mail.example',
  'shelteraccessories.example',
];

describe('a domain that may be mistaken for shelteraccess.example', () => {
  it.each(Object.entries(LIKE_SHELTERACCESS))('%s', (_how, domain) => {
    expect(resembles(domain, 'shelteraccess')).toBe(true);
  });
  it.each(UNLIKE_SHELTERACCESS)('%s is not one', (domain) => {
    expect(resembles(domain, 'shelteraccess')).toBe(false);
  });
});

describe('pairs that are read as one letter', () => {
  it.each([
    ['rnercy.example', 'mercy'],
    ['vvaters.example', 'waters'],
    ['clignity.example', 'dignity'],
    ['h0pe.example', 'hope'],
    ['legaIaid.test'.toLowerCase(), 'legalaid'],
  ])('%s is like %s', (domain, name) => {
    expect(resembles(domain, name)).toBe(true);
  });
});

describe('short names', () => {
  it('are told by look-alike letters, not by slips of the pen', () => {
    expect(resembles('irb.example', 'irc')).toBe(false);
    expect(resembles('irс.example', 'irc')).toBe(true);
    expect(resembles('irc-help.example', 'irc')).toBe(false);
  });
  it('of five letters allow one slip, of nine two', () => {
    expect(resembles('hoppe.example', 'hopes')).toBe(false);
    expect(resembles('hpes.example', 'hopes')).toBe(true);
    expect(resembles('lighthous.example', 'lighthouse')).toBe(true);
    expect(resembles('lihthous.example', 'lighthouse')).toBe(true);
    expect(resembles('lihthos.example', 'lighthouse')).toBe(false);
  });
});

it('without names of ours nothing resembles them', () => {
  expect(resembles('legalaid.example')).toBe(false);
});

it('a broken A-label is compared as it stands', () => {
  expect(resembles('xn--a.example', 'legalaid')).toBe(false);
});

const label = fc.string({
  unit: fc.constantFrom(...Array.from('abcdelmnorsv')),
  minLength: 5,
  maxLength: 12,
});

/** Edit distance with swaps of neighbours, the plain way. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const row = rows[i] as number[];
      if (i === 0 || j === 0) row[j] = i + j;
      else {
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j] ?? 0, at(i - 2, j - 2) + 1);
      }
    }
  }
  return at(a.length, b.length);
}

it('one exchanged, added, lost or swapped letter never hides a name of five letters or more', () => {
  fc.assert(
    fc.property(
      label,
      fc.nat(),
      fc.constantFrom(...Array.from('abxyz')),
      fc.nat(3),
      (name, at, letter, how) => {
        const place = at % name.length;
        const [before, after] = [name.slice(0, place), name.slice(place)];
        const swapped = before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
        const written = [
          before + letter + after,
          before + after.slice(1),
          before + letter + after.slice(1),
          swapped,
        ][how];
        fc.pre(written !== undefined && distance(written, name) <= 1);
        expect(resembles(`${written}.test`, name)).toBe(true);
      },
    ),
  );
});
