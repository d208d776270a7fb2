import { parseMail, type ParsedMail } from '../mail/parse-mail';

const MAX_KEPT = 400;
const MAX_BYTES = 64 * 1024 * 1024;

interface Kept {
  readonly parsed: Promise<ParsedMail>;
  readonly bytes: number;
}

/** Remembers what was parsed last. Keyed by the digest of the bytes, so an entry can never be out of date. */
export class ParsedMails {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  get(content: string, read: () => Buffer): Promise<ParsedMail> {
    const kept = this.#kept.get(content) ?? this.#parse(read());
    this.#forget(content);
    this.#kept.set(content, kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT && this.#bytes <= MAX_BYTES) break;
      this.#forget(oldest);
    }
    return kept.parsed;
  }

  #parse(raw: Buffer): Kept {
    return { parsed: parseMail(raw), bytes: raw.length };
  }

  #forget(content: string): void {
    this.#bytes -= this.#kept.get(content)?.bytes ?? 0;
    this.#kept.delete(content);
  }
}
