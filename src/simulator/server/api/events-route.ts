import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { World } from '../world/world';

const KEEP_ALIVE_MS = 20_000;

/** Server-sent events: every open page of a world hears of every change in it. */
export function serveEvents(app: FastifyInstance, find: (request: FastifyRequest) => World): void {
  const close = new Set<() => void>();
  app.addHook('preClose', () => {
    for (const end of close) end();
  });
  app.get('/events', (request, reply) => {
    const world = find(request);
    const stream = reply.hijack().raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    stream.write(': listening\n\n');
    const unsubscribe = world.subscribe((event) => stream.write(`data: ${JSON.stringify(event)}\n\n`));
    const keepAlive = setInterval(() => stream.write(': still here\n\n'), KEEP_ALIVE_MS);
    const end = () => {
      clearInterval(keepAlive);
      unsubscribe();
      close.delete(end);
      stream.end();
    };
    close.add(end);
    request.raw.on('close', end);
  });
}
