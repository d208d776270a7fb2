import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../../../src/core/audience/address';
import { personsOf, recordAliases, recordedPeople, recordPeople } from '../../../../src/core/chain/people';
import { sha256 } from '../../../../src/core/chain/sha256';
import { aPolicy, NOON } from '../../../support/builders';
import { CLIENT, COLLEAGUE, LEGAL_AID } from '../legal-aid';

function digestOf(bytes: Uint8Array): string {
  const words = sha256(Buffer.from(bytes).toString('latin1'));
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s" is what the standard says', (text, digest) => {
    expect(digestOf(Buffer.from(text))).toBe(digest);
  });

  it.each([55, 56, 63, 64, 119, 120])(
    'of %d bytes, around the end of a block, is what Node says',
    (length) => {
      const bytes = Buffer.alloc(length, 'a');
      expect(digestOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );

  it('is what Node says, whatever the bytes and their number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(digestOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('the recorded people', () => {
  const record = () =>
    recordPeople('salt', ['Yusuf.K@postbox.example', 'TOMAS@LegalAid.example.', 'not an address']);

  it.each([
    ['yusuf.k@postbox.example', true],
    ['tomas@legalaid.example', true],
    ['ruth@legalaid.example', false],
    ['not an address', false],
    ['', false],
  ])('%s is among them: %s', (address, expected) => {
    expect(recordedPeople('salt', record()).has(address)).toBe(expected);
  });

  it('are found by all their addresses once the policy has added its name for them', () => {
    const moment = { policy: aPolicy(LEGAL_AID), at: NOON };
    const people = [COLLEAGUE, COLLEAGUE, CLIENT];
    const aliases = recordAliases('salt', people, moment);
    const [name = ''] = personsOf(['tomas@home.example'], moment);
    expect(aliases).toHaveLength(8);
    expect(recordedPeople('salt', aliases).has(name)).toBe(true);
    expect(recordAliases('salt', [CLIENT, 'not an address'], moment)).toBe('');
  });

  it('are not named in the record, and another salt makes another record', () => {
    expect(record()).toMatch(/^[\w-]{16}$/);
    expect(recordPeople('other', ['tomas@legalaid.example'])).not.toBe(
      recordPeople('salt', ['tomas@legalaid.example']),
    );
  });

  it('are found again, all of them and nobody else', () => {
    const anAddress = fc.emailAddress().filter((raw) => parseAddress(raw) !== undefined);
    fc.assert(
      fc.property(fc.uniqueArray(anAddress, { minLength: 1, maxLength: 20 }), (addresses) => {
        const [stranger = '', ...people] = addresses.map((address) => address.toLowerCase());
        const among = recordedPeople('s', recordPeople('s', people));
        fc.pre(!people.includes(stranger));
        expect(people.filter((address) => !among.has(address))).toEqual([]);
        expect(among.has(stranger)).toBe(false);
      }),
    );
  });
});
