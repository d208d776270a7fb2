import { toWireAttachment, toWireContent } from '../item/attachment-types';
import { attachBytes, attachFromUrl, attachItem } from '../item/make-attachment';
import type { MadeAttachment } from '../item/make-attachment';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable, ReadCall } from './method';

function add({ form: { model } }: ComposeCall, made: MadeAttachment): Answer {
  if (made.kind === 'problem') return refused(made.code);
  model.change({ attachments: [...model.read().attachments, made.attachment] }, 'add-in');
  return value(made.attachment.id);
}

function addFromBase64(call: ComposeCall): Answer {
  const { params } = call;
  return add(call, attachBytes(params.text('name'), params.text('base64String'), params.flag('isInline')));
}

async function addFromUrl(call: ComposeCall): Promise<Answer> {
  const { params } = call;
  return add(call, await attachFromUrl(params.text('name'), params.text('uri'), params.flag('isInline')));
}

async function addItem(call: ComposeCall): Promise<Answer> {
  const { params, services } = call;
  return add(call, await attachItem(params.text('name'), params.text('itemId'), services.storage));
}

function remove({ form, params }: ComposeCall): Answer {
  const id = params.text('attachmentIndex');
  const { attachments } = form.model.read();
  const kept = attachments.filter((attachment) => attachment.id !== id);
  if (kept.length === attachments.length) return refused(ERROR.attachmentToDeleteMissing);
  form.model.change({ attachments: kept }, 'add-in');
  return value();
}

function draftContent({ form, params }: ComposeCall): Answer {
  const id = params.text('id');
  const found = form.model.read().attachments.find((attachment) => attachment.id === id);
  return found === undefined
    ? refused(ERROR.invalidAttachment)
    : value(toWireContent(found.contentType, found.base64));
}

async function mailContent({ open, params, services }: ReadCall): Promise<Answer> {
  const id = params.text('id');
  const { attachments, id: mailId } = open.mail;
  const load = services.storage.loadAttachment?.bind(services.storage);
  const found = attachments.find((attachment) => attachment.id === id);
  if (load === undefined || found === undefined) return refused(ERROR.invalidAttachment);
  return value(toWireContent(found.contentType, await load(mailId, id)));
}

const TYPE_BY_NAME = 'A file has the type that its name says.';

export const ATTACHMENT_METHODS: MethodTable = {
  16: {
    name: 'addFileAttachmentAsync',
    fact: 'host-protocol 5, number 16',
    since: '1.1',
    needs: 'ReadWriteItem',
    invented: `${TYPE_BY_NAME} The code when the file cannot be had.`,
    compose: addFromUrl,
  },
  19: {
    name: 'addItemAttachmentAsync',
    fact: 'host-protocol 5, number 19',
    since: '1.1',
    needs: 'ReadWriteItem',
    invented: 'The code when there is no such message.',
    compose: addItem,
  },
  20: {
    name: 'removeAttachmentAsync',
    fact: 'host-protocol 5, number 20; code 9008',
    since: '1.1',
    needs: 'ReadWriteItem',
    compose: remove,
  },
  148: {
    name: 'addFileAttachmentFromBase64Async',
    fact: 'host-protocol 5, number 148',
    since: '1.8',
    needs: 'ReadWriteItem',
    phone: 'extra',
    invented: TYPE_BY_NAME,
    compose: addFromBase64,
  },
  149: {
    name: 'getAttachmentsAsync',
    fact: 'host-protocol 5, number 149',
    since: '1.8',
    needs: 'ReadItem',
    compose: ({ form }) => value(form.model.read().attachments.map(toWireAttachment)),
  },
  150: {
    name: 'getAttachmentContentAsync',
    fact: 'host-protocol 5, number 150; code 9003',
    since: '1.8',
    needs: 'ReadItem',
    invented: 'Files in the cloud travel as text/uri-list.',
    compose: draftContent,
    read: mailContent,
  },
};
