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

/** The web's library goes through whatever has a length, leaves out what is nothing, and makes an empty list of all else. */
export function toAttachments(attachments: unknown): unknown {
  return Array.from(Object(attachments ?? []) as ArrayLike<unknown>)
    .filter(Boolean)
    .map(toAttachment);
}
