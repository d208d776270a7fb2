import { digestMail, type MailDigest } from '../mail/digest-mail';
import type { ParsedMail } from '../mail/parse-mail';
import type { StoredMail, WorldState } from './state';
import type { WorldFiles } from './world-files';

/**
 * The digests of a world's messages, by the name of their bytes. They are kept on disk as well, so that a mailbox of
 * thousands opens without reading every message again; what is missing there is made again from the bytes.
 */
export class MailDigests {
  readonly #kept: Map<string, MailDigest>;

  constructor(
    private readonly files: Pick<WorldFiles, 'readDigests' | 'appendDigests'>,
    state: WorldState,
    private readonly parse: (mail: StoredMail) => Promise<ParsedMail>,
  ) {
    this.#kept = files.readDigests(state);
  }

  /** For messages that were just read anyway. */
  keep(digests: readonly (readonly [content: string, digest: MailDigest])[]): void {
    this.#add(new Map(digests.filter(([content]) => !this.#kept.has(content))));
  }

  /** In the order of `mails`. */
  async of(mails: readonly StoredMail[]): Promise<readonly MailDigest[]> {
    const missing = mails.filter(({ content }) => !this.#kept.has(content));
    const fresh = new Map<string, MailDigest>();
    for (const mail of missing)
      if (!fresh.has(mail.content)) fresh.set(mail.content, digestMail(await this.parse(mail)));
    this.#add(fresh);
    return mails.map(({ content }) => {
      const digest = this.#kept.get(content);
      if (digest) return digest;
      throw new Error('every digest was made above');
    });
  }

  #add(fresh: ReadonlyMap<string, MailDigest>): void {
    if (fresh.size === 0) return;
    this.files.appendDigests(fresh);
    for (const [content, digest] of fresh) this.#kept.set(content, digest);
  }
}
