import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { FOLDERS, LIST_VIEWS, type Account } from '../../shared/mail';
import { findPeople, membersOf, resolvePeople } from '../world/address-book';
import { deleteWithNotice } from '../world/cancel-meeting';
import { exportMails } from '../world/export-mails';
import { findRow, listConversation, listPage, type ListQuery } from '../world/list-rows';
import {
  changeMail,
  countFolders,
  listFolder,
  readAttachment,
  readMail,
  type MailChange,
} from '../world/mailbox';
import type { World } from '../world/world';
import { readFolder, readInput } from './read-input';

/** Finds the world and the account that an address names. */
export type FindMailbox = (request: FastifyRequest) => { readonly world: World; readonly account: Account };

const properties = v.record(v.string(), v.record(v.string(), v.unknown()));
const mailChangeSchema = v.strictObject({
  unread: v.exactOptional(v.boolean()),
  folder: v.exactOptional(v.picklist(FOLDERS)),
  customProperties: v.exactOptional(properties),
}) satisfies v.GenericSchema<unknown, MailChange>;

const idsSchema = v.strictObject({ ids: v.pipe(v.array(v.string()), v.maxLength(100_000)) });
const IDS_LIMIT = 4 * 1024 * 1024;

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const listQuerySchema = v.object({
  view: v.optional(v.picklist(LIST_VIEWS), 'messages'),
  search: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
});
const pageSchema = v.object({
  offset: v.optional(wholeNumber, '0'),
  limit: v.optional(v.pipe(wholeNumber, v.maxValue(500)), '100'),
});
const targetSchema = v.union([
  v.object({ mail: v.string() }),
  v.object({ letters: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), after: wholeNumber }),
]);

/** Types that a browser shows without running anything; all else is plain bytes. */
const HARMLESS = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'application/pdf',
  'text/plain',
]);

function fileName(name: string): string {
  return encodeURIComponent(name.replace(/[\\/:*?"'()<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').trim() || 'file');
}

function asFile(reply: FastifyReply, name: string, contentType: string): FastifyReply {
  return reply.headers({
    'content-type': contentType,
    'content-disposition': `attachment; filename*=UTF-8''${fileName(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
}

/** Bytes out of a mail are for saving: never a page of this origin, whatever they claim to be. */
function sendBytes(
  reply: FastifyReply,
  { name, contentType }: { name: string; contentType: string },
  bytes: Buffer,
) {
  const type = HARMLESS.has(contentType) ? contentType : 'application/octet-stream';
  return asFile(reply, name, type).send(bytes);
}

interface MailAddress {
  readonly Params: { readonly id: string };
}

function serveMails(app: FastifyInstance, find: FindMailbox): void {
  app.get<MailAddress>('/mails/:id', (request) => {
    const { world, account } = find(request);
    return readMail(world, account, request.params.id);
  });
  app.patch<MailAddress>('/mails/:id', (request, reply) => {
    const { world, account } = find(request);
    changeMail(world, account, request.params.id, readInput(mailChangeSchema, request.body));
    return reply.code(204).send();
  });
  app.get<MailAddress>('/mails/:id/conversation', (request) => {
    const { world, account } = find(request);
    return listConversation(world, account, request.params.id);
  });
  app.post('/mails/delete', { bodyLimit: IDS_LIMIT }, async (request, reply) => {
    const { world, account } = find(request);
    await deleteWithNotice(world, account, new Set(readInput(idsSchema, request.body).ids));
    return reply.code(204).send();
  });
  app.delete<MailAddress>('/mails/:id', async (request, reply) => {
    const { world, account } = find(request);
    const { id } = world.storedMail(account, request.params.id);
    await deleteWithNotice(world, account, new Set([id]));
    return reply.code(204).send();
  });
}

function serveBytes(app: FastifyInstance, find: FindMailbox): void {
  app.get<MailAddress>('/mails/:id/source', (request, reply) => {
    const { world, account } = find(request);
    const raw = world.raw(world.storedMail(account, request.params.id));
    return reply.type('text/plain; charset=utf-8').send(raw);
  });
  app.get<MailAddress>('/mails/:id/eml', async (request, reply) => {
    const { world, account } = find(request);
    const stored = world.storedMail(account, request.params.id);
    const { subject } = await world.parse(stored);
    return sendBytes(
      reply,
      { name: `${subject.slice(0, 80) || 'message'}.eml`, contentType: 'message/rfc822' },
      world.raw(stored),
    );
  });
  app.get<{ Params: { id: string; attachmentId: string } }>(
    '/mails/:id/attachments/:attachmentId',
    async (request, reply) => {
      const { world, account } = find(request);
      const { id, attachmentId } = request.params;
      const attachment = await readAttachment(world, account, id, attachmentId);
      return sendBytes(reply, attachment, attachment.content);
    },
  );
}

/** As many as fit into one pasted list. */
const queriesSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(5000))), v.maxLength(1000));

function servePeople(app: FastifyInstance, find: FindMailbox): void {
  app.get<{ Querystring: { readonly query?: unknown } }>('/people', (request) => {
    const { world, account } = find(request);
    const { query } = request.query;
    return findPeople(world, account, typeof query === 'string' ? query.slice(0, 200) : '');
  });
  app.post('/people/resolve', (request) => {
    const { world, account } = find(request);
    return resolvePeople(world, account, readInput(queriesSchema, request.body));
  });
  app.get<{ Params: { readonly address: string } }>('/lists/:address/members', (request) =>
    membersOf(find(request).world, request.params.address),
  );
}

type FolderRequest = FastifyRequest<{ Params: { folder: string }; Querystring: unknown }>;

/** `all` stands for all folders but the drafts and the deleted items. */
function readListQuery({ params, query }: FolderRequest): ListQuery {
  const folder = params.folder === 'all' ? null : readFolder(params.folder);
  return { folder, ...readInput(listQuerySchema, query) };
}

function serveLists(app: FastifyInstance, find: FindMailbox): void {
  app.get('/folders', (request) => {
    const { world, account } = find(request);
    return countFolders(world, account);
  });
  app.get<{ Params: { folder: string } }>('/folders/:folder', (request) => {
    const { world, account } = find(request);
    return listFolder(world, account, readFolder(request.params.folder));
  });
  app.get('/folders/:folder/rows', (request: FolderRequest) => {
    const { world, account } = find(request);
    return listPage(world, account, readListQuery(request), readInput(pageSchema, request.query));
  });
  app.get('/folders/:folder/position', async (request: FolderRequest) => {
    const { world, account } = find(request);
    const target = readInput(targetSchema, request.query);
    const position = await findRow(
      world,
      account,
      readListQuery(request),
      'mail' in target ? { kind: 'mail', id: target.mail } : { kind: 'letters', ...target },
    );
    return { position };
  });
}

function serveExports(app: FastifyInstance, find: FindMailbox): void {
  app.get<{ Params: { folder: string } }>('/folders/:folder/mbox', async (request, reply) => {
    const { world, account } = find(request);
    const folder = readFolder(request.params.folder);
    const mails = await exportMails(world, account, (mail) => mail.folder === folder);
    return asFile(reply, `${folder}.mbox`, 'application/mbox').send(Readable.from(mails));
  });
  app.post('/mails/mbox', { bodyLimit: IDS_LIMIT }, async (request, reply) => {
    const { world, account } = find(request);
    const ids = new Set(readInput(idsSchema, request.body).ids);
    const mails = await exportMails(world, account, ({ id }) => ids.has(id));
    return asFile(reply, 'messages.mbox', 'application/mbox').send(Readable.from(mails));
  });
}

/** Reading, listing, moving and saving mail; drafts and imports have routes of their own. */
export function serveMailbox(app: FastifyInstance, find: FindMailbox): void {
  servePeople(app, find);
  serveLists(app, find);
  serveMails(app, find);
  serveBytes(app, find);
  serveExports(app, find);
}
