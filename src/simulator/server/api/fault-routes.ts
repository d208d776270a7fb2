import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { FILE_FAULTS, GRAPH_CALLS } from '../../shared/faults';
import type { TabFaults } from '../addin/tab-faults';
import type { GraphFaults } from '../graph/load';
import { readInput } from './read-input';

const ms = v.pipe(v.number(), v.minValue(0));
const times = v.exactOptional(v.pipe(v.number(), v.minValue(0)));
const CALL_FAULT = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['slow', 'late']), ms, times }),
  v.strictObject({ kind: v.picklist(['silence', 'lost-answer']), times }),
  v.strictObject({
    kind: v.literal('error'),
    code: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    retryAfter: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    times,
  }),
  v.strictObject({ kind: v.literal('garbage'), value: v.unknown(), times }),
]);

const FAULTS = v.strictObject({
  calls: v.record(v.picklist(GRAPH_CALLS), v.union([CALL_FAULT, v.array(CALL_FAULT)])),
  files: v.record(v.pipe(v.string(), v.minLength(1)), v.picklist(FILE_FAULTS)),
  frames: v.boolean(),
});

/** A tab says what its add-ins' server and Graph should do wrong. */
export function serveFaults(app: FastifyInstance, faults: TabFaults, graph: GraphFaults): void {
  app.put<{ Params: { tab: string } }>('/api/faults/:tab', (request, reply) => {
    const { tab } = request.params;
    const wanted = readInput(FAULTS, request.body);
    faults.set(tab, wanted);
    graph.set(tab, wanted.calls);
    return reply.code(204).send();
  });
}
