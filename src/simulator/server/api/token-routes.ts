import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { TokenRequest } from '../../shared/graph';
import type { Account } from '../../shared/mail';
import type { FindMailbox } from './mail-routes';
import { readInput } from './read-input';

const requestSchema = v.strictObject({
  clientId: v.pipe(v.string(), v.maxLength(200)),
  scope: v.pipe(v.string(), v.maxLength(2000)),
}) satisfies v.GenericSchema<unknown, TokenRequest>;

type Issue = (request: FastifyRequest, asked: TokenRequest, account: Account) => string;

/** Access tokens for add-ins. Whether an add-in gets one is for the page: it plays how signing in goes. */
export function serveTokens(app: FastifyInstance, find: FindMailbox, issue: Issue): void {
  app.post('/tokens', (request) => {
    const { account } = find(request);
    return { accessToken: issue(request, readInput(requestSchema, request.body), account) };
  });
}
