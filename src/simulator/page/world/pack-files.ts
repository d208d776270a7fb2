/** Some bytes of the files that are imported, ready to be sent in one request. */
export interface Pack {
  readonly body: Blob;
  /** Bytes of files in it. */
  readonly size: number;
  /** Files that the browser cannot read, e.g. because they are folders. */
  readonly unreadable: readonly string[];
}

const MOST_BYTES = 1_000_000;
const MOST_PIECES = 300;

interface Piece {
  readonly head: string;
  readonly bytes: ArrayBuffer;
}

/** Reads a part of a file at a time, so that a file of any size passes through. Null: it cannot be read. */
async function* readPieces(file: File, number: number): AsyncGenerator<Piece | null> {
  for (let at = 0; at === 0 || at < file.size; at += MOST_BYTES) {
    const bytes = await file
      .slice(at, at + MOST_BYTES)
      .arrayBuffer()
      .catch(() => null);
    if (bytes === null) {
      yield null;
      return;
    }
    const isLast = at + MOST_BYTES >= file.size;
    const head = { file: number, name: file.name, size: bytes.byteLength, isLast };
    yield { head: `${JSON.stringify(head)}\n`, bytes };
  }
}

function pack(pieces: readonly Piece[], unreadable: readonly string[]): Pack {
  const body = new Blob(pieces.flatMap(({ head, bytes }) => [head, bytes]));
  return { body, size: pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0), unreadable };
}

/** Cuts files into requests of about a megabyte: parts of large files, or many small ones. */
export async function* packFiles(files: readonly File[]): AsyncGenerator<Pack> {
  let pieces: Piece[] = [];
  let unreadable: string[] = [];
  let size = 0;
  for (const [number, file] of files.entries()) {
    for await (const piece of readPieces(file, number)) {
      if (piece === null) unreadable.push(file.name);
      else pieces.push(piece);
      size += piece?.bytes.byteLength ?? 0;
      if (size < MOST_BYTES && pieces.length < MOST_PIECES) continue;
      yield pack(pieces, unreadable);
      [pieces, unreadable, size] = [[], [], 0];
    }
  }
  if (pieces.length > 0 || unreadable.length > 0) yield pack(pieces, unreadable);
}
