import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import { loadCertificate } from '../../../src/simulator/server/certificate';
import { createGraphApp } from '../../../src/simulator/server/graph/graph-app';
import { GraphFaults } from '../../../src/simulator/server/graph/load';
import { TokenMint } from '../../../src/simulator/server/graph/tokens';
import type { StoredMail } from '../../../src/simulator/server/world/state';
import type { World } from '../../../src/simulator/server/world/world';
import type { Worlds } from '../../../src/simulator/server/world/worlds';
import type { FolderId } from '../../../src/simulator/shared/mail';
import { client, portOf, type Answer } from '../../unit/simulator-server/https';
import { countingSources, NOON, openWorlds, temporaryFolder } from '../../unit/simulator-server/support';

export const GRAPH = 'https://graph.microsoft.com';

/** A message in its source; a row of a test says only what is unusual about it. */
export interface MailSketch {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly answers?: string;
  /** Minutes after noon. */
  readonly minute?: number;
  readonly folder?: FolderId;
  /** Lines of the header. */
  readonly header?: readonly string[];
}

function sourceOf(sketch: MailSketch): Buffer {
  const { id, from = 'elena@harbour-shelter.example', to = 'nadia@legalaid.example', cc, answers } = sketch;
  const { subject = 'Safe house', minute = 0, header = [] } = sketch;
  const lines = [
    ...header,
    `From: ${from}`,
    `To: ${to}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    `Subject: ${subject}`,
    `Date: ${new Date(NOON + minute * 60_000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id}`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`, `References: ${answers}`]),
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Words of ${id}`,
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** Puts messages into a mailbox. */
export function putMails(world: World, account: string, sketches: readonly MailSketch[]): void {
  const stored = sketches.map((sketch, at): StoredMail => ({
    id: `put-${account}-${world.state.mails.length + at}`,
    account,
    folder: sketch.folder ?? 'inbox',
    unread: true,
    receivedAt: NOON + (sketch.minute ?? 0) * 60_000,
    messageId: sketch.id,
    content: world.files.keepMail(sourceOf(sketch)),
    customProperties: {},
  }));
  world.commit((state) => ({ ...state, mails: [...state.mails, ...stored] }), {});
}

/** A conversation of so many messages that answer each other, `<1@thread.example>` the first. */
export function aThread(length: number): readonly MailSketch[] {
  return Array.from({ length }, (_, at) => ({
    id: `<${at + 1}@thread.example>`,
    minute: at,
    from: at % 2 === 0 ? 'elena@harbour-shelter.example' : 'yusuf.k@postbox.example',
    ...(at === 0 ? {} : { answers: `<${at}@thread.example>`, subject: 'Re: Safe house' }),
  }));
}

export interface GraphAsk {
  readonly as?: string;
  readonly scope?: string;
  readonly tab?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The Graph of the local Outlook on a port of its own, over a world of its own. */
export class GraphLab {
  readonly faults = new GraphFaults();
  readonly said: string[] = [];
  /** When the clock of the tokens starts, in milliseconds since 1970. */
  readonly start = NOON;
  /** How far the clock of the tokens is ahead, in milliseconds. */
  ahead = 0;
  readonly tokens = new TokenMint('a secret', () => this.start + this.ahead);
  readonly #place = temporaryFolder();
  #app: FastifyInstance | undefined;
  #worlds: Worlds | undefined;
  #ask: ReturnType<typeof client> | undefined;

  async open(): Promise<void> {
    const sources = countingSources();
    const certificate = await loadCertificate(join(this.#place.folder, 'certificate'), Date.now());
    this.#worlds = await openWorlds(join(this.#place.folder, 'state'), this.said, sources);
    const say = (line: string) => this.said.push(line);
    const { faults, tokens } = this;
    this.#app = createGraphApp({ certificate, worlds: this.#worlds, tokens, faults, sources, say });
    await this.#app.listen({ host: '127.0.0.1', port: 0 });
    this.#ask = client(portOf(this.#app), certificate.cert);
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#worlds?.close();
    this.#place.remove();
  }

  get origin(): string {
    return `https://localhost:${this.#app === undefined ? 0 : portOf(this.#app)}`;
  }

  world(name = 'main'): World {
    if (this.#worlds === undefined) throw new Error('The lab is not open');
    return this.#worlds.open(name);
  }

  token(scope: string, as = 'nadia', world = 'main'): string {
    const account = this.world(world).account(as);
    return this.tokens.issue({ clientId: 'an-app', scope }, { world, account });
  }

  /** Asks as it would ask Microsoft's: addresses of the next pages lead there. */
  ask(
    path: string,
    { as, scope = 'Mail.Read', tab = 'a-tab', headers = {} }: GraphAsk = {},
  ): Promise<Answer> {
    const given = {
      authorization: `Bearer ${this.token(scope, as)}`,
      'x-forwarded-host': 'graph.microsoft.com',
      'x-local-outlook-tab': tab,
      ...headers,
    };
    return this.plain(path.replace(GRAPH, ''), given);
  }

  /** Asks with these headers and no others. */
  plain(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Answer> {
    if (this.#ask === undefined) throw new Error('The lab is not open');
    return this.#ask(path, { headers, method });
  }
}

/** Blanks and angle brackets as a client writes them. */
export const written = (path: string): string =>
  path.replaceAll(' ', '%20').replaceAll('<', '%3C').replaceAll('>', '%3E');
