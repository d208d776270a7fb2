/**
 * Reads and edits the header of a raw message without touching its body. Headers are handled as Latin-1
 * text, which maps every byte to one character and back, so nothing is lost whatever a mail contains.
 */

import { isUtf8 } from 'node:buffer';

interface MessageParts {
  /** Header fields as Latin-1 text, one per entry, continuation lines included. */
  readonly fields: readonly string[];
  readonly body: Buffer;
}

function endOfHeader(raw: Buffer): { readonly headerEnd: number; readonly bodyStart: number } {
  for (let at = raw.indexOf(0x0a); at >= 0; at = raw.indexOf(0x0a, at + 1)) {
    if (raw[at + 1] === 0x0a) return { headerEnd: at, bodyStart: at + 2 };
    if (raw[at + 1] === 0x0d && raw[at + 2] === 0x0a) return { headerEnd: at, bodyStart: at + 3 };
  }
  return { headerEnd: raw.length, bodyStart: raw.length };
}

/**
 * A lone CR counts as a line end here: a reader that is more generous than we are must not find a field that
 * we overlooked.
 */
export function splitMessage(raw: Buffer): MessageParts {
  const { headerEnd, bodyStart } = endOfHeader(raw);
  const fields: string[] = [];
  for (const line of raw.toString('latin1', 0, headerEnd).split(/\r\n|\n|\r/)) {
    if (line === '') continue;
    const continued = /^[ \t]/.test(line) ? fields.pop() : undefined;
    fields.push(continued === undefined ? line : `${continued}\r\n${line}`);
  }
  return { fields, body: raw.subarray(bodyStart) };
}

/** Lower-case name of a header field; empty for a line that is none. */
export function fieldName(field: string): string {
  const colon = field.indexOf(':');
  return colon < 0 ? '' : field.slice(0, colon).trim().toLowerCase();
}

export function joinMessage({ fields, body }: MessageParts): Buffer {
  return Buffer.concat([
    Buffer.from(fields.map((field) => `${field}\r\n`).join('') + '\r\n', 'latin1'),
    body,
  ]);
}

/** The message without the header fields whose lower-case name is chosen; the other fields stay as they are. */
export function withoutFields(raw: Buffer, isUnwanted: (name: string) => boolean): Buffer {
  const { fields, body } = splitMessage(raw);
  return joinMessage({ fields: fields.filter((field) => !isUnwanted(fieldName(field))), body });
}

export function withFieldOnTop(raw: Buffer, field: string): Buffer {
  const { fields, body } = splitMessage(raw);
  return joinMessage({ fields: [field, ...fields], body });
}

/** The header as people and add-ins read it: folded as it came, CRLF line ends, no blank line at the end. */
export function headerBlock(raw: Buffer): string {
  const bytes = Buffer.from(splitMessage(raw).fields.join('\r\n'), 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

/** The fields of a header block, each in one line. */
export function headerBlockFields(
  block: string,
): readonly { readonly name: string; readonly value: string }[] {
  const unfolded = block.replace(/\r\n(?=[ \t])/g, '');
  return unfolded.split('\r\n').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ name: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1).trim() }];
  });
}

/** Old programs put bare 8-bit letters into headers; what is not UTF-8 is mostly the charset of Western Windows. */
export function withUtf8Header(raw: Buffer): Buffer {
  const { headerEnd } = endOfHeader(raw);
  const header = raw.subarray(0, headerEnd);
  if (isUtf8(header)) return raw;
  const text = new TextDecoder('windows-1252').decode(header);
  return Buffer.concat([Buffer.from(text), raw.subarray(headerEnd)]);
}

/** Exchange strips these at every border of an organisation, in both directions ("header firewall"). */
export function isOrganisationField(name: string): boolean {
  return name.startsWith('x-ms-exchange-organization-') || name.startsWith('x-ms-exchange-forest-');
}
