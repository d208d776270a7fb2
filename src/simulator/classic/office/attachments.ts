import { isFields } from './arguments';

const TYPES = ['file', 'item', 'cloud'];

/** An attachment of the wire as add-ins see it. */
export function toAttachment(attachment: unknown): unknown {
  if (!isFields(attachment)) return attachment;
  const { attachmentType, ...rest } = attachment;
  return {
    ...rest,
    attachmentType: typeof attachmentType === 'number' ? TYPES[attachmentType] : attachmentType,
  };
}

export function toAttachments(attachments: unknown): unknown {
  return Array.isArray(attachments) ? attachments.map(toAttachment) : attachments;
}
