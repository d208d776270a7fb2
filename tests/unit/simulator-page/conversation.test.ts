import { describe, expect, it } from '@jest/globals';
import { toFoldedMessage } from '../../../src/simulator/page/mailbox/conversation-state';
import { EN } from '../../../src/simulator/page/words/en';
import { aMail } from './builders';

const folded = (folder: 'inbox' | 'sent' | 'drafts', shown: 'inbox' | 'drafts' = 'inbox') =>
  toFoldedMessage(aMail({ folder }), shown, { words: EN, locale: 'en-US', now: 0 });

describe('a folded message of a conversation', () => {
  it.each([
    ['in the folder that is shown says nothing of it', folded('inbox'), ''],
    ['in another folder names it', folded('sent'), 'Sent Items'],
    ['that is a draft says so', folded('drafts'), '[Draft]'],
    ['that is a draft says so among drafts, too', folded('drafts', 'drafts'), '[Draft]'],
  ])('%s', (_sentence, { folder, label }, expected) => {
    expect(folder).toBe(expected);
    expect(label).toContain(expected);
  });
});
