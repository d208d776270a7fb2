const pad = (part: number) => String(part).padStart(2, '0');

/** A time as an input of type `datetime-local` wants it: the local clock, to the minute. */
export function toLocalInput(time: number): string {
  const date = new Date(time);
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** What such an input says; null when it says nothing, or a time that has passed. */
export function fromLocalInput(text: string, now: number): number | null {
  const time = new Date(text).getTime();
  return Number.isFinite(time) && time > now ? time : null;
}

/** Tomorrow morning at eight: what Outlook on the web proposes first. */
export function tomorrowMorning(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 8).getTime();
}
