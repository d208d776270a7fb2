import { localeOf } from './locale';

/** Where we do not speak the language of the locale, a date in it would stand in a sentence of another one. */
export function dateLocale(locale: string): string {
  const language = localeOf(locale);
  return locale.toLowerCase().startsWith(language) ? locale : language;
}

/** Writes a day as people say it, from seconds since 1970: `3 May 2026`. */
export function dayFormat(locale: string): (seconds: number) => string {
  const format = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long' });
  return (seconds) => format.format(seconds * 1000);
}
