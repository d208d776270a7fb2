/** Gives up a draft: another window may open it from now on. */
export type Release = () => void;

/** Puts a draft away because another window wants it; resolves once everything in it is saved. */
export type LetGo = () => Promise<void>;

/** Sees to it that a draft is open in one window of this browser at a time, so that none overwrites the other. */
export interface DraftClaims {
  /** Null when another window has the draft. `letGo` is called when another window wants it later on. */
  claim(draftId: string, letGo: LetGo): Promise<Release | null>;
  /** Asks the window that has the draft to let go, and waits for it; null when it does not. */
  takeOver(draftId: string, letGo: LetGo): Promise<Release | null>;
}

/** The parts of the browser that windows of one origin share. */
export interface SharedBrowser {
  /** Undefined where pages have no locks; then every claim is granted. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
}

/** Longer than saving a large draft takes, shorter than anybody waits for a window that hangs. */
const PATIENCE_MS = 10_000;

/** What windows say to each other about a draft, by its lock. */
interface Message {
  readonly kind: 'let-go' | 'who-has-it' | 'here';
  readonly name: string;
}

/** Holds a lock until the answer is called; a window that crashes lets go by itself. */
function hold(
  locks: Pick<LockManager, 'request'>,
  name: string,
  signal: AbortSignal,
): Promise<Release | null> {
  return new Promise((resolve) => {
    const untilReleased = () => new Promise<void>((release) => resolve(release));
    locks.request(name, { signal }, untilReleased).catch(() => resolve(null));
  });
}

/** `mailbox` keeps the drafts of different mailboxes apart: worlds give the same ids. */
export function createDraftClaims({ locks, channel }: SharedBrowser, mailbox: string): DraftClaims {
  const held = new Map<string, LetGo>();
  const asking = new Map<string, AbortController>();
  const nameOf = (draftId: string) => `local-outlook:${mailbox}/${draftId}`;
  const say = (message: Message) => channel.postMessage(message);
  channel.addEventListener('message', ({ data: { kind, name } }: MessageEvent<Message>) => {
    if (kind === 'let-go') void held.get(name)?.();
    if (kind === 'who-has-it' && held.has(name)) say({ kind: 'here', name });
    if (kind === 'here') asking.get(name)?.abort();
  });

  async function request(name: string, letGo: LetGo, refused?: AbortSignal): Promise<Release | null> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const signal = refused === undefined ? patience : AbortSignal.any([refused, patience]);
    const release = locks ? await hold(locks, name, signal) : () => undefined;
    if (release === null) return null;
    held.set(name, letGo);
    say({ kind: 'here', name });
    return () => {
      held.delete(name);
      release();
    };
  }
  return {
    // Only a window that lives can answer. The page before a reload cannot: it keeps the lock until it is gone.
    async claim(draftId, letGo) {
      const name = nameOf(draftId);
      const refused = new AbortController();
      asking.set(name, refused);
      const claimed = request(name, letGo, refused.signal);
      say({ kind: 'who-has-it', name });
      const release = await claimed;
      asking.delete(name);
      return release;
    },
    takeOver(draftId, letGo) {
      const name = nameOf(draftId);
      say({ kind: 'let-go', name });
      return request(name, letGo);
    },
  };
}
