import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEntries } from '../../../../src/core/quote/entries';

describe('a list of people, as mail programs write it', () => {
  it.each<[string, string, readonly string[], boolean]>([
    ['a name and an address', 'Tomas Okello <tomas@ngo.example>', ['tomas@ngo.example'], true],
    ['several', 'A <a@x.example>; B <b@x.example>', ['a@x.example', 'b@x.example'], true],
    [
      'a comma in a name, where semicolons separate',
      'Okello, T <t@x.example>; b@x.example',
      ['t@x.example', 'b@x.example'],
      true,
    ],
    [
      'a comma in a name, where commas separate',
      'Okello, T <t@x.example>, b@x.example',
      ['t@x.example', 'b@x.example'],
      true,
    ],
    ['an address that names itself', 'a@x.example <a@x.example>', ['a@x.example'], true],
    ['another address as the name', 'press@paper.example <a@x.example>', ['a@x.example'], true],
    [
      'the same in quotes, with a bracket',
      '"Press <press@paper.example>; x" <a@x.example>',
      ['a@x.example'],
      true,
    ],
    ['an address in single quotes', "'a@x.example'; B <b@x.example>", ['a@x.example', 'b@x.example'], true],
    ['an apostrophe in an address', "o'neil@x.example", ["o'neil@x.example"], true],
    ['an address and its link', 'A <a@x.example<a@x.example>>', ['a@x.example'], true],
    ['an address and a link to somebody else', 'A <a@x.example<b@x.example>>', [], false],
    ['an address broken by a wrapped line', 'A <andrew@legal .example>', ['andrew@legal.example'], true],
    [
      'a sender that stands for many',
      'bounces+a=x.example@lists.example',
      ['bounces+a=x.example@lists.example'],
      true,
    ],
    ['a separator at the end', 'A <a@x.example>;', ['a@x.example'], true],
    ['a name alone', 'Ruth Adeyemi', [], false],
    ['a name alone among others', 'Ruth Adeyemi; A <a@x.example>', ['a@x.example'], false],
    ['a name alone, in quotes', '"Ruth Adeyemi"; A <a@x.example>', ['a@x.example'], false],
    ['a name before an address without brackets', 'Ruth a@x.example', [], false],
    ['a group', 'Team: a@x.example, b@x.example', [], false],
    ['people who are not shown', 'undisclosed-recipients:', [], false],
    ['the next row in the same line', 'a@x.exampleSubject: <press@paper.example>', [], false],
    ['somebody left out', 'A <a@x.example>; and 12 more', ['a@x.example'], false],
    ['an address that cannot be read', 'A <%20%3ca@x.example>', [], false],
    ['a quote that is never closed', '"A <a@x.example>; B <b@x.example>', [], false],
    ['nothing', '', [], false],
  ])('%s', (_what, list, addresses, isComplete) => {
    expect(readEntries(list)).toEqual({ addresses, isComplete });
  });

  it('invents nobody, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a@x.example', 'B', '<', '>', ';', ',', '"', "'", ':', ' ', '[mailto:', ']'),
        ),
        (parts) => {
          for (const address of readEntries(parts.join('')).addresses) {
            expect(parts.join('').split(' ').join('')).toContain(address);
          }
        },
      ),
    );
  });
});
