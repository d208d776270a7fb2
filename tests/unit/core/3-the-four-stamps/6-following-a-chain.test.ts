import { describe, expect, it } from '@jest/globals';
import { followChain, type Way } from '../../../../src/core/chain/follow';
import { historyOf, type ThreadMail } from '../../../../src/core/chain/thread';
import { aPolicy, NOON } from '../../../support/builders';
import { AUTHOR, CLIENT, COLLEAGUE, COURT, DIRECTOR, LEGAL_AID, PRESS } from '../legal-aid';

const ON_FROM_THE_FIRST_STAMP = aPolicy(LEGAL_AID);
const ON_BY_THE_LAST_MAIL = aPolicy({ ...LEGAL_AID, chain: 'parent' });

type Sketch = Partial<ThreadMail> & { readonly from: string };

/** A mail of the conversation; `answers` is the one before it unless the row says otherwise. */
function conversation(...mails: readonly Sketch[]): readonly ThreadMail[] {
  return mails.map(({ from, ...said }, index) => ({
    id: `<${index}@mail.example>`,
    sentAt: NOON + index,
    authors: [from],
    recipients: [],
    stamp: 'confidential',
    answers: index === 0 ? undefined : `<${index - 1}@mail.example>`,
    ...said,
  }));
}

interface Row {
  readonly mails: readonly ThreadMail[];
  readonly ways: Readonly<Record<string, Way>>;
  readonly originator?: string;
}

function waysIn({ mails }: Row, policy = ON_FROM_THE_FIRST_STAMP) {
  const { members, originator } = followChain(mails, { policy, at: NOON });
  const ways = Object.fromEntries(Array.from(members, ([person, { way }]) => [person, way]));
  return { ways, originator };
}

describe('on a Confidential conversation', () => {
  const rows: Readonly<Record<string, Row>> = {
    'are its author and whom the first stamped mail was addressed to': {
      mails: conversation({ from: AUTHOR, recipients: [CLIENT, COURT] }),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start', [COURT]: 'from-the-start' },
      originator: AUTHOR,
    },
    'is not whoever was only there before the stamp': {
      mails: conversation(
        { from: PRESS, recipients: [AUTHOR], stamp: 'internal' },
        { from: AUTHOR, recipients: [CLIENT] },
      ),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start' },
      originator: AUTHOR,
    },
    'is whoever wrote in it, even if nobody had addressed them': {
      mails: conversation(
        { from: AUTHOR, recipients: [CLIENT] },
        { from: 'clerk2@tribunal.example', recipients: [AUTHOR] },
      ),
      ways: {
        [AUTHOR]: 'from-the-start',
        [CLIENT]: 'from-the-start',
        'clerk2@tribunal.example': 'wrote',
      },
      originator: AUTHOR,
    },
    'is whom the originator added': {
      mails: conversation(
        { from: AUTHOR, recipients: [CLIENT] },
        { from: CLIENT, recipients: [AUTHOR], stamp: undefined },
        { from: AUTHOR, recipients: [CLIENT, COURT] },
      ),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start', [COURT]: 'added-by-right' },
      originator: AUTHOR,
    },
    'is whom an approver added': {
      mails: conversation(
        { from: AUTHOR, recipients: [DIRECTOR] },
        { from: DIRECTOR, recipients: [AUTHOR, COURT] },
      ),
      ways: { [AUTHOR]: 'from-the-start', [DIRECTOR]: 'from-the-start', [COURT]: 'added-by-right' },
      originator: AUTHOR,
    },
    'is somebody added later whom anybody else added': {
      mails: conversation(
        { from: AUTHOR, recipients: [CLIENT] },
        { from: CLIENT, recipients: [AUTHOR, PRESS], stamp: undefined },
      ),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start', [PRESS]: 'added-later' },
      originator: AUTHOR,
    },
    'is no longer one added later whom the originator has addressed since': {
      mails: conversation(
        { from: AUTHOR, recipients: [CLIENT] },
        { from: CLIENT, recipients: [AUTHOR, COURT] },
        { from: AUTHOR, recipients: [CLIENT, COURT] },
      ),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start', [COURT]: 'added-by-right' },
      originator: AUTHOR,
    },
    'stays who was dropped on the way': {
      mails: conversation(
        { from: AUTHOR, recipients: [CLIENT, COURT] },
        { from: CLIENT, recipients: [AUTHOR] },
      ),
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start', [COURT]: 'from-the-start' },
      originator: AUTHOR,
    },
    'is the author of a list that puts itself into From': {
      mails: conversation({ from: 'team@lists.example', authors: ['team@lists.example', CLIENT] }),
      ways: { 'team@lists.example': 'from-the-start', [CLIENT]: 'from-the-start' },
      originator: 'team@lists.example',
    },
    'is nobody whose address cannot be read': {
      mails: conversation({ from: AUTHOR, recipients: ['undisclosed-recipients', '"a b"@c.example'] }),
      ways: { [AUTHOR]: 'from-the-start' },
      originator: AUTHOR,
    },
  };
  it.each(Object.entries(rows))('%s', (_what, row) => {
    expect(waysIn(row)).toEqual({ ways: row.ways, originator: row.originator });
  });

  it('is one person by several addresses', () => {
    const mails = conversation({ from: COLLEAGUE, recipients: ['tomas@home.example', CLIENT] });
    const { members, originator } = followChain(mails, { policy: ON_FROM_THE_FIRST_STAMP, at: NOON });
    expect([...members.keys()]).toEqual([originator, CLIENT]);
  });

  it('is everybody since the first mail that shows them', () => {
    const mails = conversation(
      { from: AUTHOR, recipients: [CLIENT] },
      { from: CLIENT, recipients: [PRESS] },
      { from: CLIENT, recipients: [PRESS] },
    );
    const { members } = followChain(mails, { policy: ON_FROM_THE_FIRST_STAMP, at: NOON });
    expect(members.get(CLIENT)?.shownBy).toBe(mails[0]);
    expect(members.get(PRESS)?.shownBy).toBe(mails[1]);
  });
});

describe('where it is known who is on a list', () => {
  const TEAM = 'team@legalaid.example';
  const SAMIRA = 'samira@legalaid.example';
  const lists = new Map([[TEAM, [SAMIRA, PRESS]]]);
  const byList = (mails: readonly ThreadMail[], policy = ON_FROM_THE_FIRST_STAMP) => {
    const { members } = followChain(mails, { policy, at: NOON }, lists);
    return Object.fromEntries(Array.from(members, ([person, { way, list }]) => [person, [way, list]]));
  };

  it.each<[string, readonly ThreadMail[], ReturnType<typeof byList>]>([
    [
      'its people are on the conversation as the list is, from the start',
      conversation({ from: AUTHOR, recipients: ['Team@LegalAid.example'] }),
      {
        [AUTHOR]: ['from-the-start', undefined],
        [TEAM]: ['from-the-start', undefined],
        [SAMIRA]: ['from-the-start', 'Team@LegalAid.example'],
        [PRESS]: ['from-the-start', 'Team@LegalAid.example'],
      },
    ],
    [
      'or added later where the list was, unless they were there before',
      conversation({ from: AUTHOR, recipients: [CLIENT, PRESS] }, { from: CLIENT, recipients: [TEAM] }),
      {
        [AUTHOR]: ['from-the-start', undefined],
        [CLIENT]: ['from-the-start', undefined],
        [PRESS]: ['from-the-start', undefined],
        [TEAM]: ['added-later', undefined],
        [SAMIRA]: ['added-later', TEAM],
      },
    ],
    [
      'nobody is on it for being on a list that wrote',
      conversation({ from: AUTHOR, recipients: [CLIENT] }, { from: TEAM }),
      {
        [AUTHOR]: ['from-the-start', undefined],
        [CLIENT]: ['from-the-start', undefined],
        [TEAM]: ['wrote', undefined],
      },
    ],
  ])('%s', (_what, mails, members) => {
    expect(byList(mails)).toEqual(members);
  });

  it('somebody who is addressed as well as on the list is there as themselves', () => {
    const mails = conversation({ from: AUTHOR, recipients: [TEAM, PRESS] });
    expect(byList(mails, ON_BY_THE_LAST_MAIL)).toMatchObject({
      [PRESS]: ['from-the-start', undefined],
      [SAMIRA]: ['from-the-start', TEAM],
    });
  });
});

describe('the originator', () => {
  it('is nobody where older mail than the first stamped one is missing', () => {
    const mails = conversation({ from: AUTHOR, recipients: [CLIENT], answers: '<lost@mail.example>' });
    expect(followChain(mails, { policy: ON_FROM_THE_FIRST_STAMP, at: NOON }).originator).toBeUndefined();
  });

  it('is nobody where the first author cannot be read, and nobody then adds by right', () => {
    const mails = conversation(
      { from: 'not an address', recipients: [CLIENT] },
      { from: 'not an address', recipients: [PRESS] },
    );
    expect(waysIn({ mails, ways: {} })).toEqual({
      ways: { [CLIENT]: 'from-the-start', [PRESS]: 'added-later' },
      originator: undefined,
    });
  });
});

describe('somebody else to answer to', () => {
  const unreadable = { from: AUTHOR, authors: ['not an address', AUTHOR] };

  it('does not make an originator of whom the author names', () => {
    const mails = conversation({ ...unreadable, recipients: [CLIENT] });
    expect(followChain(mails, { policy: ON_FROM_THE_FIRST_STAMP, at: NOON }).originator).toBeUndefined();
  });

  it('does not add by the right of whom the author names', () => {
    const mails = conversation(
      { from: AUTHOR, recipients: [CLIENT] },
      { ...unreadable, recipients: [PRESS] },
    );
    expect(waysIn({ mails, ways: {} }).ways[PRESS]).toBe('added-later');
  });
});

describe('where the policy goes by the mail that is answered', () => {
  it('everybody on it is on the chain, and nobody else', () => {
    const mails = conversation(
      { from: AUTHOR, recipients: [CLIENT, COURT] },
      { from: CLIENT, recipients: [AUTHOR, PRESS] },
    );
    const { members } = followChain(mails, { policy: ON_BY_THE_LAST_MAIL, at: NOON });
    expect([...members.keys()]).toEqual([CLIENT, AUTHOR, PRESS]);
  });
});

describe('a conversation that is not Confidential yet', () => {
  it('begins to be a chain with the mail that is answered', () => {
    const mails = conversation(
      { from: PRESS, recipients: [AUTHOR], stamp: undefined },
      { from: AUTHOR, recipients: [CLIENT], stamp: 'internal' },
    );
    expect(waysIn({ mails, ways: {} })).toEqual({
      ways: { [AUTHOR]: 'from-the-start', [CLIENT]: 'from-the-start' },
      originator: undefined,
    });
  });

  it('of which nothing is known has nobody on it', () => {
    expect(waysIn({ mails: [], ways: {} })).toEqual({ ways: {}, originator: undefined });
  });
});

describe('the history of a mail', () => {
  const recallFrom = (mails: readonly ThreadMail[]) => (id: string) => mails.find((mail) => mail.id === id);

  it('goes back to the first mail, the oldest first', () => {
    const mails = conversation({ from: AUTHOR }, { from: CLIENT }, { from: AUTHOR });
    expect(historyOf('<2@mail.example>', recallFrom(mails))).toEqual(mails);
  });

  it('leaves out what was said on other branches', () => {
    const mails = conversation(
      { from: AUTHOR, recipients: [CLIENT] },
      { from: COLLEAGUE, recipients: [PRESS] },
      { from: CLIENT, answers: '<0@mail.example>' },
    );
    expect(historyOf('<2@mail.example>', recallFrom(mails)).map(({ id }) => id)).toEqual([
      '<0@mail.example>',
      '<2@mail.example>',
    ]);
  });

  it('ends where a mail is missing', () => {
    const [, second, third] = conversation({ from: AUTHOR }, { from: CLIENT }, { from: AUTHOR });
    const known = [second, third].flatMap((mail) => mail ?? []);
    expect(historyOf('<2@mail.example>', recallFrom(known))).toEqual(known);
    expect(historyOf('<9@mail.example>', recallFrom(known))).toEqual([]);
  });

  it('ends where it would go in circles', () => {
    const [first, second] = conversation({ from: AUTHOR, answers: '<1@mail.example>' }, { from: CLIENT });
    const known = [first, second].flatMap((mail) => mail ?? []);
    expect(historyOf('<1@mail.example>', recallFrom(known))).toEqual(known);
  });

  it('ends after a thousand mails, whoever makes it longer', () => {
    const mails = conversation(...Array.from({ length: 1_002 }, () => ({ from: AUTHOR })));
    const byId = new Map(mails.map((mail) => [mail.id, mail]));
    expect(historyOf('<1001@mail.example>', (id) => byId.get(id))).toHaveLength(1_000);
  });
});
