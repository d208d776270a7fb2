import type { PlayedClient } from '../clients/played-client';
import type { ComposeModel } from '../contract';

type Headers = Readonly<Record<string, string>>;

function isInvitation(contentType: string): boolean {
  return contentType.toLowerCase().startsWith('text/calendar');
}

/** What a client gets wrong about the internet headers of one draft (facts: platform 3.1). Names are in lower case. */
export class HeaderBugs {
  readonly #model: ComposeModel;
  readonly #suffers: PlayedClient['suffers'];
  readonly #removed = new Set<string>();
  /** Headers that the message has although the client says that it has not. */
  readonly #hidden: Set<string>;
  /** Names as the add-in wrote them. */
  readonly #spelt = new Map<string, string>();
  #failures = 0;

  constructor(model: ComposeModel, { suffers }: Pick<PlayedClient, 'suffers'>) {
    this.#model = model;
    this.#suffers = suffers;
    const unseen = suffers('GH#2791') && model.reopened ? Object.keys(model.read().headers) : [];
    this.#hidden = new Set(unseen);
  }

  /** GH#4326: the first call on an answer fails, and the next one works. */
  failsNow(): boolean {
    const isDue = this.#suffers('GH#4326') && this.#model.read().kind === 'reply' && this.#failures === 0;
    if (isDue) this.#failures += 1;
    return isDue;
  }

  /** Of the headers that an add-in sets, those that the message gets. */
  taken(headers: Headers): Headers {
    if (this.#suffers('GH#1401') || this.#losesAll()) return {};
    const kept = Object.entries(headers).filter(
      ([name]) => !(this.#suffers('GH#6389') && this.#removed.has(name.toLowerCase())),
    );
    for (const [name] of kept) {
      this.#hidden.delete(name.toLowerCase());
      this.#spelt.set(name.toLowerCase(), name);
    }
    return Object.fromEntries(kept.map(([name, text]) => [name.toLowerCase(), text]));
  }

  /** Whether an add-in that asks for a header by this name is told of it. */
  isSeen(name: string): boolean {
    const spelt = this.#spelt.get(name.toLowerCase());
    const isMisspelt = this.#suffers('GH#3677') && spelt !== undefined && spelt !== name;
    return !isMisspelt && !this.#hidden.has(name.toLowerCase());
  }

  /** Of the headers that an add-in removes, those that the message loses. */
  lost(
    names: ReadonlySet<string>,
    at: { readonly sending: boolean; readonly saved: boolean },
  ): ReadonlySet<string> {
    if (at.sending && this.#suffers('GH#4371')) return new Set();
    names.forEach((name) => this.#removed.add(name));
    if (!at.saved || !this.#suffers('GH#2753')) return names;
    names.forEach((name) => this.#hidden.add(name));
    return new Set();
  }

  #losesAll(): boolean {
    const { kind, attachments } = this.#model.read();
    const isForward = kind === 'forward' && attachments.some(({ contentType }) => isInvitation(contentType));
    return isForward && this.#suffers('GH#6791');
  }
}
