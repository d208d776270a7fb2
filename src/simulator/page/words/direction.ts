const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** How a language is written, by its locale, e.g. `ar-SA`. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** Mail is dated by the Gregorian calendar, whatever calendar a locale prefers. */
export function inGregorianCalendar(locale: string): string {
  try {
    return new Intl.Locale(locale, { calendar: 'gregory' }).toString();
  } catch {
    // A locale of the address that no browser knows; the words fall back in the same way.
    return 'en-US';
  }
}
