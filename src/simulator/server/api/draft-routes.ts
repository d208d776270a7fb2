import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Draft, DraftRequest, SendRequest } from '../../shared/mail';
import { deleteDraft, deleteWaiting } from '../world/delete-drafts';
import { discardDraft, saveDraft, startDraft } from '../world/drafts';
import { takeBack } from '../world/outbox';
import { sendDraft, sendWaiting } from '../world/send-draft';
import type { FindMailbox } from './mail-routes';
import { readInput } from './read-input';

const draftRequestSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['new', 'newEvent']) }),
  v.strictObject({ kind: v.literal('editEvent'), mailId: v.string() }),
  v.strictObject({
    kind: v.picklist(['reply', 'replyAll', 'forward']),
    mailId: v.string(),
    mailbox: v.exactOptional(v.string()),
  }),
]) satisfies v.GenericSchema<unknown, DraftRequest>;

const sendRequestSchema = v.strictObject({
  attempt: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
  holdMs: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
}) satisfies v.GenericSchema<unknown, SendRequest>;

const settingsSchema = v.record(v.string(), v.string());
const DRAFT_LIMIT = 45 * 1024 * 1024;
const SETTINGS_LIMIT = 256 * 1024;

interface DraftAddress {
  readonly Params: { readonly id: string };
}

function answerDraft(reply: FastifyReply, draft: Draft) {
  return reply.header('etag', `"${draft.savedAt}"`).send(draft);
}

/** The version that the page had before its changes, when it says so with If-Match. */
function seenSavedAt({ headers }: FastifyRequest): number | null {
  const seen = /^"(\d+)"$/.exec(headers['if-match'] ?? '');
  return seen ? Number(seen[1]) : null;
}

export function serveDrafts(app: FastifyInstance, find: FindMailbox): void {
  app.post('/drafts', async (request, reply) => {
    const { world, account } = find(request);
    const draft = await startDraft(world, account, readInput(draftRequestSchema, request.body));
    return answerDraft(reply.code(201), draft);
  });
  app.get<DraftAddress>('/drafts/:id', (request, reply) => {
    const { world, account } = find(request);
    return answerDraft(reply, world.draft(account, request.params.id));
  });
  app.put<DraftAddress>('/drafts/:id', { bodyLimit: DRAFT_LIMIT }, (request, reply) => {
    const { world, account } = find(request);
    const saving = { input: request.body, seenSavedAt: seenSavedAt(request) };
    return answerDraft(reply, saveDraft(world, account, request.params.id, saving));
  });
  app.delete<DraftAddress>('/drafts/:id', (request, reply) => {
    const { world, account } = find(request);
    discardDraft(world, account, request.params.id);
    return reply.code(204).send();
  });
  app.post<DraftAddress>('/drafts/:id/to-deleted', async (request, reply) => {
    const { world, account } = find(request);
    await deleteDraft(world, account, request.params.id);
    return reply.code(204).send();
  });
  app.post<DraftAddress>('/drafts/:id/send', (request) => {
    const { world, account } = find(request);
    const press = readInput(sendRequestSchema, request.body);
    return sendDraft(world, account, request.params.id, press);
  });
}

/** Messages that were sent and have not left yet. */
export function serveOutbox(app: FastifyInstance, find: FindMailbox): void {
  app.post<DraftAddress>('/outbox/:id/take-back', (request, reply) => {
    const { world, account } = find(request);
    return answerDraft(reply, takeBack(world, account, request.params.id));
  });
  app.post<DraftAddress>('/outbox/:id/to-deleted', async (request, reply) => {
    const { world, account } = find(request);
    await deleteWaiting(world, account, request.params.id);
    return reply.code(204).send();
  });
  app.post<DraftAddress>('/outbox/:id/send', (request) => {
    const { world, account } = find(request);
    return sendWaiting(world, account, request.params.id);
  });
}

/** What an add-in keeps for an account across messages (roaming settings). */
export function serveSettings(app: FastifyInstance, find: FindMailbox): void {
  app.get<{ Params: { addinId: string } }>('/addins/:addinId/settings', (request) => {
    const { world, account } = find(request);
    return world.state.settings[account.id]?.[request.params.addinId] ?? {};
  });
  app.put<{ Params: { addinId: string } }>(
    '/addins/:addinId/settings',
    { bodyLimit: SETTINGS_LIMIT },
    (request, reply) => {
      const { world, account } = find(request);
      const settings = readInput(settingsSchema, request.body);
      world.commit((state) => {
        const own = { ...state.settings[account.id], [request.params.addinId]: settings };
        return { ...state, settings: { ...state.settings, [account.id]: own } };
      }, {});
      return reply.code(204).send();
    },
  );
}
