import type { AttachmentInfo, DraftAttachment } from '../../shared/mail';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, MethodTable, ReadCall } from './method';

const FILE = 0;

/** An attachment as it crosses the wire. */
export function toWireAttachment({ id, name, size, isInline, contentType }: AttachmentInfo): object {
  return { id, name, attachmentType: FILE, size, isInline, contentType };
}

function addFromBase64({ form, params }: ComposeCall): Answer {
  const base64 = params.text('base64String');
  const added: DraftAttachment = {
    id: crypto.randomUUID(),
    name: params.text('name'),
    contentType: 'application/octet-stream',
    size: Math.floor((base64.replace(/=+$/u, '').length * 3) / 4),
    isInline: params.flag('isInline'),
    contentId: null,
    base64,
  };
  form.model.change({ attachments: [...form.model.read().attachments, added] }, 'add-in');
  return value(added.id);
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
    : value({ content: found.base64, format: 'base64' });
}

async function mailContent({ open, params, services }: ReadCall): Promise<Answer> {
  const id = params.text('id');
  const { attachments, id: mailId } = open.mail;
  const load = services.storage.loadAttachment?.bind(services.storage);
  if (load === undefined || !attachments.some((attachment) => attachment.id === id)) {
    return refused(ERROR.invalidAttachment);
  }
  return value({ content: await load(mailId, id), format: 'base64' });
}

export const ATTACHMENT_METHODS: MethodTable = {
  20: { name: 'removeAttachmentAsync', needs: 'ReadWriteItem', compose: remove },
  148: {
    name: 'addFileAttachmentFromBase64Async',
    needs: 'ReadWriteItem',
    invented: 'Every attachment is of the type application/octet-stream.',
    compose: addFromBase64,
  },
  149: {
    name: 'getAttachmentsAsync',
    needs: 'ReadItem',
    compose: ({ form }) => value(form.model.read().attachments.map(toWireAttachment)),
  },
  150: { name: 'getAttachmentContentAsync', needs: 'ReadItem', compose: draftContent, read: mailContent },
};
