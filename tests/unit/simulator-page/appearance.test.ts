import { describe, expect, it } from '@jest/globals';
import { createTheme, type ThemeChoice } from '../../../src/simulator/page/state/theme';
import { completeWords } from '../../../src/simulator/page/words/complete-words';
import { directionOf, inGregorianCalendar } from '../../../src/simulator/page/words/direction';
import { EN } from '../../../src/simulator/page/words/en';
import { wordsFor } from '../../../src/simulator/page/words/use-words';

interface Media {
  matches: boolean;
  readonly addEventListener: (type: string, listener: unknown) => void;
  change(matches: boolean): void;
}

function aMedia(matches: boolean): Media {
  const listeners: (() => void)[] = [];
  const media: Media = {
    matches,
    addEventListener: (_type, listener) => void listeners.push(listener as () => void),
    change(next) {
      media.matches = next;
      listeners.forEach((listener) => listener());
    },
  };
  return media;
}

function aTheme({ dark = false, forced = false, stored = '' } = {}) {
  const kept = new Map([['local-outlook.theme', stored]]);
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const media = { dark: aMedia(dark), forced: aMedia(forced) };
  return { theme: createTheme(media, storage), kept, ...media };
}

describe('the colours of the page', () => {
  const SYSTEMS: Record<string, [Parameters<typeof aTheme>[0], string]> = {
    'are light by default': [{}, 'light'],
    'are dark where the system is': [{ dark: true }, 'dark'],
    'are of high contrast where the system forces dark ones': [{ dark: true, forced: true }, 'high-contrast'],
    'stay light where the system forces light ones': [{ forced: true }, 'light'],
    'are what was chosen before, whatever the system says': [{ dark: true, stored: 'light' }, 'light'],
    'follow the system when something unknown was kept': [{ dark: true, stored: 'pink' }, 'dark'],
  };
  it.each(Object.entries(SYSTEMS))('%s', (_name, [system, drawn]) => {
    expect(aTheme(system).theme.get().drawn).toBe(drawn);
  });

  it('follow the system while the page is open, unless somebody chose', () => {
    const { theme, dark } = aTheme();
    dark.change(true);
    expect(theme.get().drawn).toBe('dark');
    theme.choose('light');
    dark.change(false);
    dark.change(true);
    expect(theme.get()).toEqual({ choice: 'light', drawn: 'light' });
  });

  it('are kept, and another window takes them over', () => {
    const { theme, kept } = aTheme();
    theme.choose('high-contrast');
    expect(kept.get('local-outlook.theme')).toBe('high-contrast');
    kept.set('local-outlook.theme', 'dark' satisfies ThemeChoice);
    theme.reload();
    expect(theme.get().drawn).toBe('dark');
  });
});

describe('a display language', () => {
  it('decides in which direction the page runs', () => {
    expect(['en-US', 'fr-FR', 'ar-SA', 'ar', 'he-IL', 'fa'].map(directionOf)).toEqual([
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
    ]);
  });
  it('has words of its own by its language, else English', () => {
    const names = ['fr-CA', 'ar-EG', 'de-DE'].map((locale) => wordsFor(locale).ribbon.reply);
    expect(names).toEqual(['Répondre', 'رد', 'Reply']);
  });
  it('says in English what a language lacks', () => {
    const { ribbon, wire } = completeWords({ ribbon: { reply: 'Svara' } }, EN);
    expect([ribbon.reply, ribbon.forward, wire.count(1, 2)]).toEqual(['Svara', 'Forward', '1 of 2']);
  });
  it('counts as Arabic does', () => {
    const { folderLabel } = wordsFor('ar-SA');
    expect([1, 2, 5, 12].map((unread) => folderLabel('x', unread))).toEqual([
      'x، رسالة واحدة غير مقروءة',
      'x، رسالتان غير مقروءتين',
      'x، 5 رسائل غير مقروءة',
      'x، 12 رسالة غير مقروءة',
    ]);
  });
  it('dates mail by the Gregorian calendar, and survives nonsense in the address', () => {
    const year = new Intl.DateTimeFormat(inGregorianCalendar('ar-SA'), { year: 'numeric' });
    expect(year.resolvedOptions().calendar).toBe('gregory');
    expect(inGregorianCalendar('no such locale')).toBe('en-US');
  });
});
