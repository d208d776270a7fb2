import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { FOLDERS, type Account } from '../../shared/mail';
import { findPeople, membersOf, resolvePeople } from '../world/address-book';
import { importFiles } from '../world/import-files';
import {
  changeMail,
  countFolders,
  deleteMail,
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

const importSchema = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.maxLength(500)),
      base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
    }),
  ),
  v.maxLength(200),
);

const IMPORT_LIMIT = 80 * 1024 * 1024;

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

/** Bytes out of a mail are for saving: never a page of this origin, whatever they claim to be. */
function sendBytes(
  reply: FastifyReply,
  { name, contentType }: { name: string; contentType: string },
  bytes: Buffer,
) {
  return reply
    .headers({
      'content-type': HARMLESS.has(contentType) ? contentType : 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${fileName(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .send(bytes);
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
  app.delete<MailAddress>('/mails/:id', (request, reply) => {
    const { world, account } = find(request);
    deleteMail(world, account, request.params.id);
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

/** Reading, moving, saving and importing mail; drafts have routes of their own. */
export function serveMailbox(app: FastifyInstance, find: FindMailbox): void {
  servePeople(app, find);
  app.get('/folders', (request) => {
    const { world, account } = find(request);
    return countFolders(world, account);
  });
  app.get<{ Params: { folder: string } }>('/folders/:folder', (request) => {
    const { world, account } = find(request);
    return listFolder(world, account, readFolder(request.params.folder));
  });
  serveMails(app, find);
  serveBytes(app, find);
  app.post('/import', { bodyLimit: IMPORT_LIMIT }, (request) => {
    const { world, account } = find(request);
    const files = readInput(importSchema, request.body);
    return importFiles(
      world,
      account,
      files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
    );
  });
}
