import { setTimeout as pause } from 'node:timers/promises';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphCall } from '../../shared/faults';
import type { Certificate } from '../certificate';
import type { Sources } from '../sources';
import { signedIn } from '../world/shared-mailboxes';
import type { Worlds } from '../world/worlds';
import type { Caller, Reading } from './caller';
import { badRequest, GraphError, notModelled } from './graph-error';
import { listGroups, listMembers } from './group-routes';
import { MailboxGate, type GraphFaults, type Line } from './load';
import { listMessages, mailboxOf, readMessage } from './message-routes';
import type { TokenMint } from './tokens';

export interface GraphAppOptions {
  readonly certificate: Certificate;
  readonly worlds: Worlds;
  readonly tokens: TokenMint;
  readonly faults: GraphFaults;
  readonly sources: Sources;
  readonly say: (line: string) => void;
}

/** Names the tab that a request comes from, for what goes wrong there on purpose. */
export const TAB_HEADER = 'x-local-outlook-tab';
/** The host that the add-in meant, where its page was sent here instead. */
export const MEANT_HEADER = 'x-forwarded-host';

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** As Graph has it: any page may ask, since nothing but the token decides. */
function answerPages(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'request-id, client-request-id, Retry-After, WWW-Authenticate',
      'cache-control': 'private',
      'x-content-type-options': 'nosniff',
      'request-id': request.id,
    });
    const clientId = headerOf(request, 'client-request-id');
    if (clientId !== undefined) reply.header('client-request-id', clientId);
    done();
  });
  app.options('/*', (request, reply) =>
    reply
      .headers({
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': headerOf(request, 'access-control-request-headers') ?? '',
        'access-control-max-age': '3600',
      })
      .code(204)
      .send(),
  );
}

/** What the router or the parser refuses, in the words of Graph; anything else is ours, and is said at the terminal. */
function refusalFor(error: FastifyError | GraphError, say: GraphAppOptions['say']): GraphError {
  if (error instanceof GraphError) return error;
  if (error.statusCode !== undefined && error.statusCode < 500) return badRequest(error.message);
  say(`The Graph of the local Outlook failed: ${error.name}`);
  return new GraphError(500, 'InternalServerError', 'The local Outlook failed at this.');
}

function answerRefusals(app: FastifyInstance, { sources, say }: GraphAppOptions): void {
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    { status, code, message, headers }: GraphError,
  ) => {
    const innerError = {
      date: new Date(sources.now()).toISOString().slice(0, 19),
      'request-id': request.id,
      'client-request-id': headerOf(request, 'client-request-id') ?? request.id,
    };
    return reply.code(status).headers(headers).send({ error: { code, message, innerError } });
  };
  app.setErrorHandler((error: FastifyError | GraphError, request, reply) =>
    send(request, reply, refusalFor(error, say)),
  );
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    return send(request, reply, notModelled(`${request.method} ${path}`));
  });
}

function lineOf({ raw }: FastifyReply): Line {
  const ended = new AbortController();
  const closed = new Promise<void>((resolve) => {
    raw.once('close', () => {
      ended.abort();
      resolve();
    });
  });
  return { closed, pause: (ms) => pause(ms, undefined, { signal: ended.signal }).catch(() => undefined) };
}

function callerOf(request: FastifyRequest, { tokens, worlds }: GraphAppOptions): Caller {
  const claims = tokens.read(request.headers.authorization);
  const world = worlds.open(claims.local_world);
  return {
    world,
    account: signedIn(world, claims.oid),
    app: claims.appid,
    scopes: new Set(claims.scp.split(' ')),
  };
}

function readingOf(request: FastifyRequest, secret: string): Reading {
  const [path = ''] = request.url.split('?');
  const { params, query } = request;
  return {
    root: `https://${headerOf(request, MEANT_HEADER) ?? request.host}`,
    path,
    query: typeof query === 'object' && query !== null ? query : {},
    param: (name) => {
      const value: unknown =
        typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
      return typeof value === 'string' ? value : '';
    },
    header: (name) => headerOf(request, name),
    secret,
  };
}

type Route = (caller: Caller, reading: Reading) => Promise<object>;

/** Whose mailbox a request is about, for the limit; the directory has none. */
const OWN: (caller: Caller) => string = ({ account }) => account.id;

function serveRoutes(app: FastifyInstance, options: GraphAppOptions): void {
  const gate = new MailboxGate();
  const secret = options.sources.newId();
  const serve = (
    path: string,
    call: GraphCall,
    route: Route,
    mailbox: (caller: Caller, reading: Reading) => string,
  ) =>
    app.get(`/v1.0${path}`, async (request, reply) => {
      const caller = callerOf(request, options);
      const reading = readingOf(request, secret);
      const line = lineOf(reply);
      const tab = headerOf(request, TAB_HEADER) ?? '';
      const work = () =>
        options.faults.run(tab, call, async () => ({ body: await route(caller, reading) }), line);
      const answer = await gate.pass(`${caller.app} ${mailbox(caller, reading)}`, work);
      if (answer === null) return reply.hijack();
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
    });
  const owner = (caller: Caller, reading: Reading) => mailboxOf(caller, reading.param('user')).id;
  serve('/me/messages', 'graph.messages', listMessages, OWN);
  serve('/me/messages/:id', 'graph.messages', readMessage, OWN);
  serve('/users/:user/messages', 'graph.messages', listMessages, owner);
  serve('/users/:user/messages/:id', 'graph.messages', readMessage, owner);
  serve('/groups', 'graph.groups', listGroups, OWN);
  serve('/groups/:id/transitiveMembers/microsoft.graph.user', 'graph.members', listMembers, OWN);
}

/**
 * The part of Microsoft Graph that follows conversations, over the mailboxes of the local Outlook. It knows or it
 * refuses: what is not modelled is answered with an error that says so.
 */
export function createGraphApp(options: GraphAppOptions): FastifyInstance {
  const { key, cert } = options.certificate;
  const app: FastifyInstance = Fastify({
    https: { key, cert },
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
    genReqId: () => options.sources.newId(),
  });
  answerPages(app);
  answerRefusals(app, options);
  serveRoutes(app, options);
  return app;
}
