import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../../../src/core/policy/source/rule-problem';
import { inWords } from '../../../../support/in-words';

const MAY_STAND = [
  'ngo.example',
  '*.ngo.example',
  'x@ngo.example',
  'volunteer@gmail.com',
  '!contractors.ngo.example',
  '!gmail.com',
  '!*.co.uk',
  '!me.com',
  'bücher.example',
  'допомога.example',
  'xn--bcher-kva.example',
  'our-name.onmicrosoft.com',
  'our-name.mail.onmicrosoft.com',
  'charity.org.uk',
];

describe('a rule may be', () => {
  it.each(MAY_STAND)('%s', (rule) => {
    expect(refusalOf(rule)).toBeUndefined();
  });
});

const REFUSED: Readonly<Record<string, readonly [problem: RegExp, advice: RegExp]>> = {
  org: [/everybody at org/, /our-name\.org/],
  '*.org': [/everybody below org/, /our-name\.org/],
  'co.uk': [/anybody can have a name/, /our-name\.co\.uk/],
  '*.gov.uk': [/everybody below gov\.uk/, /whole domain/],
  'github.io': [/anybody can have a name/, /our-name\.github\.io/],
  'onmicrosoft.com': [/all customers/, /our-name\.onmicrosoft\.com/],
  '*.onmicrosoft.com': [/everybody below onmicrosoft\.com/, /your own name/],
  '*.mail.onmicrosoft.com': [/everybody below mail\.onmicrosoft\.com/, /your own name/],
  '*.mail.protection.outlook.com': [/everybody below mail\.protection\.outlook\.com/, /your own name/],
  'zendesk.com': [/all customers/, /our-name\.zendesk\.com/],
  'riseup.net': [/anybody can have a mailbox/, /somebody@riseup\.net/],
  '*.tuta.com': [/anybody can have a mailbox/, /single addresses/],
  'mozmail.com': [/anybody can have a mailbox/, /single addresses/],
  'gmail.com': [/anybody can have a mailbox/, /somebody@gmail\.com/],
  '*.gmail.com': [/anybody can have a mailbox/, /single addresses/],
  'GMAIL.com.': [/anybody can have a mailbox/, /single addresses/],
  'mailbox.org': [/anybody can have a mailbox/, /single addresses/],
  'googlegroups.com': [/anybody can have a mailbox/, /single addresses/],
  'ngo.*': [/"ngo\.\*" would have meant domains of strangers/, /in front/],
  '*ngo.example': [/domains of strangers/, /in front/],
  '*': [/domains of strangers/, /in front/],
  '*.*.example': [/domains of strangers/, /in front/],
  '.ngo.example': [/dot in front/, /"ngo\.example".*"\*\.ngo\.example"/],
  '@ngo.example': [/before the @/, /"ngo\.example"/],
  'https://ngo.example/': [/address of the web/, /only the domain/],
  ' ngo.example': [/spaces/, /Remove/],
  '': [/nothing in it/, /Remove/],
  '!': [/nothing in it/, /Remove/],
  '127.0.0.1': [/neither a domain nor an address/, /ngo\.example/],
  'a@b@ngo.example': [/neither a domain nor an address/, /ngo\.example/],
  'legаlaid.example': [/several scripts/, /xn--/],
  'zоо.example': [/several scripts/, /xn--/],
  'аа-a.example': [/several scripts/, /xn--/],
  'my name': [/neither a domain nor an address/, /ngo\.example/],
  o_rg: [/neither a domain nor an address/, /ngo\.example/],
};

describe('a rule is refused with the reason and what to write instead:', () => {
  it.each(Object.entries(REFUSED))('%j', (rule, [problem, advice]) => {
    const refusal = refusalOf(rule);
    expect(refusal && inWords(refusal)).toEqual({
      problem: expect.stringMatching(problem),
      advice: expect.stringMatching(advice),
    });
  });
});
