function bytesOf(part: Uint8Array | ArrayBuffer | string): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part);
  return part instanceof ArrayBuffer ? new Uint8Array(part) : part;
}

/**
 * As much of a Blob as the mail parser uses. It makes one of the lines of every text, and Node's own, which are made for
 * files, hand each line to another thread and back: most of the time of reading mail would go there. The bundle gives the
 * parser this one in its place.
 */
export class MemoryBlob {
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly (Uint8Array | ArrayBuffer | string)[]) {
    this.#parts = parts.map(bytesOf);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const whole = new Uint8Array(this.#parts.reduce((length, part) => length + part.length, 0));
    let end = 0;
    for (const part of this.#parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole.buffer;
  }
}
