const STYLES = {
  /** `Tuesday, November 17, 2026` */
  date: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  /** `Tuesday, November 17` */
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  /** `10:12 AM` */
  time: { hour: 'numeric', minute: '2-digit' },
  /** For taking a moment apart with `formatToParts`. */
  parts: {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one costs more than writing a whole mail, and every world needs the same few.
const made = new Map<string, Intl.DateTimeFormat>();

/** English, as the local Outlook writes dates. `timeZone` is an IANA name. */
export function dateFormat(style: keyof typeof STYLES, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...STYLES[style] });
  made.set(key, format);
  return format;
}

const MINUTE = 60_000;

/** Milliseconds by which clocks in this time zone are ahead of UTC at this moment. */
export function offsetFromUtc(time: number, timeZone: string): number {
  const parts = dateFormat('parts', timeZone).formatToParts(time);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return wall - Math.floor(time / MINUTE) * MINUTE;
}
