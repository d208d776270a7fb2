import { describe, expect, it } from '@jest/globals';
import { membersDeep, type MailingList } from '../../../src/simulator/server/mail/directory';

const aList = (address: string, ...members: readonly string[]): MailingList => ({
  kind: 'list',
  name: address,
  address,
  members,
});

describe('the people behind a list', () => {
  const ROWS: Readonly<Record<string, readonly [lists: readonly MailingList[], people: readonly string[]]>> =
    {
      'are those on it': [
        [aList('all@x.example', 'a@x.example', 'b@x.example')],
        ['a@x.example', 'b@x.example'],
      ],
      'are also those of a list on it, in whatever spelling': [
        [aList('all@x.example', 'a@x.example', 'SUB@x.example'), aList('sub@x.example', 'b@x.example')],
        ['a@x.example', 'b@x.example'],
      ],
      'are found where lists are on each other': [
        [
          aList('all@x.example', 'sub@x.example', 'a@x.example'),
          aList('sub@x.example', 'all@x.example', 'b@x.example'),
        ],
        ['a@x.example', 'b@x.example'],
      ],
      'are nobody where a list is on itself alone': [[aList('all@x.example', 'all@x.example')], []],
    };
  it.each(Object.entries(ROWS))('%s', (_what, [lists, people]) => {
    expect(membersDeep({ lists }, lists[0]!)).toEqual(people);
  });
});
