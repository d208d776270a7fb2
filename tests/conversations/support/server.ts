import type { APIRequestContext } from '@playwright/test';
import type { Draft, Mail, MailSummary } from '../../../src/simulator/shared/mail';

/** One world of the local Outlook's server: what really lies in its mailboxes. */
export class Server {
  readonly #base: string;

  constructor(
    private readonly request: APIRequestContext,
    port: string,
    world: string,
  ) {
    // By number: a bare machine may have no entry for localhost, which only browsers know by themselves.
    this.#base = `https://127.0.0.1:${port}/api/worlds/${world}`;
  }

  list(account: string, folder: 'inbox' | 'sent' | 'drafts' = 'inbox'): Promise<readonly MailSummary[]> {
    return this.#get(`${placeOf(account)}/folders/${folder}`);
  }

  mail(account: string, id: string): Promise<Mail> {
    return this.#get(`${placeOf(account)}/mails/${id}`);
  }

  /** Starts an answer as Outlook does, changes it and sends it: what a mailbox without add-ins does. */
  async sendFrom(
    account: string,
    answer:
      { readonly kind: 'new' } | { readonly kind: 'reply' | 'replyAll' | 'forward'; readonly mailId: string },
    change: (draft: Draft) => Draft,
  ): Promise<void> {
    const started = await this.#ask<Draft>('post', `${account}/drafts`, answer);
    await this.#ask('put', `${account}/drafts/${started.id}`, change(started));
    const attempt = { attempt: crypto.randomUUID(), holdMs: 0 };
    await this.#ask('post', `${account}/drafts/${started.id}/send`, attempt);
  }

  /** Puts a message of another program into mailboxes. */
  async bring(raw: string, accounts: readonly string[], folder: 'inbox' | 'sent' = 'inbox'): Promise<void> {
    const bytes = Buffer.from(raw);
    const head = JSON.stringify({ file: 0, name: 'message.eml', size: bytes.length, isLast: true });
    for (const account of accounts) {
      const { id } = await this.#ask<{ readonly id: string }>('post', `${account}/imports`, { folder });
      const pieces = await this.request.post(`${this.#base}/${account}/imports/${id}/pieces`, {
        headers: { 'content-type': 'application/octet-stream' },
        data: Buffer.concat([Buffer.from(`${head}\n`), bytes]),
      });
      if (!pieces.ok()) throw new Error(`import: ${await pieces.text()}`);
      await this.#ask('post', `${account}/imports/${id}/end`, {});
    }
  }

  async discardDrafts(account: string): Promise<void> {
    for (const { id } of await this.list(account, 'drafts')) {
      await this.request.delete(`${this.#base}/${account}/drafts/${id}`);
    }
  }

  /** Messages in each inbox, by account. */
  async inboxes(accounts: readonly string[]): Promise<ReadonlyMap<string, readonly MailSummary[]>> {
    const lists = await Promise.all(accounts.map((account) => this.list(account)));
    return new Map(accounts.map((account, index) => [account, lists[index] ?? []]));
  }

  #get<T>(path: string): Promise<T> {
    return this.#ask('get', path);
  }

  async #ask<T>(method: 'get' | 'post' | 'put', path: string, data?: unknown): Promise<T> {
    const answer = await this.request[method](`${this.#base}/${path}`, data === undefined ? {} : { data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

export const ACCOUNTS = [
  'nadia',
  'tomas',
  'may',
  'ruth',
  'samira',
  'elena',
  'yusuf',
  'dana',
  'intake',
] as const;

/** Nobody signs in to a shared mailbox: it is looked into as one of its members. */
function placeOf(account: string): string {
  return account === 'intake' ? 'nadia/shared/intake' : account;
}
