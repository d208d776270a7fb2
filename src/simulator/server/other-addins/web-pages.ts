import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServePages } from '../addin-app';
import { insertScripts, type Insertion } from '../addin/insert-scripts';
import { ask, isLoopback, readAll, reasonOf } from './ask';
import { answerHeaders, type Move, requestHeaders } from './pass-headers';

const MOST_HTML_BYTES = 20 * 1024 * 1024;

export interface WebPagesOptions {
  /** Where the pages really are. */
  readonly real: string;
  /** The origin that the add-in was made for. */
  readonly original: string;
  /** By original origin, where the local Outlook serves it; known once all of them listen. */
  readonly movedOrigins: () => Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** One question of the browser on its way. */
interface Passing {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly url: URL;
  readonly move: Move;
  readonly insertion: Insertion;
}

function isHtml(type: string | undefined): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');
}

/** Where this origin is served, and that a redirect to where it really is leads there too. */
function moveOf({ real, original, movedOrigins }: WebPagesOptions): Move {
  const moved = movedOrigins();
  const served = moved[original] ?? original;
  return { served, real, movedOrigins: { ...moved, [real]: served } };
}

async function give(
  answer: IncomingMessage,
  { request, reply, url, move, insertion }: Passing,
): Promise<FastifyReply> {
  const headers = answerHeaders(answer.headers, url.href, move);
  reply.removeHeader('x-content-type-options').code(answer.statusCode ?? 502);
  if (!isHtml(answer.headers['content-type']) || request.method === 'HEAD') {
    return reply.headers(headers).send(answer);
  }
  const html = (await readAll(answer, MOST_HTML_BYTES)).toString('utf8');
  const changed = new Set(['content-length', 'etag', 'last-modified']);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !changed.has(name)));
  return reply.headers(kept).send(insertScripts(html, insertion));
}

async function pass(passing: Passing, say: WebPagesOptions['say']): Promise<FastifyReply> {
  const { request, reply, url, move } = passing;
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: request.raw };
  try {
    const answer = await ask(url, { method, headers: requestHeaders(headers, move), ...body });
    return await give(answer, passing);
  } catch (error) {
    const line = `${url.origin}${url.pathname} could not be fetched: ${reasonOf(error)}.`;
    say(line);
    return reply.code(502).type('text/plain; charset=utf-8').send(`${line}\n`);
  }
}

function pairs(raw: readonly string[]): readonly string[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1] ?? ''}`] : []));
}

/** Development servers tell their pages of changes over a web socket. */
function connect(request: IncomingMessage, socket: Duplex, real: string): void {
  const url = new URL(request.url ?? '/', real);
  const headers = { ...request.headers, host: url.host, origin: real };
  const sent =
    url.protocol === 'https:'
      ? requestHttps(url, { headers, rejectUnauthorized: !isLoopback(url) })
      : requestHttp(url, { headers });
  const giveUp = (): void => void socket.destroy();
  sent.on('upgrade', (answer, upstream) => {
    socket.write(['HTTP/1.1 101 Switching Protocols', ...pairs(answer.rawHeaders), '', ''].join('\r\n'));
    upstream.on('error', giveUp).pipe(socket);
    socket.on('error', () => upstream.destroy()).pipe(upstream);
  });
  sent.on('response', giveUp).on('error', giveUp);
  sent.end();
}

/** Pages from the server that they really live on, passed on with our scripts around office.js. */
export function webPages(options: WebPagesOptions): ServePages {
  return (scope, faults, { graph }) => {
    // Bodies go through untouched.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', (request, reply) => {
      const url = new URL(request.url, options.real);
      const insertion = { isMoved: true, spoilFrame: faults.spoilsFrame(request.url), graph };
      return pass({ request, reply, url, move: moveOf(options), insertion }, options.say);
    });
    scope.server.on('upgrade', (request: IncomingMessage, socket: Duplex) =>
      connect(request, socket, options.real),
    );
  };
}
