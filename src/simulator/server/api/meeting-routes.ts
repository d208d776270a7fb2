import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { MEETING_ANSWERS } from '../../shared/appointment';
import { answerMeeting } from '../world/answer-meeting';
import type { FindMailbox } from './mail-routes';
import { readInput } from './read-input';

const answerSchema = v.strictObject({ answer: v.picklist(MEETING_ANSWERS) });

/** Answers to meeting requests. */
export function serveMeetings(app: FastifyInstance, find: FindMailbox): void {
  app.post<{ Params: { id: string } }>('/mails/:id/answer', async (request, reply) => {
    const { world, account } = find(request);
    const { answer } = readInput(answerSchema, request.body);
    await answerMeeting(world, account, request.params.id, answer);
    return reply.code(204).send();
  });
}
