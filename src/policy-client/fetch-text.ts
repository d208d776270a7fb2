import { err, ok, type Result } from '../core/result';

/** The little that this folder uses of the runtime; classic Outlook on Windows has these too. */
declare const fetch:
  | ((
      url: string,
      init: { readonly cache: 'no-cache'; readonly credentials: 'omit' },
    ) => Promise<{ readonly ok: boolean; text(): Promise<string> }>)
  | undefined;
declare function setTimeout(run: () => void, ms: number): unknown;

export type FetchText = (url: string) => Promise<Result<string, 'unreachable'>>;

/** Long enough for a slow line, short enough for Send (design: at most 1.5 s). */
const PATIENCE_MS = 1500;

async function load(url: string): Promise<Result<string, 'unreachable'>> {
  if (typeof fetch === 'undefined') return err('unreachable');
  try {
    // `no-cache` asks the server whether the copy that we have is still good; it costs a few bytes.
    const response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
    return response.ok ? ok(await response.text()) : err('unreachable');
  } catch {
    return err('unreachable');
  }
}

/** Fetches a text; silence counts as unreachable after a second and a half. Never rejects. */
export function fetchText(url: string): Promise<Result<string, 'unreachable'>> {
  const patience = new Promise<Result<string, 'unreachable'>>((resolve) => {
    setTimeout(() => resolve(err('unreachable')), PATIENCE_MS);
  });
  return Promise.race([load(url), patience]);
}
