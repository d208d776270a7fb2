import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { hasVersion } from '../../../src/simulator/shared/client-version';
import { changesBetween } from '../../../src/simulator/host/compose-changes';
import { isResolvable, resolvePeople, toWireRecipient } from '../../../src/simulator/host/item/addresses';
import { NotificationBoard } from '../../../src/simulator/host/item/notification-board';
import type { BoardRules } from '../../../src/simulator/host/item/notification-board';
import type { PostedNotification } from '../../../src/simulator/host/contract';
import { SessionData } from '../../../src/simulator/host/item/session-data';
import { draft, NADIA, person } from '../../contract/harness/world';

test.each([
  ['1.9', '1.14', false],
  ['1.14', '1.9', true],
  ['1.15', '1.15', true],
  ['2.0', '1.15', true],
])('a client of %s has %s: %s', (client, wanted, answer) => {
  expect(hasVersion(client, wanted)).toBe(answer);
});

describe('addresses', () => {
  test.each([
    ['RUTH@LEGALAID.EXAMPLE', 'person', 2],
    ['ruth@sub.legalaid.example', 'person', 3],
    ['yusuf.k@postbox.example', 'person', 3],
    ['all@postbox.example', 'list', 1],
  ] as const)('%s, a %s, has the recipient type %s', (address, kind, type) => {
    expect(toWireRecipient(person(address, address, kind), NADIA).recipientType).toBe(type);
  });

  test.each([
    '',
    'Ruth',
    '@legalaid.example',
    'ruth@',
    'ruth @legalaid.example',
    'Ruth <ruth@legalaid.example>',
  ])('"%s" does not resolve', (address) => expect(isResolvable(address)).toBe(false));

  test('only what resolves becomes a recipient', () => {
    const given = fc.array(fc.record({ address: fc.string(), name: fc.string() }));
    fc.assert(
      fc.property(given, (people) => resolvePeople(people, []).every(({ address }) => isResolvable(address))),
    );
  });
});

function aNotification(key: string, unusual: Partial<PostedNotification> = {}): PostedNotification {
  const ordinary = { message: key, persistent: false, action: null, icon: 'icon16' };
  return { addinId: 'a', key, type: 'informationalMessage', ...ordinary, ...unusual };
}

const RULES: BoardRules = {
  perItem: 5,
  hasInsights: true,
  forgetsPersistent: false,
  keepsOldText: false,
  sticksAfterReplace: false,
  showsNothing: false,
};

function aBoard(unusual: Partial<BoardRules> = {}): NotificationBoard {
  return new NotificationBoard({ ...RULES, ...unusual }, () => undefined);
}

describe('notifications', () => {
  test('five per add-in; another add-in has five of its own', () => {
    const board = aBoard();
    const codes = ['1', '2', '3', '4', '5', '6'].map((key) => board.add(aNotification(key)));
    expect(codes).toEqual([null, null, null, null, null, 9025]);
    expect(board.add(aNotification('1', { addinId: 'b' }))).toBeNull();
  });

  test('one of five can still be replaced', () => {
    const board = aBoard();
    ['1', '2', '3', '4', '5'].forEach((key) => board.add(aNotification(key)));
    expect(board.replace(aNotification('5', { message: 'new' }))).toBeNull();
    expect(board.all().map(({ message }) => message)).toEqual(['1', '2', '3', '4', 'new']);
  });

  test('texts and keys that are too long are refused, should they get through', () => {
    expect(aBoard().add(aNotification('k', { message: 'x'.repeat(151) }))).toBe(9031);
    expect(aBoard().add(aNotification('k'.repeat(33)))).toBe(9031);
  });

  test('never more than five of one add-in, whatever it does', () => {
    const step = fc.record({
      key: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
      what: fc.constantFrom('add', 'replace', 'remove'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const board = aBoard();
        for (const { key, what } of steps) {
          if (what === 'remove') board.remove('a', key);
          else if (what === 'add') board.add(aNotification(key));
          else board.replace(aNotification(key));
        }
        return board.of('a').length <= 5;
      }),
    );
  });
});

describe('session data', () => {
  test('names count like values', () => {
    const data = new SessionData(false);
    expect(data.set('k', 'x'.repeat(49_999))).toBeNull();
    expect(data.set('l', '')).toBe(9051);
  });

  test('replacing a value frees what it took', () => {
    const data = new SessionData(false);
    data.set('k', 'x'.repeat(49_999));
    expect(data.set('k', 'y'.repeat(49_999))).toBeNull();
    expect(data.get('k')?.[0]).toBe('y');
  });
});

describe('changes of a draft', () => {
  const ruth = person('ruth@legalaid.example');

  test('name the fields that differ', () => {
    expect(changesBetween(draft(), draft({ cc: [ruth] })).recipients).toEqual({
      to: false,
      cc: true,
      bcc: false,
      resources: false,
    });
  });

  test('are none when only names, cases or texts differ', () => {
    const before = draft({ to: [ruth] });
    const after = draft({ to: [person('RUTH@legalaid.example', 'Ruth')], subject: 'x', body: 'y' });
    expect(changesBetween(before, after)).toEqual({
      recipients: null,
      attachments: [],
      from: false,
      sensitivityLabel: false,
      appointment: [],
    });
  });

  test('name attachments that came and went', () => {
    const attachment = (id: string) => ({
      id,
      name: id,
      contentType: 'x',
      size: 1,
      isInline: false,
      contentId: null,
      base64: '',
    });
    const { attachments } = changesBetween(
      draft({ attachments: [attachment('a')] }),
      draft({ attachments: [attachment('b')] }),
    );
    expect(attachments.map(({ status, attachment: { id } }) => `${status} ${id}`)).toEqual([
      'removed a',
      'added b',
    ]);
  });
});
