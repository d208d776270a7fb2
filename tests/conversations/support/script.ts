/** How a conversation is written down: who does what, and what must come of it. */

export type Stamp = 'cleared' | 'adjust' | 'internal' | 'confidential';

/** Without Microsoft Graph, and with it. */
export const MODES = ['alone', 'graph'] as const;
export type Mode = (typeof MODES)[number];

/** Somebody in a conversation. */
export interface Person {
  readonly name: string;
  readonly address: string;
  /** Of their mailbox in the local Outlook; strangers have none. */
  readonly account?: string;
  /** Of a list: the accounts that get what is sent to it. */
  readonly members?: readonly string[];
}

/** How the pane says that somebody is known to be on the conversation. */
export type Evidence =
  | 'addressed'
  /** By the lines that Outlook puts above the mail that is answered. */
  | 'in the quoted lines'
  | 'on a message'
  | 'wrote'
  /** By a list that was on a message, and whose people count. */
  | 'on a list'
  | 'not found'
  /** Nothing is said: there is no conversation yet, or nobody knows who was on it. */
  | 'nothing'
  | { readonly addedBy: Person };

/** Where a message is written: a client of the local Outlook, in a language. */
export const CLIENTS = {
  web: 'client=web',
  'web 1.15': 'client=web&mailbox=1.15',
  'web 1.14': 'client=web&mailbox=1.14',
  'new-windows': 'client=new-windows',
  'new-windows 1.14': 'client=new-windows&mailbox=1.14',
  'classic-windows': 'client=classic-windows',
  'classic-windows 1.15': 'client=classic-windows&mailbox=1.15',
  'classic-windows 1.14': 'client=classic-windows&mailbox=1.14',
  'classic-windows 1.13': 'client=classic-windows&mailbox=1.13',
  'classic-windows 1.12': 'client=classic-windows&mailbox=1.12',
  'classic-windows 1.9': 'client=classic-windows&mailbox=1.9',
  mac: 'client=mac',
  'mac 1.8': 'client=mac&mailbox=1.8',
  'web 1.6': 'client=web&mailbox=1.6',
  phone: 'client=phone',
  'web in French': 'client=web&locale=fr-FR',
  'classic-windows in French': 'client=classic-windows&locale=fr-FR',
} as const;
export type Client = keyof typeof CLIENTS;

/** Clients that raise no send event: mail leaves that no add-in saw (facts: platform 1.1). */
const WITHOUT_SEND_EVENT: ReadonlySet<Client> = new Set([
  'classic-windows 1.9',
  'mac 1.8',
  'web 1.6',
  'phone',
]);

/** Clients that cannot sign in at Microsoft by themselves (facts: platform 5.1). */
const WITHOUT_GRAPH: ReadonlySet<Client> = new Set([
  ...WITHOUT_SEND_EVENT,
  'classic-windows 1.13',
  'classic-windows 1.12',
]);

export const checksAtSend = (client: Client): boolean => !WITHOUT_SEND_EVENT.has(client);
export const hasGraph = (client: Client): boolean => !WITHOUT_GRAPH.has(client);

/** What somebody does with a message. */
export interface Doing {
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  /** Taken out of To and Cc. */
  readonly drops?: readonly Person[];
  /** Chosen on the ribbon. */
  readonly stamp?: Stamp;
  /** Which step's message is answered, counted from 1; the newest that has arrived where it is left out. */
  readonly answers?: number;
  /** Answers what they sent themselves. */
  readonly ownSent?: boolean;
  /** Before that, looks at the stamp of this step's message, counted from 1. */
  readonly looksAt?: number;
  /** Answers what lies in this mailbox, which they share, and not in their own. */
  readonly inMailboxOf?: Person;
  readonly subject?: string;
  readonly text?: string;
  /** In which another program says who wrote what it quotes. */
  readonly language?: QuotingLanguage;
  /** Deletes the quoted messages. */
  readonly trims?: boolean;
  readonly plainText?: boolean;
  /** Sends from the shared mailbox of this name. */
  readonly from?: string;
  /** Saves and closes the draft, and opens it again there. */
  readonly reopensOn?: Client;
  /** The page is loaded again in the middle of writing. */
  readonly reloads?: boolean;
}

/** The languages that other programs speak here. */
export type QuotingLanguage = 'English' | 'French' | 'Arabic' | 'Ukrainian' | 'Spanish' | 'Turkish';

/** What another program does: it knows no stamps. */
export type Program = 'outlook' | 'gmail' | 'apple-mail' | 'plain-text' | 'without-quote' | 'mailing-list';

export type Way = 'writes' | 'replies' | 'repliesAll' | 'forwards';

/** After an alert. */
type Afterwards =
  | 'leaves it'
  /** Send Anyway. */
  | 'sends anyway'
  /** The button in the pane; Send then asks nothing. */
  | 'lets them join'
  /** The button in the pane for each of them. */
  | 'removes them';

export type Ending =
  | { readonly kind: 'goes' }
  | { readonly kind: 'asked' | 'held'; readonly named: readonly Person[]; readonly then: Afterwards };

export type PerMode<T> = Readonly<Record<Mode, T>>;

/** One message of a conversation. */
export interface Step {
  readonly who: Person;
  /** A client of the local Outlook, or somebody else's program. */
  readonly client: Client | { readonly program: Program };
  readonly way: Way;
  readonly doing: Doing;
  readonly ends: PerMode<Ending>;
  /** What the pane says of each person, where it matters. */
  readonly knows: readonly (readonly [person: Person, known: PerMode<Evidence>])[];
  /** Words of the alert, of why or of what to do. */
  readonly says: readonly string[];
  /** The stamp that the message carries when it leaves; that of the conversation where it is left out. */
  readonly carries?: PerMode<Stamp | 'none'>;
}

export interface Talk {
  readonly name: string;
  readonly steps: readonly Step[];
}

export const goes: Ending = { kind: 'goes' };
export const asked = (named: readonly Person[], then: Afterwards = 'leaves it'): Ending => ({
  kind: 'asked',
  named,
  then,
});
export const held = (named: readonly Person[], then: Afterwards = 'leaves it'): Ending => ({
  kind: 'held',
  named,
  then,
});

const both = <T>(value: T): PerMode<T> => ({ alone: value, graph: value });

/** A step that can be told more about. */
export interface OpenStep extends Step {
  /** Where Graph makes a difference: without it, and with it. */
  ending(alone: Ending, graph: Ending): OpenStep;
  isAsked(named: readonly Person[], then?: Afterwards): OpenStep;
  isHeld(named: readonly Person[], then?: Afterwards): OpenStep;
  /** What the pane says of somebody, without Graph and with it. */
  knowing(person: Person, alone: Evidence, graph?: Evidence): OpenStep;
  saying(...words: readonly string[]): OpenStep;
  carrying(alone: Stamp | 'none', graph?: Stamp | 'none'): OpenStep;
}

function open(step: Step): OpenStep {
  return {
    ...step,
    ending: (alone, graph) => open({ ...step, ends: { alone, graph } }),
    isAsked: (named, then) => open({ ...step, ends: both(asked(named, then)) }),
    isHeld: (named, then) => open({ ...step, ends: both(held(named, then)) }),
    knowing: (person, alone, graph = alone) =>
      open({ ...step, knows: [...step.knows, [person, { alone, graph }]] }),
    saying: (...words) => open({ ...step, says: [...step.says, ...words] }),
    carrying: (alone, graph = alone) => open({ ...step, carries: { alone, graph } }),
  };
}

/** Somebody in front of a client or program; a message goes without a question unless its step says otherwise. */
export interface Writer extends Person {
  readonly on: (client: Client) => Writer;
  readonly by: (program: Program) => Writer;
  readonly writes: (doing: Doing) => OpenStep;
  readonly replies: (doing?: Doing) => OpenStep;
  readonly repliesAll: (doing?: Doing) => OpenStep;
  readonly forwards: (doing: Doing) => OpenStep;
}

export function writer(who: Person, client: Step['client']): Writer {
  const step = (way: Way, doing: Doing) =>
    open({ who, client, way, doing, ends: both(goes), knows: [], says: [] });
  return {
    ...who,
    on: (other) => writer(who, other),
    by: (program) => writer(who, { program }),
    writes: (doing) => step('writes', doing),
    replies: (doing = {}) => step('replies', doing),
    repliesAll: (doing = {}) => step('repliesAll', doing),
    forwards: (doing) => step('forwards', doing),
  };
}

export const talk = (name: string, steps: readonly Step[]): Talk => ({ name, steps });
