import type { Account, Mail } from '../../shared/mail';
import type { Appointment } from '../../shared/appointment';
import { lastDay } from './event-times';

/** Whether the reader arranged this appointment. */
export const isOwnEvent = ({ folder, meeting }: Mail, { address }: Account): boolean =>
  folder === 'calendar' && meeting?.organizer?.address.toLowerCase() === address.toLowerCase();

/** When it is, as a sentence has it: `Tue, November 24, 10:00 – 11:00 AM`. */
export function whenText(
  appointment: Pick<Appointment, 'start' | 'end' | 'isAllDay'>,
  locale: string,
): string {
  const { start, isAllDay } = appointment;
  const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = isAllDay
    ? new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' })
    : new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' });
  return format.formatRange(start, Math.max(start, lastDay(appointment)));
}
