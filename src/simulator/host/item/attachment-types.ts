import type { AttachmentInfo } from '../../shared/mail';

/** How a MIME type looks to an add-in (facts: host-protocol 4). */
type AttachmentType = 'file' | 'item' | 'cloud';

const NUMBERS: Readonly<Record<AttachmentType, number>> = { file: 0, item: 1, cloud: 2 };

/** A message inside a message (RFC 2046). */
export const MESSAGE = 'message/rfc822';
/** Addresses, one a line (RFC 2483). Invented: that a link to a file in the cloud travels like this. */
export const LINK = 'text/uri-list';

function typeOf(contentType: string): AttachmentType {
  if (contentType === MESSAGE) return 'item';
  return contentType === LINK ? 'cloud' : 'file';
}

/** An attachment as it crosses the wire. */
export function toWireAttachment({ id, name, size, isInline, contentType }: AttachmentInfo): object {
  return { id, name, attachmentType: NUMBERS[typeOf(contentType)], size, isInline, contentType };
}

function asText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

/** Content in the format of its kind: a message as its source, a link as its address, a file as base64. */
export function toWireContent(contentType: string, base64: string): object {
  switch (typeOf(contentType)) {
    case 'item':
      return { content: asText(base64), format: 'eml' };
    case 'cloud':
      return { content: asText(base64).trim(), format: 'url' };
    case 'file':
      return contentType === 'text/calendar'
        ? { content: asText(base64), format: 'iCalendar' }
        : { content: base64, format: 'base64' };
  }
}
