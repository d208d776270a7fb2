import { test as base, type BrowserContext } from '@playwright/test';
import { play, type Stage } from './play';
import { publishedPolicy } from './published-policy';
import { checksAtSend, CLIENTS, MODES, type Client, type Mode, type Talk } from './script';
import { Seat } from './seat';
import { Server } from './server';
import { PLAYED, type Played } from './tally';

/** Tabs that stay open: opening a mailbox takes longer than a message. */
const MOST_SEATS = 5;

/** Milliseconds for one conversation, on a computer that has more to do. */
const PATIENCE = 180_000;

/** Milliseconds for one thing that a person does. */
const ACTION_PATIENCE = 30_000;

/** Where a build that can sign in is asked for its token. */
const SIGN_IN: Readonly<Record<Mode, string>> = { alone: 'unavailable', graph: 'ready' };

/** Mailboxes of one world that stay open from conversation to conversation, as people leave them open. */
class Seats {
  readonly #open = new Map<string, Seat>();

  constructor(
    private readonly context: BrowserContext,
    private readonly world: string,
  ) {}

  async take(account: string, client: Client, mode: Mode): Promise<Seat> {
    const address = `/?world=${this.world}&as=${account}&view=messages&${CLIENTS[client]}&signIn=${SIGN_IN[mode]}`;
    const open = this.#open.get(address);
    if (open !== undefined) {
      // Those used last stay longest.
      this.#open.delete(address);
      this.#open.set(address, open);
      await open.page.bringToFront();
      return open;
    }
    const seat = new Seat(await this.context.newPage(), address, checksAtSend(client));
    this.#open.set(address, seat);
    await seat.open();
    await this.#closeOldest();
    return seat;
  }

  async #closeOldest(): Promise<void> {
    const [oldest] = this.#open;
    if (this.#open.size <= MOST_SEATS || oldest === undefined) return;
    const [address, seat] = oldest;
    this.#open.delete(address);
    await seat.page.close();
  }

  /** What the local Outlook was asked and does not know, in all tabs. */
  async unmodelled(): Promise<readonly unknown[]> {
    const all = await Promise.all([...this.#open.values()].map((seat) => seat.unmodelled()));
    return all.flat();
  }
}

interface Bench {
  readonly server: Server;
  readonly seats: Seats;
  readonly errors: string[];
}

const test = base.extend<object, { readonly bench: Bench }>({
  bench: [
    async ({ browser }, use, { project, workerIndex }) => {
      const { baseURL = '', viewport = null } = project.use;
      const world = `talks-${workerIndex}-${Date.now()}`;
      const context = await browser.newContext({ baseURL, ignoreHTTPSErrors: true, viewport });
      context.setDefaultTimeout(ACTION_PATIENCE);
      const policy = publishedPolicy();
      await context.route('**/policy.json', (route) => route.fulfill({ body: policy }));
      const errors: string[] = [];
      context.on('weberror', (error) => void errors.push(error.error().message));
      const server = new Server(context.request, new URL(baseURL).port, world);
      await use({ server, seats: new Seats(context, world), errors });
      await context.close();
    },
    { scope: 'worker', timeout: PATIENCE },
  ],
});

let count = 0;

/** Plays each conversation without Graph and with it. */
export function playTalks(situation: string, talks: readonly Talk[]): void {
  for (const talk of talks) {
    for (const mode of MODES) {
      test(`${situation}: ${talk.name} (${mode === 'alone' ? 'without' : 'with'} Graph)`, async ({
        bench: { server, seats, errors },
      }, testInfo) => {
        test.setTimeout(PATIENCE);
        count += 1;
        const stage: Stage = {
          server,
          seat: (account, client) => seats.take(account, client, mode),
          tag: `${testInfo.testId.slice(-6)}-${count}`,
        };
        const outcomes = await play(talk, mode, stage);
        const played: Played = { situation, mode, outcomes };
        testInfo.annotations.push({ type: PLAYED, description: JSON.stringify(played) });
        test.expect(await seats.unmodelled()).toEqual([]);
        test.expect(errors).toEqual([]);
      });
    }
  }
}
