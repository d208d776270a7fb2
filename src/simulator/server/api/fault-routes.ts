import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { FILE_FAULTS } from '../../shared/faults';
import type { TabFaults } from '../addin/tab-faults';
import { readInput } from './read-input';

const FAULTS = v.strictObject({
  files: v.record(v.pipe(v.string(), v.minLength(1)), v.picklist(FILE_FAULTS)),
  frames: v.boolean(),
});

/** A tab says what its add-ins' server should do wrong. */
export function serveFaults(app: FastifyInstance, faults: TabFaults): void {
  app.put<{ Params: { tab: string } }>('/api/faults/:tab', (request, reply) => {
    faults.set(request.params.tab, readInput(FAULTS, request.body));
    return reply.code(204).send();
  });
}
