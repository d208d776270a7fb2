import type { Account, Draft, FolderId, WorldEvent } from '../../shared/mail';
import type { Directory } from '../mail/directory';
import type { ParsedMail } from '../mail/parse-mail';
import { Problem } from '../problem';
import type { Sources } from '../sources';
import { MailDigests } from './mail-digests';
import { MailIndexes, type IndexedMail, type MailIndex } from './mail-index';
import type { ParsedMails } from './parsed-mails';
import type { SampleMailbox } from './sample-mailbox';
import { seedWorld } from './seed';
import type { StoredMail, WaitingMail, WorldState } from './state';
import type { WorldFiles } from './world-files';

type Listener = (event: WorldEvent) => void;
/** Which folders of which accounts a change touched. */
export type Touched = Readonly<Record<string, readonly FolderId[]>>;

interface WorldParts {
  readonly files: WorldFiles;
  readonly sample: SampleMailbox;
  readonly parsedMails: ParsedMails;
  readonly sources: Sources;
}

/**
 * One set of mailboxes. Changes are whole or not at all: everything that can fail or take time happens first,
 * then one synchronous `commit` writes the state and tells the open pages.
 */
export class World {
  readonly files: WorldFiles;
  readonly sources: Sources;
  readonly directory: Directory;
  readonly sample: SampleMailbox;
  readonly digests: MailDigests;
  readonly #indexes: MailIndexes;
  readonly #parsedMails: ParsedMails;
  readonly #listeners = new Set<Listener>();
  #state: WorldState;

  constructor({ files, sample, parsedMails, sources }: WorldParts, state: WorldState) {
    this.files = files;
    this.sources = sources;
    this.sample = sample;
    this.directory = sample;
    this.#parsedMails = parsedMails;
    this.#state = state;
    this.digests = new MailDigests(files, state, (mail) => this.parse(mail));
    this.#indexes = new MailIndexes(this.digests);
  }

  get state(): WorldState {
    return this.#state;
  }

  /** `touched` is told to the open pages also when only a draft's own file changed and the state stays as it is. */
  commit(change: (state: WorldState) => WorldState, touched: Touched): void {
    const before = this.#state;
    const next = change(before);
    if (next !== before) {
      this.files.writeChange(before, next);
      this.#state = next;
      this.files.removeUnnamed(before, next);
    }
    for (const [account, folders] of Object.entries(touched))
      this.#tell({ kind: 'mailbox-changed', account, folders });
  }

  /** Back to the sample mail; drafts and settings go too. */
  reset(): void {
    const start = this.sources.now();
    const state = seedWorld(this.sample, this.files, { start, timeZone: this.sources.timeZone });
    this.files.writeState(state);
    this.#state = state;
    this.files.sweep(state);
    this.#tell({ kind: 'world-reset' });
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  account(id: string): Account {
    const account = this.directory.accounts.find((candidate) => candidate.id === id);
    if (account) return account;
    throw new Problem(404, `There is no account "${id}" here.`, 'Choose one of the accounts in the list.');
  }

  storedMail(account: Account, id: string): StoredMail {
    const mail = this.#state.mails.find(
      (candidate) => candidate.account === account.id && candidate.id === id,
    );
    return mail ?? this.#noSuchMail();
  }

  /** @throws Problem when this account has no such draft. */
  draft(account: Account, id: string): Draft {
    if (this.hasDraft(account, id)) return this.files.readDraft(id);
    throw new Problem(
      404,
      'This draft no longer exists.',
      'It may have been sent or discarded in another tab.',
    );
  }

  hasDraft(account: Account, id: string): boolean {
    return this.#state.drafts.some((draft) => draft.account === account.id && draft.id === id);
  }

  /** @throws Problem when this account has no such message in its outbox. */
  waiting(account: Account, id: string): WaitingMail {
    const waiting = this.#state.outbox.find((mail) => mail.account === account.id && mail.id === id);
    if (waiting) return waiting;
    throw new Problem(
      404,
      'This message is no longer in the outbox.',
      'It has been sent, or it was taken back in another tab.',
    );
  }

  raw({ content }: StoredMail): Buffer {
    return this.files.readMail(content);
  }

  parse(mail: StoredMail): Promise<ParsedMail> {
    return this.#parsedMails.get(mail.content, () => this.raw(mail));
  }

  /** All mails of an account with what lists, conversations and the search need of them. */
  index(account: Account): Promise<MailIndex> {
    return this.#indexes.of(this.#state, account);
  }

  /** @throws Problem when this account has no such mail. */
  async indexed(account: Account, id: string): Promise<IndexedMail> {
    const found = (await this.index(account)).find(({ stored }) => stored.id === id);
    return found ?? this.#noSuchMail();
  }

  #noSuchMail(): never {
    throw new Problem(
      404,
      'This message is no longer in the mailbox.',
      'It may have been deleted in another tab.',
    );
  }

  #tell(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
