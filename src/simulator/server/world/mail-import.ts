import type { Account, FolderId, ImportCounts, ImportNote, ImportReport } from '../../shared/mail';
import type { MailDigest } from '../mail/digest-mail';
import { MAX_MESSAGE_BYTES, readImportedMail, withoutLeadIn, type ImportedMail } from '../mail/import-file';
import { looksLikeMbox, MboxSplitter, type MboxPart } from '../mail/mbox';
import { Problem } from '../problem';
import type { MailIndex } from './mail-index';
import type { StoredMail } from './state';
import type { Touched, World } from './world';

/** Some bytes of one of the files, in order. */
export interface FilePiece {
  /** Which of the import's files, counted by the page. */
  readonly file: number;
  readonly name: string;
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** Where a message comes from. */
interface Origin {
  readonly file: string;
  readonly message: number | null;
}

/** Milliseconds between two times that open pages are told: each makes them ask for their lists again, which is dear. */
const TELL_EVERY = 3_000;

/** Bytes that tell an mbox file from a message. */
const ENOUGH_TO_TELL = 4_000;

/** One file while it comes in. */
class IncomingFile {
  readonly #name: string;
  #start: Buffer = Buffer.alloc(0);
  #size = 0;
  #splitter: MboxSplitter | null = null;
  #count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** The messages that are whole now. */
  push(bytes: Buffer, isLast: boolean): readonly (readonly [Origin, MboxPart])[] {
    if (this.#splitter) return this.#number(this.#splitter.push(bytes, isLast));
    this.#size += bytes.length;
    // A message that is too large anyway need not be held.
    if (this.#start.length <= MAX_MESSAGE_BYTES) this.#start = Buffer.concat([this.#start, bytes]);
    if (this.#start.length < ENOUGH_TO_TELL && !isLast) return [];
    const start = withoutLeadIn(this.#start);
    if (looksLikeMbox(start)) {
      this.#splitter = new MboxSplitter(MAX_MESSAGE_BYTES);
      return this.#number(this.#splitter.push(start, isLast));
    }
    return isLast ? [[{ file: this.#name, message: null }, this.#whole()]] : [];
  }

  #whole(): MboxPart {
    if (this.#size > MAX_MESSAGE_BYTES) return { kind: 'too-large' };
    return { kind: 'message', bytes: this.#start };
  }

  #number(parts: readonly MboxPart[]): readonly (readonly [Origin, MboxPart])[] {
    return parts.map((part) => [{ file: this.#name, message: (this.#count += 1) }, part]);
  }
}

interface Known {
  readonly folder: FolderId;
  readonly digest: MailDigest;
}

/** Programs reuse ids by mistake: only what also says the same is the same message. */
function isSameMail(one: MailDigest, other: MailDigest): boolean {
  return (
    one.from.address === other.from.address &&
    one.subject === other.subject &&
    one.sentAt === other.sentAt &&
    one.text === other.text
  );
}

/**
 * Brings files into one folder of an account, piece by piece. What was taken is in the mailbox when `take` resolves,
 * whole messages only, so that an import that stops anywhere leaves a mailbox like any other.
 */
export class MailImport {
  readonly #files = new Map<number, IncomingFile>();
  readonly #known = new Map<string, Known[]>();
  readonly #notes: ImportNote[] = [];
  readonly #imported = new Set<string>();
  #queue: Promise<unknown>;
  #handed: Promise<unknown> = Promise.resolve();
  #isGone = false;
  #hasEnded = false;
  #toldAt = 0;
  readonly #unsubscribe: () => void;

  constructor(
    private readonly world: World,
    readonly account: Account,
    private readonly folder: FolderId,
  ) {
    this.#queue = this.#learn();
    this.#unsubscribe = world.subscribe(({ kind }) => {
      if (kind === 'world-reset') this.#isGone = true;
    });
  }

  /** Takes the next pieces; those of one call are whole in the mailbox together. */
  take(pieces: readonly FilePiece[]): Promise<ImportCounts> {
    const taken = this.#queue.then(() => this.#take(pieces));
    this.#queue = taken.catch(() => undefined);
    return taken;
  }

  /**
   * As `take`, but resolves once what was handed over before is in the mailbox, so that the next pieces are on their way
   * while these are read. What goes wrong with these is said to whoever hands over the next ones, or ends the import.
   */
  async handOver(pieces: readonly FilePiece[]): Promise<ImportCounts> {
    const before = this.#handed;
    const taken = this.take(pieces);
    taken.catch(() => undefined);
    this.#handed = taken;
    await before;
    return this.#counts();
  }

  /** Ends the import. What is still open, because the person stopped it, is left out. */
  async end(): Promise<ImportReport> {
    await this.#queue;
    this.#hasEnded = true;
    this.#files.clear();
    this.#unsubscribe();
    await this.#handed;
    this.world.commit((state) => state, this.#touched);
    return { ...this.#counts(), folder: this.folder, notes: this.#notes };
  }

  /** Takes out again what came in and was not deleted since. */
  async undo(): Promise<void> {
    await this.#queue;
    const { state } = this.world;
    const isMine = (mail: StoredMail) => mail.account === this.account.id && this.#imported.has(mail.id);
    const folders = new Set(state.mails.filter(isMine).map(({ folder }) => folder));
    this.world.commit((now) => ({ ...now, mails: now.mails.filter((mail) => !isMine(mail)) }), {
      [this.account.id]: [...folders],
    });
  }

  async #learn(): Promise<void> {
    for (const { stored, digest } of await this.#indexed())
      if (stored.folder !== 'deleted') this.#remember(stored.messageId, { folder: stored.folder, digest });
  }

  /** A reset takes mails away while they are read for the first time: whoever hands over pieces next is told of it. */
  #indexed(): Promise<MailIndex> {
    return this.world.index(this.account).catch((problem: unknown) => {
      if (this.#isGone) return [];
      throw problem;
    });
  }

  async #take(pieces: readonly FilePiece[]): Promise<ImportCounts> {
    const mails: ImportedMail[] = [];
    for (const { file, name, bytes, isLast } of pieces) {
      const incoming = this.#files.get(file) ?? new IncomingFile(name);
      this.#files.set(file, incoming);
      for (const [origin, part] of incoming.push(bytes, isLast)) {
        const mail = await this.#read(origin, part);
        if (mail) mails.push(mail);
      }
      if (isLast) this.#files.delete(file);
    }
    if (this.#hasEnded) throw new Problem(410, 'This import has ended.', 'Start it again.');
    if (this.#isGone)
      throw new Problem(410, 'The mailboxes were reset meanwhile.', 'Start the import again.');
    this.#commit(mails);
    return this.#counts();
  }

  #commit(mails: readonly ImportedMail[]): void {
    if (mails.length === 0) return;
    const kept = this.world.files.keepMails(mails);
    const placed = kept.map(([content, mail]) => this.#place(content, mail));
    for (const { id } of placed) this.#imported.add(id);
    this.world.digests.keep(kept.map(([content, { digest }]) => [content, digest] as const));
    this.world.commit(
      (state) => ({ ...state, mails: [...state.mails, ...placed] }),
      this.#isTimeToTell() ? this.#touched : {},
    );
  }

  get #touched(): Touched {
    return this.#imported.size === 0 ? {} : { [this.account.id]: [this.folder] };
  }

  #isTimeToTell(): boolean {
    const now = this.world.sources.now();
    const isTime = Math.abs(now - this.#toldAt) >= TELL_EVERY;
    if (isTime) this.#toldAt = now;
    return isTime;
  }

  /** The message, unless it cannot be read or lies here already; both are noted. */
  async #read(origin: Origin, part: MboxPart): Promise<ImportedMail | null> {
    const read =
      part.kind === 'too-large'
        ? ({ kind: 'unreadable', reason: 'too-large' } as const)
        : await readImportedMail(part.bytes);
    if (read.kind === 'unreadable') {
      this.#notes.push({ ...origin, ...read });
      return null;
    }
    return this.#isNew(origin, read) ? read : null;
  }

  #isNew(origin: Origin, { digest }: ImportedMail): boolean {
    const others = this.#known.get(digest.messageId) ?? [];
    const same = others.find((known) => isSameMail(known.digest, digest));
    const [other] = others;
    const { subject } = digest;
    if (same) this.#notes.push({ ...origin, kind: 'duplicate', subject, folder: same.folder });
    else if (other) this.#notes.push({ ...origin, kind: 'same-id', subject, folder: other.folder });
    if (!same) this.#remember(digest.messageId, { folder: this.folder, digest });
    return !same;
  }

  #remember(messageId: string, known: Known): void {
    this.#known.set(messageId, [...(this.#known.get(messageId) ?? []), known]);
  }

  /** A date in the future would keep a mail on top of the list for ever. */
  #place(content: string, { digest, unread }: ImportedMail): StoredMail {
    const now = this.world.sources.now();
    return {
      id: this.world.sources.newId(),
      account: this.account.id,
      folder: this.folder,
      unread: unread && this.folder === 'inbox',
      receivedAt: Math.min(digest.sentAt ?? now, now),
      messageId: digest.messageId,
      content,
      customProperties: {},
    };
  }

  #counts(): ImportCounts {
    const count = (kind: ImportNote['kind']) => this.#notes.filter((note) => note.kind === kind).length;
    return {
      imported: this.#imported.size,
      duplicates: count('duplicate'),
      unreadable: count('unreadable'),
    };
  }
}
