import { describe, expect, it } from '@jest/globals';
import { frontColumn } from '../../../src/simulator/page/routing/front-column';
import { INBOX } from '../../../src/simulator/page/routing/place';

const READING = { ...INBOX, mailId: 'mail-1' };

const CASES = {
  'nothing is open: the list': { place: INBOX, desk: 'clear', paneOpen: false, front: 'list' },
  'a pinned pane does not cover the list': { place: INBOX, desk: 'clear', paneOpen: true, front: 'list' },
  'a message covers the list': { place: READING, desk: 'clear', paneOpen: false, front: 'work' },
  'the pane covers the message': { place: READING, desk: 'clear', paneOpen: true, front: 'pane' },
  'a new mail covers the list': { place: INBOX, desk: 'writing', paneOpen: false, front: 'work' },
  'the pane covers the mail that is written': {
    place: INBOX,
    desk: 'writing',
    paneOpen: true,
    front: 'pane',
  },
  'a draft that cannot be opened says so': { place: INBOX, desk: 'problem', paneOpen: false, front: 'work' },
} as const;

describe('the one column of a narrow window', () => {
  it.each(Object.entries(CASES))('%s', (_name, { place, desk, paneOpen, front }) => {
    expect(frontColumn(place, desk, paneOpen)).toBe(front);
  });
});
