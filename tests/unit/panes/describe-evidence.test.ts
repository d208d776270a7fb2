import { describe, expect, it } from '@jest/globals';
import { evidenceInWords } from '../../../src/compose/describe-evidence';
import type { Evidence } from '../../../src/flows/evidence';
import { aPolicy } from '../../support/builders';
import { aRecipient } from '../../support/fake-compose-host';
import { aReading, ENGLISH, FRENCH } from './builders';

const SOMEBODY = aRecipient('clerk@tribunal.example');
/** 3 May 2026. */
const at = Date.UTC(2026, 4, 3, 12) / 1000;
const by = 'yusuf.k@postbox.example';

describe('how we know somebody of a Confidential conversation', () => {
  it.each<[Evidence, string, string]>([
    [
      { kind: 'message', way: 'from-the-start', at, by },
      'was on the message of May 3, 2026',
      'figurait sur le message du 3 mai 2026',
    ],
    [{ kind: 'message', way: 'wrote', at, by }, 'wrote on May 3, 2026', 'a écrit le 3 mai 2026'],
    [
      { kind: 'message', way: 'added-by-right', at, by },
      `added by ${by} on May 3, 2026, who may do that`,
      `ajout de ${by}, le 3 mai 2026, qui en a le droit`,
    ],
    [
      { kind: 'message', way: 'added-later', at: undefined, by },
      `added by ${by} on an unknown day`,
      `ajout de ${by}`,
    ],
    [
      { kind: 'message', way: 'from-the-start', at, by, list: 'team@legalaid.example' },
      'is on the list team@legalaid.example (was on the message of May 3, 2026)',
      'est sur la liste team@legalaid.example (figurait sur le message du 3 mai 2026)',
    ],
    [
      { kind: 'addressed', isOriginator: false },
      'was addressed when you opened this reply',
      'figurait parmi les destinataires à l’ouverture de cette réponse',
    ],
    [{ kind: 'not-found' }, 'not found on the conversation', 'introuvable dans la conversation'],
  ])('%j: %s', (evidence, english, french) => {
    const reading = aReading({ stamp: 'confidential', evidence });
    expect(evidenceInWords(SOMEBODY, reading, ENGLISH)).toBe(english);
    expect(evidenceInWords(SOMEBODY, reading, FRENCH)).toBe(french);
  });

  it('is the organisation’s word for whoever may join any conversation', () => {
    const source = { standingApprovals: [{ who: [SOMEBODY.address], as: 'court' }] };
    const reading = aReading({ stamp: 'confidential', evidence: { kind: 'not-found' } });
    const policy = { ...reading.policy, policy: aPolicy(source) };
    expect(evidenceInWords(SOMEBODY, { ...reading, policy }, ENGLISH)).toBe('may join any conversation');
    expect(evidenceInWords(SOMEBODY, { ...reading, policy }, FRENCH)).toBe(
      'peut rejoindre toute conversation',
    );
  });

  it('is not the question under another stamp, nor where nobody knows', () => {
    const internal = aReading({ stamp: 'internal', evidence: { kind: 'addressed', isOriginator: false } });
    expect(evidenceInWords(SOMEBODY, internal, ENGLISH)).toBeUndefined();
    expect(evidenceInWords(SOMEBODY, aReading({ stamp: 'confidential' }), ENGLISH)).toBeUndefined();
  });
});
