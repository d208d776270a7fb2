import { err, ok, type Result } from './result';

/** Why the server did not do what the page asked for. */
export type ApiProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: string; readonly advice: string };

export type ApiResult<T> = Result<T, ApiProblem>;

/** The part of `fetch` that the page needs; tests pass their own. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly json?: unknown;
  readonly bytes?: Blob;
  /** Should arrive even if the page is left meanwhile; browsers can promise that for small requests only. */
  readonly outlivesPage?: boolean;
}

// Long enough for a mail of many megabytes on a slow laptop, short enough that nobody waits for ever.
const PATIENCE_MS = 30_000;
/** Bytes; browsers refuse more (Fetch standard: 64 KiB for all requests under way). */
const MOST_OUTLIVING_BYTES = 60_000;

async function readRefusal(response: Response): Promise<ApiProblem> {
  const answer: unknown = await response.json().catch(() => null);
  const text = (name: string): string => {
    const value: unknown = answer !== null && typeof answer === 'object' ? Reflect.get(answer, name) : null;
    return typeof value === 'string' ? value : '';
  };
  if (response.status === 404) return { kind: 'missing' };
  return { kind: 'refused', status: response.status, problem: text('problem'), advice: text('advice') };
}

async function send(fetcher: Fetch, request: ApiRequest): Promise<Response | null> {
  const init: RequestInit = { method: request.method, signal: AbortSignal.timeout(PATIENCE_MS) };
  if (request.json !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(request.json);
    const small = new Blob([init.body]).size <= MOST_OUTLIVING_BYTES;
    if (request.outlivesPage === true && small) init.keepalive = true;
  }
  if (request.bytes !== undefined) {
    init.headers = { 'content-type': 'application/octet-stream' };
    init.body = request.bytes;
  }
  const response = await fetcher(request.url, init).catch(() => null);
  if (response !== null || init.keepalive !== true) return response;
  // Refused because others under way outlive the page, too: this one is no worse than any other request then.
  return fetcher(request.url, { ...init, keepalive: false }).catch(() => null);
}

/** Sends one request and hands its answer to `read`; everything that can go wrong comes back as a value. */
export async function sendRequest<T>(
  fetcher: Fetch,
  request: ApiRequest,
  read: (response: Response) => Promise<T>,
): Promise<ApiResult<T>> {
  const response = await send(fetcher, request);
  if (response === null) return err({ kind: 'unreachable' });
  if (!response.ok) return err(await readRefusal(response));
  try {
    return ok(await read(response));
  } catch {
    return err({ kind: 'unreachable' });
  }
}
