import type { FetchText } from './fetch-text';

/** Long enough for a mail program to start a page; afterwards an answer may be outdated. */
const SOON_MS = 10_000;

/** Asks for this text at once, so that it is there for whoever wants it first and soon; everybody else asks anew. */
export function fetchEarly(fetchText: FetchText, early: string, now: () => number): FetchText {
  const askedAt = now();
  let answer: ReturnType<FetchText> | undefined = fetchText(early);
  return (url) => {
    const isSoon = Math.abs(now() - askedAt) < SOON_MS;
    const known = isSoon && url === early ? answer : undefined;
    answer = undefined;
    return known ?? fetchText(url);
  };
}
