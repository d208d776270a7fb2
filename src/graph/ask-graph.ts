import { err, ok, type Result } from '../core/result';
import type { ThreadProblem } from '../flows/ports';
import { readCode, type Page } from './read-answers';
import { nextPage, type GraphRequest } from './requests';

/** The little of a response that is looked at. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

export type FetchGraph = (
  url: string,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly cache: 'no-store';
    readonly credentials: 'omit';
    readonly signal: AbortSignal;
  },
) => Promise<GraphResponse>;

/** Gets a token for these permissions without asking anybody. */
export type QuietToken = (scopes: readonly string[]) => Promise<Result<string, ThreadProblem>>;

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export interface GraphLine {
  readonly fetch: FetchGraph;
  readonly token: QuietToken;
  readonly clock: Clock;
}

/** For everything that one question takes (design: never needed for a send). */
const BUDGET_MS = 2_000;

/** Before asking again, whatever a server says. */
const LEAST_WAIT_MS = 500;

type Asked<T> = Promise<Result<T, ThreadProblem>>;

/** Seconds, or a moment (RFC 9110, 10.2.3), as milliseconds from now; undefined where it says neither. */
function waitAsked(response: GraphResponse, now: number): number | undefined {
  const given = response.headers.get('retry-after');
  if (given === null) return undefined;
  const seconds = Number(given);
  const wait = Number.isNaN(seconds) ? Date.parse(given) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(LEAST_WAIT_MS, wait);
}

const BUSY: ReadonlySet<number> = new Set([429, 503, 504]);

async function refusalOf(response: GraphResponse): Promise<ThreadProblem> {
  const { status } = response;
  if (status === 404) return { kind: 'not-found' };
  if (status === 429) return { kind: 'throttled' };
  if (status >= 500) return { kind: 'unreachable' };
  const code = readCode(await response.json().catch(() => undefined));
  return { kind: 'refused', code: code ?? String(status) };
}

/** One question to Graph with everything that it takes: tokens, pages, waiting. */
export class Question {
  readonly #abort = new AbortController();
  readonly #deadline: number;

  constructor(private readonly line: GraphLine) {
    this.#deadline = line.clock.now() + BUDGET_MS;
  }

  /** Ends the work when the time is up; what comes later is dropped. */
  async within<T>(work: () => Asked<T>): Asked<T> {
    const late = this.line.clock.wait(BUDGET_MS).then(() => err<ThreadProblem>({ kind: 'unreachable' }));
    const answer = await Promise.race([
      work().catch(() => err<ThreadProblem>({ kind: 'unreachable' })),
      late,
    ]);
    this.#abort.abort();
    return answer;
  }

  /** All pages of a list, at most so many. */
  async all<T>(
    first: GraphRequest,
    read: (answer: unknown) => Page<T> | undefined,
    mostPages: number,
  ): Asked<readonly T[]> {
    const items: T[] = [];
    let request: GraphRequest | undefined = first;
    for (let page = 0; page < mostPages; page += 1) {
      const answer: Result<Page<T>, ThreadProblem> = await this.#page(request, read);
      if (!answer.ok) return answer;
      items.push(...answer.value.items);
      const { next } = answer.value;
      if (next === undefined) return ok(items);
      request = nextPage(request, next);
      if (request === undefined) return err({ kind: 'unreadable' });
    }
    return err({ kind: 'too-long', most: items.length });
  }

  async #page<T>(request: GraphRequest, read: (answer: unknown) => Page<T> | undefined): Asked<Page<T>> {
    const answer = await this.#get(request);
    if (!answer.ok) return answer;
    const page = read(answer.value);
    return page === undefined ? err({ kind: 'unreadable' }) : ok(page);
  }

  async #get(request: GraphRequest): Asked<unknown> {
    const token = await this.line.token(request.scopes);
    if (!token.ok) return token;
    for (;;) {
      const response = await this.#fetch(request, token.value);
      if (response.status === 200) return this.#body(response);
      const wait = BUSY.has(response.status) ? waitAsked(response, this.line.clock.now()) : undefined;
      const isWorthWaiting = wait !== undefined && this.line.clock.now() + wait < this.#deadline;
      if (!isWorthWaiting) return err(await refusalOf(response));
      await this.line.clock.wait(wait);
    }
  }

  #fetch({ url, headers }: GraphRequest, token: string): Promise<GraphResponse> {
    return this.line.fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...headers },
      cache: 'no-store',
      credentials: 'omit',
      signal: this.#abort.signal,
    });
  }

  async #body(response: GraphResponse): Asked<unknown> {
    try {
      return ok(await response.json());
    } catch {
      return err({ kind: 'unreadable' });
    }
  }
}
