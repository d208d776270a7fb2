import { describe, expect, it } from '@jest/globals';
import { saysEveryday, toChainState } from '../../../src/compose/chain-state';
import { keysOf, toRecipientsState } from '../../../src/compose/recipients-state';
import { PICTURE, toRingState } from '../../../src/compose/ring-state';
import { aRecipient } from '../../support/fake-compose-host';
import { aReading } from './builders';

const tomas = aRecipient('tomas@legalaid.example', { name: 'Tomas Okello' });
const dana = aRecipient('press@paper.example', { field: 'cc' });
const clerk = aRecipient('clerk@court.example');
const ruth = aRecipient('ruth@legalaid.example', { name: 'Ruth Adeyemi', field: 'bcc' });

describe('recipients, judged', () => {
  it('puts people who hold the mail before people it asks about, and both before the others', () => {
    const reading = aReading({
      recipients: [tomas, ruth, dana],
      findings: [
        { kind: 'new-on-chain', recipients: [ruth] },
        { kind: 'beyond-chain', recipients: [dana] },
      ],
    });
    const { groups, fitting } = toRecipientsState(reading);
    expect(groups.map(({ tone, people }) => [tone, people])).toEqual([
      ['hold', [dana]],
      ['ask', [ruth]],
    ]);
    expect(fitting).toEqual([tomas]);
  });

  it('names somebody once, under the worst finding', () => {
    const reading = aReading({
      recipients: [dana, clerk],
      findings: [
        { kind: 'bcc-on-confidential', recipients: [dana, clerk] },
        { kind: 'beyond-chain', recipients: [dana] },
      ],
    });
    expect(toRecipientsState(reading).groups.map(({ people }) => people)).toEqual([[dana], [clerk]]);
  });

  it('a policy that only notes shows people without holding', () => {
    const findings = [{ kind: 'outside-organisation', recipients: [dana] }] as const;
    const reading = aReading({ recipients: [dana], findings, levels: { 'outside-organisation': 'note' } });
    expect(toRecipientsState(reading).groups.map(({ tone }) => tone)).toEqual(['info']);
  });

  it('tells the same address in two places apart', () => {
    const keys = keysOf([tomas, tomas, { ...tomas, field: 'cc' }]);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('the chain as a picture', () => {
  it('holds To and Cc; Bcc and people whom a finding names stand outside', () => {
    const reading = aReading({
      stamp: 'confidential',
      recipients: [tomas, dana, ruth],
      findings: [{ kind: 'beyond-chain', recipients: [dana] }],
    });
    expect(toChainState(reading)).toEqual({ onChain: [tomas], offChain: [dana, ruth] });
  });

  it('is the author alone at first', () => {
    const { spots } = toRingState({ onChain: [], offChain: [] }, 'NR');
    expect(spots.map(({ label, side }) => [label, side])).toEqual([['NR', 'on']]);
  });

  it('counts those for whom there is no room, and keeps everybody inside the picture', () => {
    const people = Array.from({ length: 40 }, (_, index) => aRecipient(`p${index}@legalaid.example`));
    const { spots } = toRingState({ onChain: people, offChain: people }, 'NR');
    expect(spots.filter(({ side }) => side === 'on').at(-1)?.label).toBe('+33');
    expect(spots.filter(({ side }) => side === 'off').at(-1)?.label).toBe('+35');
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThanOrEqual(18);
      expect(x).toBeLessThanOrEqual(PICTURE.width - 18);
      expect(y).toBeGreaterThanOrEqual(18);
      expect(y).toBeLessThanOrEqual(PICTURE.height - 18);
    }
  });
});

describe('the sentence about clients and courts', () => {
  const tomas = aRecipient('tomas@legalaid.example');
  const clerk = aRecipient('clerk@court.example');
  const MAILS = {
    'a new mail to a colleague says it': ['newMail', [tomas], true],
    'a reply to a colleague does not': ['reply', [tomas], false],
    'a forward to a colleague does not': ['forward', [tomas], false],
    'a reply to a court says it': ['reply', [tomas, clerk], true],
  } as const;
  it.each(Object.entries(MAILS))('%s', (_name, [kind, recipients, says]) => {
    expect(saysEveryday({ ...aReading({ stamp: 'confidential', recipients }), kind })).toBe(says);
  });
});
