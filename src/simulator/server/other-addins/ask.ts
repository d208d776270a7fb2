import { request as requestHttp, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { types } from 'node:util';

/** Asking the servers that add-ins really live on. */

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const PATIENCE_MS = 30_000;

/** Development servers sign their own certificates. Nobody between us and this very machine can forge one. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.has(hostname);
}

export interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Readable;
}

/** The beginning of the answer. @throws when nobody answers. */
export function ask(
  url: URL,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<IncomingMessage> {
  const options = { method, headers, timeout: PATIENCE_MS };
  return new Promise((resolve, reject) => {
    const sent =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, rejectUnauthorized: !isLoopback(url) }, resolve)
        : requestHttp(url, options, resolve);
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} seconds`)));
    sent.on('error', reject);
    if (body === undefined) sent.end();
    else body.on('error', (error) => sent.destroy(error)).pipe(sent);
  });
}

/** @throws when it is more than that. */
export async function readAll(stream: Readable, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part as Uint8Array);
    length += bytes.length;
    if (length > mostBytes) throw new Error(`it is larger than ${mostBytes} bytes`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host, or no network',
  EAI_AGAIN: 'the name could not be looked up; is there a network',
  ENETUNREACH: 'the network is unreachable',
  ECONNRESET: 'the connection was cut',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, which is accepted from localhost only',
};

/** Why nobody answered, for people. */
export function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return 'the reason is not known';
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error.message === '' ? code : error.message);
}
