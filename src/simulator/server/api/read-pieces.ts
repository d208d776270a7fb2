import * as v from 'valibot';
import { Problem } from '../problem';
import type { FilePiece } from '../world/mail-import';

const headSchema = v.strictObject({
  file: v.pipe(v.number(), v.integer(), v.minValue(0)),
  name: v.pipe(v.string(), v.maxLength(500)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isLast: v.boolean(),
});

const wrong = () =>
  new Problem(400, 'These are not pieces of files.', 'Nothing of this request was imported.');

function readHead(line: string): v.InferOutput<typeof headSchema> {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch {
    throw wrong();
  }
  const read = v.safeParse(headSchema, head);
  if (!read.success) throw wrong();
  return read.output;
}

/**
 * Pieces of files in one request, so that thousands of small files do not take thousands of requests: for each a line of
 * JSON that ends with a line feed, then as many bytes as it says.
 */
export function readPieces(body: Buffer): readonly FilePiece[] {
  const pieces: FilePiece[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf(0x0a, at);
    const { size, ...piece } = readHead(body.toString('utf8', at, Math.max(at, lineEnd)));
    const start = lineEnd + 1;
    if (start + size > body.length) throw wrong();
    pieces.push({ ...piece, bytes: body.subarray(start, start + size) });
    at = start + size;
  }
  return pieces;
}
