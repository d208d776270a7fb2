import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parsePaneContext } from '../../../src/compose/pane-context';
import { watchDraft } from '../../../src/compose/watch-draft';
import { ok } from '../../../src/core/result';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { directionOf } from '../../../src/ui/direction';
import { initialsOf } from '../../../src/ui/initials';
import { textIn } from '../../../src/ui/local-text';
import { themeKind } from '../../../src/ui/theme-kind';

describe('a pane whose script has not come yet', () => {
  it('says so, and what to do, in the page itself', () => {
    const html = readFileSync('src/ui/page.html', 'utf8');
    const root = html.slice(html.indexOf('<div id="root">'), html.indexOf('</div>'));
    expect(root).toMatch(/Mailstamp is loading\. If this stays, check your connection and open it again\./);
    // The build adds the scripts; none of them writes the sentence.
    expect(html).not.toContain('<script');
  });
});

describe('where an alert leads', () => {
  const LEADS = {
    'to the finding that it names': ['{"v":1,"finding":"no-stamp","at":5}', 'no-stamp'],
    'nowhere without a context': [undefined, undefined],
    'nowhere for an empty one': ['', undefined],
    'nowhere for words that are no JSON': ['no-stamp', undefined],
    'nowhere for a finding that nobody knows': ['{"v":1,"finding":"hidden"}', undefined],
    'nowhere for a later version': ['{"v":2,"finding":"no-stamp"}', undefined],
    'nowhere where no finding is named': ['{"v":1,"at":5}', undefined],
    'nowhere for null': ['null', undefined],
  } as const;
  it.each(Object.entries(LEADS))('%s', (_name, [raw, finding]) => {
    expect(parsePaneContext(raw)?.finding).toBe(finding);
  });
});

describe('initials', () => {
  const PEOPLE = {
    'first and last name': [{ name: 'Ruth Adeyemi', address: 'ruth@legalaid.example' }, 'RA'],
    'three names': [{ name: 'María del Mar', address: 'm@b.example' }, 'MM'],
    'one name': [{ name: 'Yusuf', address: 'yusuf.k@postbox.example' }, 'Y'],
    'no name': [{ name: '', address: 'yusuf.k@postbox.example' }, 'YK'],
    'a name that is an address is no name': [{ name: 'a@b.example', address: 'press@paper.example' }, 'P'],
    'another script': [{ name: 'نادية رحيمي', address: 'n@legalaid.example' }, 'نر'],
    'nothing usable': [{ name: '"', address: '@' }, '?'],
  } as const;
  it.each(Object.entries(PEOPLE))('%s', (_name, [person, initials]) => {
    expect(initialsOf(person)).toBe(initials);
  });
});

describe('theme, direction, language', () => {
  const matching =
    (...queries: readonly string[]) =>
    (query: string) =>
      queries.some((part) => query.includes(part));
  const THEMES = {
    'Outlook tells': ['dark', matching(), 'dark'],
    'Outlook says nothing, the system prefers dark': [undefined, matching('dark'), 'dark'],
    'nobody says anything': [undefined, matching(), 'light'],
    "the system's contrast wins over what Outlook tells": ['light', matching('forced'), 'contrast'],
  } as const;
  it.each(Object.entries(THEMES))('%s', (_name, [told, matches, kind]) => {
    expect(themeKind(told, matches)).toBe(kind);
  });

  it('mirrors where the language is written from right to left', () => {
    expect(['ar-SA', 'he', 'fa-IR', 'en-GB', 'fr', ''].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });

  it("shows the policy's own texts in the language, or in the first one it has", () => {
    const text = { en: 'Newsletter', fr: 'Lettre' };
    expect(['fr', 'en', 'es'].map((language) => textIn(text, language))).toEqual([
      'Lettre',
      'Newsletter',
      'Newsletter',
    ]);
  });

  it('speaks French to French Canada and English to everybody whose language it lacks', () => {
    expect(['fr-CA', 'en-GB', 'sw'].map((locale) => paneWordsFor(locale).compose.add)).toEqual([
      'Ajouter',
      'Add',
      'Add',
    ]);
  });
});

describe('following the draft', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function aWatch() {
    const draft = { session: '1', isVisible: true, reads: 0 };
    const listeners: (() => void)[] = [];
    const readSession = async () => {
      draft.reads += 1;
      return ok({ draft: draft.session });
    };
    const watch = watchDraft(
      { readSession },
      { onDraftChanged: (listener) => listeners.push(listener), isVisible: () => draft.isVisible },
    );
    const heard = jest.fn();
    return { draft, heard, end: watch(heard), tellRecipients: () => listeners.forEach((tell) => tell()) };
  }

  it('hears of recipients at once', () => {
    const { heard, tellRecipients } = aWatch();
    tellRecipients();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('notices within two seconds that the ribbon chose another stamp, and stays quiet otherwise', async () => {
    const { draft, heard } = aWatch();
    await jest.advanceTimersByTimeAsync(6000);
    expect(heard).not.toHaveBeenCalled();
    draft.session = '2';
    await jest.advanceTimersByTimeAsync(2000);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while nobody looks at the pane, and nothing after its end', async () => {
    const { draft, heard, end, tellRecipients } = aWatch();
    draft.isVisible = false;
    const before = draft.reads;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(draft.reads).toBe(before);
    end();
    draft.isVisible = true;
    draft.session = '2';
    tellRecipients();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(heard).not.toHaveBeenCalled();
  });
});
