const DAY_MS = 86_400_000;

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** As short as a message list needs it: the time today, the weekday this week, else the date. */
export function formatListTime(time: number, now: number, locale: string): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / DAY_MS);
  if (daysAgo === 0)
    return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
  if (daysAgo > 0 && daysAgo < 7) {
    return new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
      time,
    );
  }
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(
    locale,
    sameYear ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' },
  ).format(time);
}

export const formatFullTime = (time: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);

/** Bytes as people read them: `840 bytes`, `12 KB`, `3.4 MB`. */
export function formatSize(bytes: number, locale: string): string {
  const write = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (bytes < 1_000) return write(bytes, 'byte', 0);
  return bytes < 1_000_000 ? write(bytes / 1_000, 'kilobyte', 0) : write(bytes / 1_000_000, 'megabyte', 1);
}
