import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  endsEntry,
  formatPerson,
  isPlainAddress,
  isWhole,
  parseTyped,
  pickPerson,
  splitTyped,
  withPeople,
} from '../../../src/simulator/page/compose/recipients';
import { aPerson, ELENA, NADIA, TOMAS } from './builders';

describe('what is typed is cut into recipients', () => {
  const CASES = {
    'semicolons and commas separate': ['a@x.example; b@y.example, c@z.example', 3],
    'pasted lines separate': ['a@x.example\nb@y.example\r\nc@z.example', 3],
    'a comma inside quotes belongs to the name': ['"Rahimi, Nadia" <nadia@legalaid.example>', 1],
    'a comma inside angle brackets belongs to the address': ['<a,b@x.example>', 1],
    'empty entries are nobody': [' ; ,, ; ', 0],
  } as const;
  it.each(Object.entries(CASES))('%s', (_name, [text, count]) => {
    expect(splitTyped(text)).toHaveLength(count);
  });

  it('loses no address, whatever separates them', () => {
    const address = fc.emailAddress().filter((each) => isPlainAddress(each));
    const separator = fc.constantFrom(';', ',', '; ', ' , ', '\n');
    fc.assert(
      fc.property(fc.array(address, { minLength: 1 }), separator, (addresses, between) => {
        expect(splitTyped(addresses.join(between))).toEqual(addresses);
      }),
    );
  });
});

describe('what stands for itself as an address', () => {
  const CASES = {
    'press@paper.example': true,
    'nadia@legalaid.example.': true,
    'NADIA@LEGALAID.EXAMPLE': true,
    'nadia@lеgalaid.example': true,
    '"nadia@legalaid.example"@evil.example': true,
    'nadia@legalaid.example@evil.example': false,
    'nadia@localhost': false,
    'Nadia Rahimi': false,
    '@legalaid.example': false,
    'nadia@': false,
    '': false,
  };
  it.each(Object.entries(CASES))('%s: %s', (text, expected) => {
    expect(isPlainAddress(text)).toBe(expected);
  });
});

describe('who is meant', () => {
  const found = [NADIA, TOMAS];
  const CASES = {
    'an address that nobody knows stands for itself': {
      text: 'press@paper.example',
      person: aPerson('press@paper.example', 'press@paper.example'),
    },
    'a known address gets its name, whatever the case': { text: 'TOMAS@legalaid.example', person: TOMAS },
    'a name in front of an unknown address is kept': {
      text: '"Whitfield, Dana" <press@paper.example>',
      person: aPerson('Whitfield, Dana', 'press@paper.example'),
    },
    'a full name is enough': { text: 'nadia rahimi', person: NADIA },
    'a part that fits several stays unresolved': { text: 'legalaid', person: null },
    'brackets around something that is no address do not make one': { text: 'Nadia <nadia>', person: null },
  };
  it.each(Object.entries(CASES))('%s', (_name, { text, person }) => {
    expect(pickPerson(parseTyped(text), found)).toEqual(person);
  });

  it('takes the only person who fits a part of a name', () => {
    expect(pickPerson(parseTyped('Ele'), [ELENA])).toEqual(ELENA);
  });
  it('leaves a name that nobody has unresolved', () => {
    expect(pickPerson(parseTyped('Nobody Known'), [])).toBeNull();
  });
});

describe('the people in a field', () => {
  it('are there once, however the address is written', () => {
    const again = { ...NADIA, address: 'Nadia@LegalAid.example' };
    expect(withPeople([NADIA], [again, TOMAS])).toEqual([NADIA, TOMAS]);
  });
  it('are written with name and address, or with the address alone', () => {
    expect(formatPerson(NADIA)).toBe('Nadia Rahimi <nadia@legalaid.example>');
    expect(formatPerson(aPerson('', 'x@y.example'))).toBe('x@y.example');
    expect(formatPerson(aPerson('x@y.example', 'x@y.example'))).toBe('x@y.example');
  });
});

describe('keys and pasting', () => {
  const KEYS = {
    'Enter ends what is typed': ['Enter', 'nadia', true],
    'a semicolon ends what is typed': [';', 'nadia', true],
    'Enter in an empty field is left alone': ['Enter', '', false],
    'a stray separator in an empty field is swallowed': [',', ' ', true],
    'a comma in an open quote belongs to the name': [',', '"Rahimi', false],
    'a letter ends nothing': ['a', 'nadi', false],
  } as const;
  it.each(Object.entries(KEYS))('%s', (_name, [key, typed, ends]) => {
    expect(endsEntry(key, typed)).toBe(ends);
  });

  it('takes a pasted list apart, and leaves a single word in the input', () => {
    expect(isWhole('a@x.example; b@y.example')).toBe(true);
    expect(isWhole('a@x.example;')).toBe(true);
    expect(isWhole('a@x.example')).toBe(false);
  });
});
