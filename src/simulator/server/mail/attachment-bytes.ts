/**
 * Almost all bytes of a mailbox are those of attachments, and a list or a search needs none of them: what is read for
 * these is the message with its attachments cut short.
 */

const LF = 0x0a;
const IS_BASE64 = /^content-transfer-encoding:\s*base64\b/im;
const HAS_WORDS = /^content-type:\s*(?:text|message|multipart)\//im;
const HAS_OTHER = /^content-type:\s*[a-z]+\//im;

/** Longer headers of parts are left as they are. */
const MAX_HEADER = 16_000;

/** Where the header that begins at `start` ends; -1 when that is too far away. */
function bodyAfter(raw: Buffer, start: number): number {
  const near = raw.subarray(start, start + MAX_HEADER);
  const end = /\r?\n\r?\n/.exec(near.toString('latin1'));
  return end ? start + end.index + end[0].length : -1;
}

/** Base64 has no line that begins with two hyphens, so the next one ends it, whatever the boundary is called. */
function partEnd(raw: Buffer, from: number): number {
  const end = raw.indexOf('\n--', from);
  return end < 0 ? raw.length : end;
}

function isAttachment(header: string): boolean {
  return IS_BASE64.test(header) && HAS_OTHER.test(header) && !HAS_WORDS.test(header);
}

/** The message with one line left of each attachment in base64; a part that may hold words stays whole. */
export function withoutAttachmentBytes(raw: Buffer): Buffer {
  const kept: Buffer[] = [];
  let copied = 0;
  for (let start = 0; start < raw.length; start = partEnd(raw, start) + 1) {
    const body = bodyAfter(raw, start);
    if (body < 0 || !isAttachment(raw.toString('latin1', start, body))) continue;
    const firstLine = raw.indexOf(LF, body);
    const end = partEnd(raw, body - 1);
    if (firstLine < 0 || firstLine >= end) continue;
    kept.push(raw.subarray(copied, firstLine));
    copied = end;
  }
  return copied === 0 ? raw : Buffer.concat([...kept, raw.subarray(copied)]);
}
