import type { DraftAttachment } from '../../shared/mail';
import type { AccountStorage } from '../contract';
import { ERROR } from '../wire/error-codes';
import type { ErrorCode } from '../wire/error-codes';
import { MESSAGE } from './attachment-types';

/** A new attachment, or the code that the add-in gets instead. */
export type MadeAttachment =
  | { readonly kind: 'made'; readonly attachment: DraftAttachment }
  | { readonly kind: 'problem'; readonly code: ErrorCode };

/** Characters of base64, about 20 MB: the library's limit, which here holds however a file comes. */
const LARGEST = 27_892_122;

interface Content {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  readonly isInline?: boolean;
}

/** Text of the body shows an inline picture by `cid:` and its name (facts: type declarations, addFileAttachmentAsync). */
function attach({ name, contentType, base64, isInline = false }: Content): MadeAttachment {
  if (base64.length > LARGEST) return { kind: 'problem', code: ERROR.attachmentTooLarge };
  const size = Math.floor((base64.replace(/=+$/u, '').length * 3) / 4);
  const contentId = isInline ? name : null;
  const attachment = { id: crypto.randomUUID(), name, contentType, size, isInline, contentId, base64 };
  return { kind: 'made', attachment };
}

const TYPES: Readonly<Record<string, string>> = {
  eml: MESSAGE,
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** A file has the type that its name says. */
function typeByName(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES[extension] ?? 'application/octet-stream';
}

export function attachBytes(name: string, base64: string, isInline: boolean): MadeAttachment {
  return attach({ name, base64, isInline, contentType: typeByName(name) });
}

export function toBase64(bytes: ArrayBuffer): string {
  const block = 0x8000;
  const view = new Uint8Array(bytes);
  let text = '';
  for (let start = 0; start < view.length; start += block) {
    text += String.fromCharCode(...view.subarray(start, start + block));
  }
  return btoa(text);
}

/** Fetches a file as the host's server does: without the person's cookies. */
export async function attachFromUrl(name: string, url: string, isInline: boolean): Promise<MadeAttachment> {
  const response = await fetch(url, { credentials: 'omit' }).catch(() => null);
  if (response?.ok !== true) return { kind: 'problem', code: ERROR.attachmentUpload };
  return attachBytes(name, toBase64(await response.arrayBuffer()), isInline);
}

/** Puts a message of the same mailbox into the draft. */
export async function attachItem(
  name: string,
  itemId: string,
  { loadSource }: AccountStorage,
): Promise<MadeAttachment> {
  const base64 = (await loadSource?.(itemId)) ?? null;
  return base64 === null
    ? { kind: 'problem', code: ERROR.itemNotFound }
    : attach({ name, contentType: MESSAGE, base64 });
}
