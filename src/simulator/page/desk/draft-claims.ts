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
const HAND_OVER_MS = 10_000;
/** A page that is reloaded lets go a moment after its successor asks. */
const GRACE_MS = 400;

/** Holds a lock until the answer is called; a window that crashes lets go by itself. */
function hold(locks: Pick<LockManager, 'request'>, name: string, waitMs: number): Promise<Release | null> {
  return new Promise((resolve) => {
    const untilReleased = () => new Promise<void>((release) => resolve(release));
    locks.request(name, { signal: AbortSignal.timeout(waitMs) }, untilReleased).catch(() => resolve(null));
  });
}

/** `mailbox` keeps the drafts of different mailboxes apart: worlds give the same ids. */
export function createDraftClaims({ locks, channel }: SharedBrowser, mailbox: string): DraftClaims {
  const wanted = new Map<string, LetGo>();
  const nameOf = (draftId: string) => `local-outlook:${mailbox}/${draftId}`;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') void wanted.get(data)?.();
  });

  async function request(draftId: string, letGo: LetGo, waitMs: number): Promise<Release | null> {
    const name = nameOf(draftId);
    const release = locks ? await hold(locks, name, waitMs) : () => undefined;
    if (release === null) return null;
    wanted.set(name, letGo);
    return () => {
      wanted.delete(name);
      release();
    };
  }
  return {
    claim: (draftId, letGo) => request(draftId, letGo, GRACE_MS),
    takeOver(draftId, letGo) {
      channel.postMessage(nameOf(draftId));
      return request(draftId, letGo, HAND_OVER_MS);
    },
  };
}
