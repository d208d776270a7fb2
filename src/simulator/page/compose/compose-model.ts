import type { ChangedBy, ComposeModel, DraftChange, DraftSelection } from '../../host/contract';
import type { Draft } from '../../shared/mail';
import { MailboxFailure } from '../../shared/mailbox-failure';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';

/** Whether the server has what the person sees. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem };

export type ChangeListener = Parameters<ComposeModel['subscribe']>[0];

/** The compose model of the contract, plus what only the page needs. */
export interface DraftModel extends ComposeModel {
  readonly saveState: Pick<Store<SaveState>, 'get' | 'subscribe'>;
  /** The draft without asking the editor; may lack the last few letters. */
  glance(): Draft;
  /** The person typed: `readBody` is asked when somebody reads the draft, or after a pause. */
  typed(readBody: () => string): void;
  readonly selection: DraftSelection;
  /** The editor says where to ask for the selection; null when it is gone. */
  selectionIn(editor: DraftSelection | null): void;
  /** True once a person (not an add-in) has changed something. */
  touched(): boolean;
  /** As `save`, but with the problem as a value. */
  trySave(): Promise<ApiResult<void>>;
  /** Whether leaving now would lose something; never after `stop`. */
  unsaved(): boolean;
  /** The page may go away at any moment: sends what is unsaved at once, without waiting for an answer. */
  flush(): void;
  /** Stops saving by itself. */
  stop(): void;
}

export interface DraftModelOptions {
  readonly draft: Draft;
  readonly reopened: boolean;
  readonly put: (draft: Draft) => Promise<ApiResult<void>>;
  readonly now: () => number;
}

/** A body of 900 kB takes tens of milliseconds to serialise, so it is not done for each letter. */
const TYPING_PAUSE_MS = 300;
/** From the first unsaved change, however long somebody goes on typing. */
const AUTOSAVE_AFTER_MS = 1_500;

interface Autosave extends Pick<DraftModel, 'saveState' | 'trySave' | 'unsaved' | 'flush' | 'stop'> {
  changed(): void;
}

/** Saves one after another, always the newest, and once more if something changed while saving. */
function createAutosave(read: () => Draft, { put, now }: DraftModelOptions): Autosave {
  const saveState = createStore<SaveState>({ kind: 'saved' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let revision = 0;
  let last: Promise<ApiResult<void>> = Promise.resolve({ ok: true, value: undefined });

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
  }
  async function saveNow(): Promise<ApiResult<void>> {
    const draft = { ...read(), savedAt: now() };
    cancel();
    const saving = revision;
    saveState.update(() => ({ kind: 'saving' }));
    const answer = await put(draft);
    if (!answer.ok) saveState.update(() => ({ kind: 'failed', problem: answer.error }));
    else if (saving === revision) saveState.update(() => ({ kind: 'saved' }));
    return answer;
  }
  function trySave(): Promise<ApiResult<void>> {
    last = last.then(saveNow);
    return last;
  }
  return {
    saveState,
    trySave,
    changed() {
      revision += 1;
      if (stopped) return;
      if (saveState.get().kind !== 'failed') saveState.update(() => ({ kind: 'unsaved' }));
      timer ??= setTimeout(() => void trySave(), AUTOSAVE_AFTER_MS);
    },
    unsaved: () => !stopped && saveState.get().kind !== 'saved',
    flush() {
      const { kind } = saveState.get();
      if (!stopped && (kind === 'unsaved' || kind === 'failed')) void saveNow();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

/** What the person has typed and nobody has asked the editor for yet. */
interface Typing {
  typed(readBody: () => string): void;
  isPending(): boolean;
  /** Asks the editor now. */
  take(): void;
}

function createTyping(handOver: (body: string) => void): Typing {
  let unread: (() => string) | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  function take(): void {
    clearTimeout(pause);
    if (unread === null) return;
    const body = unread();
    unread = null;
    handOver(body);
  }
  return {
    typed(readBody) {
      unread = readBody;
      clearTimeout(pause);
      pause = setTimeout(take, TYPING_PAUSE_MS);
    },
    isPending: () => unread !== null,
    take,
  };
}

/** What is marked in the editor that is open. */
function createSelection(): Pick<DraftModel, 'selection' | 'selectionIn'> {
  let editor: DraftSelection | null = null;
  return {
    selection: {
      read: () => editor?.read() ?? null,
      replace: (content) => editor?.replace(content),
    },
    selectionIn(given) {
      editor = given;
    },
  };
}

/** Creates the one owner of a draft's content: views, the host and the server all go through it. */
export function createDraftModel(options: DraftModelOptions): DraftModel {
  let draft = options.draft;
  let touched = false;
  const listeners = new Set<ChangeListener>();

  function apply(change: DraftChange, by: ChangedBy): void {
    draft = { ...draft, ...change };
    touched ||= by === 'person';
    autosave.changed();
    for (const listener of [...listeners]) listener(draft, change, by);
  }
  const typing = createTyping((body) => {
    if (body !== draft.body) apply({ body }, 'person');
  });
  function read(): Draft {
    typing.take();
    return draft;
  }
  const autosave = createAutosave(read, options);
  const { saveState, trySave, unsaved, flush } = autosave;

  return {
    draftId: draft.id,
    reopened: options.reopened,
    ...{ saveState, trySave, unsaved, flush, read },
    ...createSelection(),
    glance: () => draft,
    touched: () => touched || typing.isPending(),
    typed(readBody) {
      typing.typed(readBody);
      autosave.changed();
    },
    change(change, by) {
      typing.take();
      apply(change, by);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async save() {
      const answer = await trySave();
      if (!answer.ok) throw new MailboxFailure(`The draft could not be saved: ${answer.error.kind}`);
      return draft.id;
    },
    stop() {
      typing.take();
      autosave.stop();
    },
  };
}
