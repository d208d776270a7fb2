import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Problem } from '../problem';
import { MailImport } from '../world/mail-import';
import type { World } from '../world/world';
import type { FindMailbox } from './mail-routes';
import { readInput } from './read-input';
import { readPieces } from './read-pieces';

const startSchema = v.strictObject({ folder: v.picklist(['inbox', 'sent', 'deleted']) });
const PIECES_LIMIT = 8 * 1024 * 1024;

/** Imports that pages began; one that was never ended makes room for later ones. */
const MOST_KEPT = 20;

interface ImportAddress {
  readonly Params: { readonly id: string };
}

/** Bringing in files: begin, send pieces, end; and take everything out again. */
export function serveImports(app: FastifyInstance, find: FindMailbox): void {
  const imports = new Map<string, { readonly world: World; readonly job: MailImport }>();
  const jobOf = (request: Parameters<FindMailbox>[0], id: string): MailImport => {
    const { world, account } = find(request);
    const found = imports.get(id);
    if (found?.world === world && found.job.account.id === account.id) return found.job;
    throw new Problem(404, 'This import is not known any more.', 'Start it again.');
  };

  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: PIECES_LIMIT },
    (_, body, done) => done(null, body),
  );
  app.post('/imports', (request, reply) => {
    const { world, account } = find(request);
    const { folder } = readInput(startSchema, request.body);
    const id = world.sources.newId();
    imports.set(id, { world, job: new MailImport(world, account, folder) });
    const [oldest] = imports;
    if (imports.size > MOST_KEPT && oldest) {
      void oldest[1].job.end().catch(() => undefined);
      imports.delete(oldest[0]);
    }
    return reply.code(201).send({ id });
  });
  app.post<ImportAddress>('/imports/:id/pieces', { bodyLimit: PIECES_LIMIT }, (request) => {
    if (!Buffer.isBuffer(request.body))
      throw new Problem(415, 'Pieces of files are bytes.', 'Send application/octet-stream.');
    return jobOf(request, request.params.id).handOver(readPieces(request.body));
  });
  app.post<ImportAddress>('/imports/:id/end', (request) => jobOf(request, request.params.id).end());
  app.post<ImportAddress>('/imports/:id/undo', async (request, reply) => {
    await jobOf(request, request.params.id).undo();
    return reply.code(204).send();
  });
}
