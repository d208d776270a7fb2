import { describe, expect, it } from '@jest/globals';
import { ruleLines } from '../../../src/admin/lists';
import { domainMeant } from '../../../src/admin/new-policy';

const COPIED: Readonly<Record<string, readonly [text: string, lines: readonly string[]]>> = {
  'rules as they are': [
    'ngo.example\n!ngo.example\n*.ngo.example',
    ['ngo.example', '!ngo.example', '*.ngo.example'],
  ],
  'domains with commas between them': [
    'a.example, b.example,c.example',
    ['a.example', 'b.example', 'c.example'],
  ],
  'domains with semicolons or tabs between them': [
    'a.example; b.example\tc.example',
    ['a.example', 'b.example', 'c.example'],
  ],
  'people as a mail program names them': [
    'Ana <ana@x.example>; "Reyes, Ben" <ben@x.example>',
    ['ana@x.example', 'ben@x.example'],
  ],
  'a link to an address': ['mailto:ana@x.example', ['ana@x.example']],
  'a domain with its @': ['@ngo.example', ['ngo.example']],
  'empty lines': ['\n a.example \n\n', ['a.example']],
  'words that are no rules, which are not taken apart': ['Ana Reyes', ['Ana Reyes']],
  nothing: ['', []],
};

describe('a line each comes of', () => {
  it.each(Object.entries(COPIED))('%s', (_name, [text, lines]) => {
    expect(ruleLines(text)).toEqual(lines);
  });

  it('what is tidy already, unchanged', () => {
    for (const [, lines] of Object.values(COPIED)) expect(ruleLines(lines.join('\n'))).toEqual(lines);
  });
});

it.each([
  ['ngo.example', 'ngo.example'],
  [' @ngo.example ', 'ngo.example'],
  ['Nadia <nadia@ngo.example>', 'ngo.example'],
  ['https://www.ngo.example/about', 'ngo.example'],
  ['', ''],
])('whoever is asked for their domain and writes "%s" means "%s"', (text, domain) => {
  expect(domainMeant(text)).toBe(domain);
});
