import type { FastifyReply, FastifyRequest } from 'fastify';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How long a browser may use a file without asking, in seconds. */
const YEAR = 31_536_000;
const HOUR = 3_600;

/** The name of such a file changes with its content. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{8}\.js$/;

/** Microsoft's files and what stands in for others of theirs. For how long browsers keep the real ones is invented. */
const OF_OUTLOOK = /^\/(?:office-js\/|local-outlook\/(?:office-js\/|[\w-]+\.js$))/;

/** As a host of static files should have it (docs/hosting.md): a rebuilt add-in shows at once all the same. */
export function cachingOf(path: string): string {
  if (NAMED_BY_CONTENT.test(path)) return `public, max-age=${YEAR}, immutable`;
  return OF_OUTLOOK.test(path) ? `public, max-age=${HOUR}` : 'no-cache';
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:javascript|json|xml))/;

const brotli = promisify(brotliCompress);
const ENCODINGS = {
  // The highest level takes seconds for a script of this size, and saves a twentieth.
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
} as const;
type Encoding = keyof typeof ENCODINGS;

function encodingFor({ headers }: FastifyRequest): Encoding | undefined {
  const accepted = (headers['accept-encoding'] ?? '').split(',').map((each) => each.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

/** More than an add-in has files; a rebuilt one brings new ones. */
const MOST_KEPT = 200;

const NOT_MODIFIED = 304;

/**
 * Compresses what is text, each version of a file once; what is no file, nobody keeps. To be used as an `onSend` hook.
 */
export function createDelivery() {
  const kept = new Map<string, Promise<Buffer>>();

  async function compressed(body: Readable | string, encoding: Encoding, name: string): Promise<Buffer> {
    const known = kept.get(name);
    if (known !== undefined) {
      if (body instanceof Readable) body.destroy();
      return known;
    }
    const bytes = body instanceof Readable ? await buffer(body) : Buffer.from(body);
    const result = ENCODINGS[encoding](bytes);
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(name, result);
    return result;
  }

  return async (request: FastifyRequest, reply: FastifyReply, body: unknown): Promise<unknown> => {
    if (reply.statusCode >= 300 && reply.statusCode !== NOT_MODIFIED) {
      reply.header('cache-control', 'no-cache');
    }
    const isText = COMPRESSIBLE.test(String(reply.getHeader('content-type') ?? ''));
    const isWhole = reply.statusCode === 200 && (body instanceof Readable || typeof body === 'string');
    if (!isText || !isWhole) return body;
    reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request);
    const etag = reply.getHeader('etag');
    if (encoding === undefined || etag === undefined) return body;
    const [path] = request.url.split('?');
    const result = await compressed(body, encoding, `${encoding} ${String(path)} ${String(etag)}`);
    reply.header('content-encoding', encoding).header('content-length', result.length);
    return result;
  };
}
