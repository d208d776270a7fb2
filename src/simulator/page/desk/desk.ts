import type { AddinHost } from '../../host/contract';
import type { Draft, DraftRequest } from '../../shared/mail';
import { hasComposePane } from '../addins/compose-pin';
import type { AccountApi } from '../api/api';
import type { ApiProblem } from '../api/send-request';
import { type Composing, isSending, startComposing } from '../compose/composing';
import type { Place } from '../routing/place';
import { createStore, type Store } from '../state/store';
import type { Navigator } from './navigator';

/** What lies on the desk: at most one mail that is being written. */
export type DeskState =
  | { readonly kind: 'clear' }
  | { readonly kind: 'opening'; readonly draftId: string | null }
  | { readonly kind: 'writing'; readonly composing: Composing }
  | { readonly kind: 'problem'; readonly draftId: string | null; readonly problem: ApiProblem };

export interface Desk {
  readonly state: Pick<Store<DeskState>, 'get' | 'subscribe'>;
  /** Where the person wants to go while a send check still runs; null when nobody asked. */
  readonly leaving: Pick<Store<Place | null>, 'get' | 'subscribe'>;
  /** How many mails have left this desk. */
  readonly sentCount: Pick<Store<number>, 'get' | 'subscribe'>;
  start(request: DraftRequest): Promise<void>;
  /** Closes the form: the draft is kept. */
  close(): void;
  discard(): Promise<void>;
  /** Sends, and clears the desk when the mail went. Resolves with whether it went. */
  send(): Promise<boolean>;
  /** The answer to the question that `leaving` asks. */
  answerLeaving(answer: 'wait' | 'save'): void;
  /** Puts away what does not belong to `place` and opens what does. */
  arrive(place: Place): Promise<void>;
}

export interface DeskOptions {
  readonly api: Pick<
    AccountApi,
    'people' | 'saveDraft' | 'deleteDraft' | 'sendDraft' | 'startDraft' | 'draft'
  >;
  readonly host: AddinHost | null;
  readonly navigator: Navigator;
  readonly frames: HTMLElement;
  readonly now: () => number;
  /** The button whose pane is pinned for messages that are written; null when none is. */
  readonly pinnedPane: () => string | null;
}

/** Creates the desk: it owns the one open compose form and keeps it in step with the address bar. */
export function createDesk({ api, host, navigator, frames, now, pinnedPane }: DeskOptions): Desk {
  const state = createStore<DeskState>({ kind: 'clear' });
  const leaving = createStore<Place | null>(null);
  const sentCount = createStore(0);
  let lastPlace = navigator.get();

  const composing = (): Composing | null => {
    const now = state.get();
    return now.kind === 'writing' ? now.composing : null;
  };
  const clear = () => state.update(() => ({ kind: 'clear' }));
  const withoutDraft = (): Place => ({ ...navigator.get(), draftId: null });
  function open(draft: Draft, reopened: boolean): void {
    const composing = startComposing({ draft, reopened, api, host, frames, now });
    state.update(() => ({ kind: 'writing', composing }));
    const pinned = pinnedPane();
    if (pinned !== null && hasComposePane(host?.manifests ?? [], pinned)) composing.session?.run(pinned);
  }

  /** False when the form must stay: the server did not take the draft, or a check still runs. */
  async function putAway(next: Place): Promise<boolean> {
    const current = composing();
    if (!current || current.model.draftId === next.draftId) return true;
    if (isSending(current.sendState.get())) {
      leaving.update(() => next);
      return false;
    }
    const answer = await current.close();
    if (answer.ok) clear();
    return answer.ok;
  }

  async function fetchDraft(draftId: string): Promise<void> {
    state.update(() => ({ kind: 'opening', draftId }));
    const answer = await api.draft(draftId);
    if (navigator.get().draftId !== draftId) return;
    if (answer.ok) open(answer.value, true);
    else state.update(() => ({ kind: 'problem', draftId, problem: answer.error }));
  }

  async function arrive(place: Place): Promise<void> {
    const stayed = lastPlace;
    if (!(await putAway(place))) {
      navigator.goTo(stayed, 'replace');
      return;
    }
    lastPlace = place;
    const { draftId } = place;
    if (draftId === null) clear();
    else if (composing()?.model.draftId !== draftId) await fetchDraft(draftId);
  }

  return {
    state,
    leaving,
    sentCount,
    arrive,
    async start(request) {
      if (!(await putAway(withoutDraft()))) return;
      state.update(() => ({ kind: 'opening', draftId: null }));
      const answer = await api.startDraft(request);
      if (!answer.ok) {
        state.update(() => ({ kind: 'problem', draftId: null, problem: answer.error }));
        return;
      }
      open(answer.value, false);
      navigator.goTo({ ...navigator.get(), draftId: answer.value.id });
    },
    close: () => navigator.goTo(withoutDraft(), 'replace'),
    async discard() {
      const current = composing();
      clear();
      await current?.discard();
      navigator.goTo(withoutDraft(), 'replace');
    },
    async send() {
      const current = composing();
      const outcome = (await current?.send()) ?? null;
      if (outcome?.kind !== 'sent') return false;
      sentCount.update((count) => count + 1);
      clear();
      navigator.goTo(withoutDraft(), 'replace');
      return true;
    },
    answerLeaving(answer) {
      const current = composing();
      const next = leaving.get();
      leaving.update(() => null);
      if (answer === 'wait' || !current || !next || current.sendState.get().kind === 'delivering') return;
      current.abandonSend();
      navigator.goTo(next);
    },
  };
}
