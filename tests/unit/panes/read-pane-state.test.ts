import { describe, expect, it } from '@jest/globals';
import type { StampView } from '../../../src/flows/read-stamp';
import { wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { toReadPaneState, type ReadTexts } from '../../../src/read/read-pane-state';
import { aView } from './builders';

const TEXTS: ReadTexts = {
  words: wordsFor('en'),
  pane: paneWordsFor('en').read,
  organisation: 'Example Legal Aid',
  formatTime: (milliseconds) => new Date(milliseconds).toISOString(),
};

const show = (view: StampView, sender = 'nadia@legalaid.example') => toReadPaneState(view, sender, TEXTS);
const factsOf = (view: StampView, sender?: string) =>
  show(view, sender)
    .facts.map(({ sentence }) => sentence)
    .join(' ');

describe('the stamp of a mail that arrived', () => {
  it('is named and says what the reader may do', () => {
    const { title, sentence } = show(aView());
    expect(title).toBe('Confidential');
    expect(sentence).toBe(TEXTS.pane.instructions.confidential);
  });

  it('lists the adjustments by number, and the agreed uses', () => {
    expect(show(aView({ stamp: 'adjust', items: ['Blur the face'] })).items).toEqual({
      heading: 'Before it may be public',
      items: ['Blur the face'],
      isNumbered: true,
    });
    expect(show(aView({ stamp: 'cleared', items: ['Press'] })).items?.isNumbered).toBe(false);
  });

  const CAUTIONS = {
    'a whole stamp needs no warning': { agreement: 'agree', tone: undefined },
    'a mail without a stamp needs none either: it says so itself': {
      agreement: 'unstamped',
      tone: undefined,
    },
    'only the text carries a stamp': { agreement: 'banner-only', tone: 'ask' },
    'only the header carries a stamp': { agreement: 'header-only', tone: 'ask' },
    'text and header contradict each other': { agreement: 'contradict', tone: 'hold' },
    'a damaged stamp': { agreement: 'damaged', tone: 'hold' },
    'a stamp of which a part is not shown': { agreement: 'unreadable', tone: 'ask' },
  } as const;
  it.each(Object.entries(CAUTIONS))('%s', (_name, { agreement, tone }) => {
    expect(show(aView({ agreement })).caution?.tone).toBe(tone);
  });

  it('of a damaged stamp the strictest that it could be counts, and the pane says so', () => {
    const { title, caution } = show(aView({ agreement: 'damaged' }));
    expect(title).toBe('Confidential');
    expect(caution?.sentence).toMatch(/the strictest that it could be counts/);
  });

  it('says of a damaged stamp that comes from outside that nobody vouches for it, and names no claimant', () => {
    const { claim } = show(
      aView({ agreement: 'damaged', trust: { kind: 'claimed', by: 'legalaid.example' } }),
    );
    expect(claim).toMatch(/cannot be read: not verified/);
    expect(claim).not.toMatch(/claimed|legalaid/i);
    expect(show(aView({ agreement: 'damaged' })).claim).toBeUndefined();
  });

  it('says what is missing, not what somebody did, in words that anybody knows', () => {
    const sentences = (['header-only', 'banner-only', 'contradict'] as const).map(
      (agreement) => show(aView({ agreement })).caution?.sentence,
    );
    expect(sentences[0]).toMatch(/lines in the text are missing/);
    expect([...sentences, factsOf(aView())].join(' ')).not.toMatch(/removed|computer|mark/);
  });

  it('says in words who vouches for it', () => {
    expect(factsOf(aView())).toMatch(/inside Example Legal Aid/);
    expect(show(aView({ trust: { kind: 'claimed', by: 'paper.example' } })).claim).toMatch(
      /Claimed by paper\.example: not verified/,
    );
    expect(show(aView({ trust: { kind: 'unknown' } })).claim).toMatch(/not verified/);
    expect(show(aView()).claim).toBeUndefined();
  });

  it('does not repeat a permission that nobody vouches for, but does repeat a request to keep it', () => {
    const trust = { kind: 'claimed', by: 'paper.example' } as const;
    expect(show(aView({ stamp: 'cleared', trust })).sentence).toBe('');
    expect(show(aView({ stamp: 'confidential', trust })).sentence).not.toBe('');
  });

  it('says when the stamp names another organisation than the one the mail came from', () => {
    const forged = aView({ trust: { kind: 'claimed', by: 'paper.example' } });
    expect(factsOf(forged, 'press@paper.example')).toMatch(
      /names legalaid\.example.*came from paper\.example/,
    );
    expect(factsOf(forged, 'press@mail.legalaid.example')).not.toMatch(/names legalaid/);
    expect(factsOf(aView())).not.toMatch(/names legalaid/);
  });

  it('says when, or that it is not known', () => {
    expect(factsOf(aView({ stampedAt: 0 }))).toMatch(/1970-01-01/);
    expect(factsOf(aView({ stampedAt: undefined }))).toMatch(/Not known/);
  });

  it('mentions stamps in quoted mails, each once', () => {
    expect(show(aView({ earlier: ['internal', 'confidential', 'internal'] })).earlier).toEqual([
      'Internal',
      'Confidential',
    ]);
  });

  it('explains that a mail without a stamp is not free to pass on', () => {
    const hidden = show(aView({ stamp: undefined, agreement: 'unreadable' }));
    expect([hidden.title, hidden.sentence]).toEqual([
      'Stamp not known',
      expect.stringContaining('Treat it as Confidential'),
    ]);
    const state = show(aView({ stamp: undefined, agreement: 'unstamped', earlier: ['internal'] }));
    expect(state).toMatchObject({ title: 'No stamp', facts: [], earlier: ['Internal'] });
    expect(state.sentence).toMatch(/ask the sender/);
  });
});
