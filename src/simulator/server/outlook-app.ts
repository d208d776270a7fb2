import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { AddinManifest } from '../shared/manifest';
import type { TabFaults } from './addin/tab-faults';
import { answerProblems } from './api/answer-problems';
import { serveDrafts, serveOutbox, serveSettings } from './api/draft-routes';
import { serveEvents } from './api/events-route';
import { serveFaults } from './api/fault-routes';
import { refuseOthers, secureHeaders, type AddinOrigins } from './api/guard';
import { serveImports } from './api/import-routes';
import { serveMailbox, type FindMailbox } from './api/mail-routes';
import { serveMeetings } from './api/meeting-routes';
import { serveTokens } from './api/token-routes';
import type { Certificate } from './certificate';
import type { GraphFaults } from './graph/load';
import type { TokenMint } from './graph/tokens';
import { sharedMailbox, signedIn } from './world/shared-mailboxes';
import type { Worlds } from './world/worlds';

export interface OutlookAppOptions {
  readonly certificate: Certificate;
  readonly worlds: Worlds;
  readonly manifests: readonly AddinManifest[];
  /** Folder of the page: `index.html` and its scripts. */
  readonly pageFolder: string;
  readonly addinOrigins: AddinOrigins;
  /** What the add-in's server does wrong on purpose. */
  readonly faults: TabFaults;
  /** What Graph does wrong on purpose, and the tokens that it takes. */
  readonly graph: { readonly faults: GraphFaults; readonly tokens: TokenMint };
  readonly say: (line: string) => void;
}

function paramOf({ params }: FastifyRequest, name: string): string {
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? value : '';
}

function serveWorlds(app: FastifyInstance, worlds: Worlds, tokens: TokenMint): void {
  const worldOf = (request: FastifyRequest) => worlds.open(paramOf(request, 'world'));
  const find: FindMailbox = (request) => {
    const world = worldOf(request);
    return { world, account: signedIn(world, paramOf(request, 'account')) };
  };
  const findShared: FindMailbox = (request) => {
    const { world, account } = find(request);
    return { world, account: sharedMailbox(world, account, paramOf(request, 'mailbox')) };
  };
  void app.register(
    async (scope) => {
      scope.get('/accounts', (request) => worldOf(request).directory.accounts);
      scope.post('/reset', (request, reply) => {
        worldOf(request).reset();
        return reply.code(204).send();
      });
      serveEvents(scope, worldOf);
      await scope.register(
        (mailbox, _, done) => {
          serveMailbox(mailbox, find);
          serveImports(mailbox, find);
          serveDrafts(mailbox, find);
          serveOutbox(mailbox, find);
          serveSettings(mailbox, find);
          serveMeetings(mailbox, find);
          serveTokens(mailbox, find, (request, asked, account) =>
            tokens.issue(asked, { world: paramOf(request, 'world'), account }),
          );
          done();
        },
        { prefix: '/:account' },
      );
      await scope.register(
        (mailbox, _, done) => {
          serveMailbox(mailbox, findShared);
          serveImports(mailbox, findShared);
          serveMeetings(mailbox, findShared);
          done();
        },
        { prefix: '/:account/shared/:mailbox' },
      );
    },
    { prefix: '/api/worlds/:world' },
  );
}

/**
 * HTTP/2, because every window listens to the server as long as it is open, and browsers allow six connections at a time
 * to a server of HTTP/1.1: with the seventh window nothing would be answered any more.
 */
function createServer({ key, cert }: Certificate): FastifyInstance {
  const app = Fastify({
    http2: true,
    https: { key, cert, allowHTTP1: true },
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  // Routes use only what requests of both versions have; their types need not tell them apart.
  return app as unknown as FastifyInstance;
}

/** The local Outlook's own origin: the page and the mailboxes' HTTP interface. */
export function createOutlookApp(options: OutlookAppOptions): FastifyInstance {
  const { certificate, worlds, manifests, pageFolder, addinOrigins, faults, graph, say } = options;
  const app = createServer(certificate);
  const secure = secureHeaders(addinOrigins);
  app.addHook('onRequest', (request, reply, done) => {
    secure(reply);
    refuseOthers(request);
    done();
  });
  answerProblems(app, say);
  app.get('/api/addins', () => manifests);
  serveFaults(app, faults, graph.faults);
  serveWorlds(app, worlds, graph.tokens);
  void app.register(fastifyStatic, {
    root: pageFolder,
    cacheControl: false,
    dotfiles: 'deny',
    index: 'index.html',
    // /modelled is a folder with a page of its own.
    redirect: true,
  });
  return app;
}
