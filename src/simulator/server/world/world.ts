import type { Account, Draft, FolderId, WorldEvent } from '../../shared/mail';
import type { Directory } from '../mail/directory';
import type { ParsedMail } from '../mail/parse-mail';
import { Problem } from '../problem';
import type { Sources } from '../sources';
import type { ParsedMails } from './parsed-mails';
import type { SampleMailbox } from './sample-mailbox';
import { seedWorld } from './seed';
import type { StoredMail, WorldState } from './state';
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
  }

  get state(): WorldState {
    return this.#state;
  }

  /** `touched` is told to the open pages also when only a draft's own file changed and the state stays as it is. */
  commit(change: (state: WorldState) => WorldState, touched: Touched): void {
    const next = change(this.#state);
    if (next !== this.#state) this.files.writeState(next);
    this.#state = next;
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
    if (mail) return mail;
    throw new Problem(
      404,
      'This message is no longer in the mailbox.',
      'It may have been deleted in another tab.',
    );
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

  raw({ content }: StoredMail): Buffer {
    return this.files.readMail(content);
  }

  parse(mail: StoredMail): Promise<ParsedMail> {
    return this.#parsedMails.get(mail.content, () => this.raw(mail));
  }

  /** For placing a mail in its conversation: the root of a mail that this account already has. */
  threadRootOf(account: Account, messageId: string): string | undefined {
    return this.#state.mails.find((mail) => mail.account === account.id && mail.messageId === messageId)
      ?.threadRoot;
  }

  #tell(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
