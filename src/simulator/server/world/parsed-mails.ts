import { parseMail, type ParsedMail } from '../mail/parse-mail';

const MAX_KEPT = 400;

/** Remembers what was parsed last. Keyed by the digest of the bytes, so an entry can never be out of date. */
export class ParsedMails {
  readonly #kept = new Map<string, Promise<ParsedMail>>();

  get(content: string, read: () => Buffer): Promise<ParsedMail> {
    const parsed = this.#kept.get(content) ?? parseMail(read());
    this.#kept.delete(content);
    this.#kept.set(content, parsed);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return parsed;
  }
}
