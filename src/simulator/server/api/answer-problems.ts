import type { FastifyError, FastifyInstance } from 'fastify';
import { Problem } from '../problem';

const BAD_INPUT: Readonly<Record<number, readonly [string, string]>> = {
  413: ['This is too large for the local Outlook.', 'Attachments and files together may have 25 MB.'],
  415: ['This kind of content is not accepted here.', 'Send JSON.'],
};

function statusOf({ statusCode }: FastifyError): number {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** Every failure becomes `{problem, advice}`. What is not expected is said at the terminal, without any content of mail. */
export function answerProblems(app: FastifyInstance, say: (line: string) => void): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    if (error instanceof Problem) {
      const { status, problem, advice } = error;
      return reply.code(status).send({ problem, advice });
    }
    const status = statusOf(error);
    if (status === 500) {
      say(
        `The local Outlook failed at ${request.method} ${request.routeOptions.url ?? 'an unknown address'}: ${error.name}`,
      );
      return reply.code(500).send({
        problem: 'The local Outlook failed at this.',
        advice: 'Nothing was changed. Try again, or reset the mailboxes.',
      });
    }
    const [problem, advice] = BAD_INPUT[status] ?? [
      'This request cannot be read.',
      'Send the JSON that this address expects.',
    ];
    return reply.code(status).send({ problem, advice });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      problem: 'There is nothing at this address.',
      advice: `Check the address; ${request.method} may not fit it.`,
    }),
  );
}
