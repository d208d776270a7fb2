import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { threadMails, type ThreadedMail } from '../../../src/simulator/server/mail/threads';

const OWNER = { id: 'nadia', address: 'nadia@legalaid.example' };
const ELENA = 'elena@harbour-shelter.example';
const HOUR = 3_600_000;

function aMail(name: string, unusual: Partial<ThreadedMail> = {}): ThreadedMail {
  return {
    messageId: `<${name}@x.example>`,
    references: [],
    inReplyTo: null,
    threadIndex: null,
    subject: 'Room for Monday',
    sentAt: 0,
    addresses: [OWNER.address, ELENA],
    ...unusual,
  };
}

const ids = (...names: readonly string[]) => names.map((name) => `<${name}@x.example>`);
const reply = (name: string, ancestors: readonly string[], unusual: Partial<ThreadedMail> = {}) =>
  aMail(name, { references: ids(...ancestors), subject: 'Re: Room for Monday', ...unusual });

/** The names of the mails, one group for each conversation. */
function conversations(mails: readonly ThreadedMail[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [at, id] of threadMails(mails, OWNER).entries()) {
    const name = mails[at]?.messageId.slice(1, -11) ?? '';
    groups.set(id, [...(groups.get(id) ?? []), name].sort());
  }
  return [...groups.values()].sort();
}

const CASES: Readonly<Record<string, readonly [readonly ThreadedMail[], readonly (readonly string[])[]]>> = {
  'answers belong to what they answer': [
    [aMail('a'), reply('b', ['a']), reply('c', ['a', 'b'])],
    [['a', 'b', 'c']],
  ],
  'In-Reply-To will do where References are missing': [
    [aMail('a'), reply('b', [], { inReplyTo: '<a@x.example>' })],
    [['a', 'b']],
  ],
  'a parent that is missing holds its answers together': [
    [reply('b', ['a']), reply('c', ['a'])],
    [['b', 'c']],
  ],
  'an answer whose References were cut short is joined through the one between': [
    [aMail('a'), reply('b', ['a']), reply('c', ['b'])],
    [['a', 'b', 'c']],
  ],
  'a message that names itself is its own conversation': [
    [reply('a', ['a']), aMail('b', { subject: 'Other' })],
    [['a'], ['b']],
  ],
  'messages that answer each other in a circle are one conversation': [
    [reply('a', ['c']), reply('b', ['a']), reply('c', ['b'])],
    [['a', 'b', 'c']],
  ],
  'two messages with the same id and subject stand together': [[aMail('a'), aMail('a')], [['a', 'a']]],
  'another subject starts another conversation': [
    [aMail('a'), reply('b', ['a'], { subject: 'The keys' })],
    [['a'], ['b']],
  ],
  'the same subject alone joins nothing': [
    [aMail('a'), aMail('b')],
    [['a'], ['b']],
  ],
  'Thread-Index joins what has lost its References': [
    [
      aMail('a', { threadIndex: 'f0' }),
      reply('b', [], { threadIndex: 'f0' }),
      aMail('c', { threadIndex: 'f1' }),
    ],
    [['a', 'b'], ['c']],
  ],
  'an answer without any thread field joins the same subject among the same people': [
    [aMail('a'), reply('b', [], { sentAt: HOUR })],
    [['a', 'b']],
  ],
  'but not a message that was sent after it': [
    [aMail('a', { sentAt: 2 * HOUR }), reply('b', [], { sentAt: HOUR })],
    [['a'], ['b']],
  ],
  'nor one among other people': [
    [aMail('a'), reply('b', [], { sentAt: HOUR, addresses: ['dana@paper.example', OWNER.address] })],
    [['a'], ['b']],
  ],
  'it joins the latest of several': [
    [aMail('a'), aMail('b', { sentAt: HOUR }), reply('c', [], { sentAt: 2 * HOUR })],
    [['a'], ['b', 'c']],
  ],
  'answers without thread fields and without an original stand together': [
    [reply('b', []), reply('c', [], { sentAt: HOUR })],
    [['b', 'c']],
  ],
  'an empty subject is no reason to join': [
    [aMail('a', { subject: '' }), aMail('b', { subject: 'Re: ' })],
    [['a'], ['b']],
  ],
};

describe('conversations', () => {
  it.each(Object.entries(CASES))('%s', (_sentence, [mails, expected]) => {
    expect(conversations(mails)).toEqual(expected);
  });

  it('keep their id when an answer arrives', () => {
    const before = [aMail('z'), reply('b', ['z'], { sentAt: HOUR })];
    const [id] = threadMails(before, OWNER);
    const more = [reply('a', ['b'], { sentAt: 2 * HOUR }), reply('c', ['z', 'b'], { sentAt: 2 * HOUR })];
    expect(new Set(threadMails([...before, ...more], OWNER))).toEqual(new Set([id]));
  });

  it('have another id in another mailbox, as in Exchange', () => {
    const other = { id: 'elena', address: ELENA };
    expect(threadMails([aMail('a')], other)).not.toEqual(threadMails([aMail('a')], OWNER));
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyName = fc.constantFrom(...NAMES);
const anyMail: fc.Arbitrary<ThreadedMail> = fc.record({
  messageId: anyName.map((name) => `<${name}@x.example>`),
  references: fc.array(anyName, { maxLength: 3 }).map((names) => ids(...names)),
  inReplyTo: fc.option(anyName.map((name) => `<${name}@x.example>`)),
  threadIndex: fc.option(fc.constantFrom('f0', 'f1'), { freq: 3 }),
  subject: fc.constantFrom('Room', 'Re: Room', 'Keys', 'Fw: Keys', ''),
  sentAt: fc.option(fc.nat(3).map((hour) => hour * HOUR)),
  addresses: fc.subarray([OWNER.address, ELENA, 'dana@paper.example']),
});

describe('conversations of any messages whatever', () => {
  it('do not depend on the order in which the messages came', () => {
    const shuffled = fc
      .array(anyMail, { maxLength: 12 })
      .chain((mails) =>
        fc.tuple(fc.constant(mails), fc.shuffledSubarray(mails, { minLength: mails.length })),
      );
    fc.assert(
      fc.property(shuffled, ([mails, others]) => {
        const placed = new Map(mails.map((mail, at) => [mail, threadMails(mails, OWNER)[at]]));
        expect(threadMails(others, OWNER)).toEqual(others.map((mail) => placed.get(mail)));
      }),
    );
  });

  it('hold parent and answer together as long as the subject stays', () => {
    fc.assert(
      fc.property(fc.array(anyMail, { maxLength: 10 }), anyMail, (mails, parent) => {
        const answer = { ...parent, messageId: '<new@x.example>', references: [parent.messageId] };
        const placed = threadMails([...mails, parent, answer], OWNER);
        expect(placed.at(-1)).toBe(placed.at(-2));
      }),
    );
  });
});
