import type { AddinHost, LeaveWay } from '../../host/contract';
import type { Draft, DraftRequest } from '../../shared/mail';
import { hasComposePane } from '../addins/compose-pin';
import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { type Composing, isSending, startComposing } from '../compose/composing';
import type { Place } from '../routing/place';
import { createStore, type Store } from '../state/store';
import type { DraftClaims, Release } from './draft-claims';
import type { HandedNotifications } from './handed-notifications';
import type { PostOffice } from '../send/post-office';
import type { Navigator } from './navigator';

/** What is in front: at most one mail that is being written. */
export type DeskState =
  | { readonly kind: 'clear' }
  | { readonly kind: 'opening'; readonly draftId: string | null }
  | { readonly kind: 'writing'; readonly composing: Composing }
  /** Another window has this draft open. */
  | { readonly kind: 'elsewhere'; readonly draftId: string }
  | { readonly kind: 'problem'; readonly draftId: string | null; readonly problem: ApiProblem };

/** A draft that the server would not throw away, or that another window keeps open. */
export interface Undiscarded {
  readonly subject: string;
  readonly problem: ApiProblem | { readonly kind: 'open-elsewhere' };
}

/** A draft as its tab remembers it. */
export interface DraftTab {
  readonly draftId: string;
  readonly subject: string;
}

/** A draft that lies on the desk, in front or below. */
export interface OpenDraft extends DraftTab {
  /** Null after a reload, until somebody looks at it again. */
  readonly composing: Composing | null;
  readonly release: Release;
}

export interface Desk {
  readonly state: Pick<Store<DeskState>, 'get' | 'subscribe'>;
  /** Every draft that is open, oldest first. */
  readonly drafts: Pick<Store<readonly OpenDraft[]>, 'get' | 'subscribe'>;
  /** Where the person wants to go while a send check still runs; null when nobody asked. */
  readonly leaving: Pick<Store<Place | null>, 'get' | 'subscribe'>;
  /** The draft that was thrown away last and is still in Drafts; null when there is none to speak of. */
  readonly undiscarded: Pick<Store<Undiscarded | null>, 'get' | 'subscribe'>;
  forgetUndiscarded(): void;
  /** How many mails have left this desk. */
  readonly sentCount: Pick<Store<number>, 'get' | 'subscribe'>;
  /** Starts a draft; `fill` puts something into it before anybody sees it. */
  start(request: DraftRequest, fill?: (draft: Draft) => Draft): Promise<void>;
  /** Closes a form, the one in front unless another is named: the draft is kept. */
  close(draftId?: string): Promise<void>;
  /** Throws a draft away, the one in front unless another is named. */
  discard(draftId?: string): Promise<void>;
  /** Moves a draft to Deleted Items. Its form closes first, in another window too; where it stays open, so does the draft. */
  delete(draft: DraftTab): Promise<void>;
  /** Sends, and clears the desk when the mail went. Resolves with whether it went. */
  send(): Promise<boolean>;
  /** The answer to the question that `leaving` asks. */
  answerLeaving(answer: LeaveWay): void;
  /** Puts below what does not belong to `place` and brings to the front what does. */
  arrive(place: Place): Promise<void>;
  /** Brings a draft here that another window has open. */
  takeOver(draftId: string): Promise<void>;
}

export interface DeskOptions {
  readonly api: Pick<
    AccountApi,
    | 'resolvePeople'
    | 'saveDraft'
    | 'deleteDraft'
    | 'moveDraftToDeleted'
    | 'sendDraft'
    | 'startDraft'
    | 'draft'
  >;
  readonly host: AddinHost | null;
  readonly navigator: Navigator;
  readonly frames: HTMLElement;
  readonly now: () => number;
  /** The button whose pane is pinned for messages that are written; null when none is. */
  readonly pinnedPane: () => string | null;
  /** What the client that is played puts into a draft beyond what every client does. */
  readonly prepare?: (request: DraftRequest, draft: Draft) => Promise<Draft>;
  readonly claims: DraftClaims;
  /** Whether a draft that another window has open is brought here without a question. */
  readonly takesOver: boolean;
  /** What lay on the desk before the page was reloaded. */
  readonly tabs: readonly DraftTab[];
  /** Where notifications of a draft wait for the window that takes it over. */
  readonly handed?: HandedNotifications;
  /** Where mail goes that may leave; always open when left out. */
  readonly post?: PostOffice;
  /** A message was sent and waits in the outbox. */
  readonly onWaiting?: (mail: WaitingMail) => void;
}

/** A message that was sent here and has not left yet. */
export interface WaitingMail {
  readonly draftId: string;
  readonly dueAt: number;
}

const nothing: Release = () => undefined;

/** The compose forms of one window, kept in step with the address bar. */
class DraftDesk implements Desk {
  readonly state = createStore<DeskState>({ kind: 'clear' });
  readonly drafts;
  readonly leaving = createStore<Place | null>(null);
  readonly undiscarded = createStore<Undiscarded | null>(null);
  readonly sentCount = createStore(0);
  readonly #options: DeskOptions;
  readonly #fetching = new Map<string, Promise<void>>();
  #lastPlace: Place;
  /** Where somebody wanted to go who let a mail go without its check. */
  #afterSend: Place | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#lastPlace = options.navigator.get();
    this.drafts = createStore<readonly OpenDraft[]>(
      options.tabs.map((tab) => ({ ...tab, composing: null, release: nothing })),
    );
  }

  async start(request: DraftRequest, fill?: (draft: Draft) => Draft): Promise<void> {
    const { api, navigator } = this.#options;
    if (!this.#leaveFront(this.#withoutDraft())) return;
    this.state.update(() => ({ kind: 'opening', draftId: null }));
    const answer = await api.startDraft(request);
    if (!answer.ok) {
      this.state.update(() => ({ kind: 'problem', draftId: null, problem: answer.error }));
      return;
    }
    const release = (await this.#claim(answer.value.id)) ?? nothing;
    const prepared = (await this.#options.prepare?.(request, answer.value)) ?? answer.value;
    const draft = fill?.(prepared) ?? prepared;
    this.#open(draft, false, release);
    // What was put into it is on the page only: the server has to have it too.
    if (draft !== answer.value) void this.#front()?.model.trySave();
    navigator.goTo({ ...navigator.get(), draftId: answer.value.id });
  }

  async close(draftId = this.#options.navigator.get().draftId): Promise<void> {
    if (draftId === null) return;
    const composing = this.#find(draftId)?.composing;
    if (composing && isSending(composing.sendState.get())) {
      this.#askToLeave(draftId);
      return;
    }
    if (composing && !(await composing.close()).ok && !composing.isUntouched()) {
      this.#bringToFront(draftId);
      return;
    }
    this.#remove(draftId);
  }

  async discard(draftId = this.#options.navigator.get().draftId): Promise<void> {
    const composing = draftId === null ? null : this.#find(draftId)?.composing;
    if (draftId !== null) this.#remove(draftId);
    if (composing) await this.#throwAway(composing);
  }

  async delete({ draftId, subject }: DraftTab): Promise<void> {
    const { api, claims } = this.#options;
    await this.#fetching.get(draftId);
    if (this.#find(draftId)) await this.close(draftId);
    if (this.#find(draftId)) return;
    const release = await claims.takeOver(draftId, () => Promise.resolve());
    if (release === null) {
      this.undiscarded.update(() => ({ subject, problem: { kind: 'open-elsewhere' } }));
      return;
    }
    this.#noteIfLeft(subject, await api.moveDraftToDeleted(draftId));
    release();
  }

  async #throwAway(composing: Composing): Promise<void> {
    const { subject } = composing.model.glance();
    this.#noteIfLeft(subject, await composing.discard());
  }

  /** A draft that is gone already is no problem. */
  #noteIfLeft(subject: string, answer: ApiResult<void>): void {
    if (answer.ok || answer.error.kind === 'missing') return;
    this.undiscarded.update(() => ({ subject, problem: answer.error }));
  }

  forgetUndiscarded(): void {
    this.undiscarded.update(() => null);
  }

  async send(): Promise<boolean> {
    const composing = this.#front();
    return composing ? this.#send(composing) : false;
  }

  async #send(composing: Composing): Promise<boolean> {
    const outcome = await composing.send();
    const { draftId } = composing.model;
    if (outcome?.kind === 'put-away' && (await composing.putAway())) this.#remove(draftId);
    if (outcome?.kind === 'sent') this.#noteSent(draftId, outcome.dueAt);
    if (outcome?.kind !== 'sent' && outcome?.kind !== 'queued') return false;
    const next = this.#wantedBy(composing);
    this.#remove(draftId);
    if (next !== null) this.#options.navigator.goTo(next);
    return true;
  }

  /** Where somebody wanted to go from a mail that has left meanwhile, whether they have answered about it or not. */
  #wantedBy(sent: Composing): Place | null {
    if (this.#front() !== sent) return null;
    const next = this.#afterSend ?? this.leaving.get();
    this.#afterSend = null;
    this.leaving.update(() => null);
    return next;
  }

  #noteSent(draftId: string, dueAt: number | null): void {
    if (dueAt === null) this.sentCount.update((count) => count + 1);
    else this.#options.onWaiting?.({ draftId, dueAt });
  }

  answerLeaving(answer: LeaveWay): void {
    const composing = this.#front();
    const next = this.leaving.get();
    this.leaving.update(() => null);
    if (answer === 'wait' || !composing || !next || composing.sendState.get().kind === 'delivering') return;
    if (answer === 'save-draft') {
      composing.abandonSend();
      this.#options.navigator.goTo(next);
      return;
    }
    this.#afterSend = next;
    composing.sendUnchecked();
  }

  async arrive(place: Place): Promise<void> {
    if (!this.#leaveFront(place)) {
      this.#options.navigator.goTo(this.#lastPlace, 'replace');
      return;
    }
    this.#lastPlace = place;
    const { draftId } = place;
    if (draftId === null) this.#clear();
    else if (this.#front()?.model.draftId !== draftId) await this.#look(draftId);
  }

  takeOver(draftId: string): Promise<void> {
    return this.#fetch(draftId, () => this.#claim(draftId, true));
  }

  #front(): Composing | null {
    const state = this.state.get();
    return state.kind === 'writing' ? state.composing : null;
  }

  #find(draftId: string): OpenDraft | undefined {
    return this.drafts.get().find((draft) => draft.draftId === draftId);
  }

  #withoutDraft(): Place {
    return { ...this.#options.navigator.get(), draftId: null };
  }

  #clear(): void {
    this.state.update((state) => (state.kind === 'clear' ? state : { kind: 'clear' }));
  }

  #bringToFront(draftId: string): void {
    const { navigator } = this.#options;
    navigator.goTo({ ...navigator.get(), draftId });
  }

  /** Somebody closes a form whose check still runs: it comes to the front and is asked about there. */
  #askToLeave(draftId: string): void {
    this.#bringToFront(draftId);
    this.leaving.update(() => this.#withoutDraft());
  }

  /** What is in front stays open below, saved; a form that nobody has written in goes. False: a check still runs. */
  #leaveFront(next: Place): boolean {
    const front = this.#front();
    if (!front || front.model.draftId === next.draftId) return true;
    if (isSending(front.sendState.get())) {
      this.leaving.update(() => next);
      return false;
    }
    this.#clear();
    if (front.isUntouched()) void this.close(front.model.draftId);
    else void front.keep();
    return true;
  }

  async #look(draftId: string): Promise<void> {
    const composing = this.#find(draftId)?.composing;
    if (composing) this.state.update(() => ({ kind: 'writing', composing }));
    else await this.#fetch(draftId, () => this.#claim(draftId));
  }

  #claim(draftId: string, takesOver = this.#options.takesOver): Promise<Release | null> {
    const { claims } = this.#options;
    const letGo = () => this.#letGo(draftId);
    return takesOver ? claims.takeOver(draftId, letGo) : claims.claim(draftId, letGo);
  }

  /** One after another for each draft, so that this window never meets its own claim. */
  #fetch(draftId: string, claim: () => Promise<Release | null>): Promise<void> {
    this.state.update(() => ({ kind: 'opening', draftId }));
    const before = this.#fetching.get(draftId) ?? Promise.resolve();
    const fetching = before.then(() => this.#fetchNow(draftId, claim));
    this.#fetching.set(draftId, fetching);
    return fetching;
  }

  async #fetchNow(draftId: string, claim: () => Promise<Release | null>): Promise<void> {
    const { api, navigator } = this.#options;
    const show = (state: DeskState) => {
      if (navigator.get().draftId === draftId) this.state.update(() => state);
    };
    const open = this.#find(draftId)?.composing;
    if (open) {
      show({ kind: 'writing', composing: open });
      return;
    }
    const release = await claim();
    if (release === null) {
      show({ kind: 'elsewhere', draftId });
      return;
    }
    const answer = await api.draft(draftId);
    if (answer.ok && navigator.get().draftId === draftId) {
      this.#open(answer.value, true, release);
      return;
    }
    release();
    if (!answer.ok) show({ kind: 'problem', draftId, problem: answer.error });
  }

  #open(draft: Draft, reopened: boolean, release: Release): void {
    const { api, host, frames, now, pinnedPane, post, handed } = this.#options;
    const places = { ...(post ? { post } : {}), ...(handed ? { handed } : {}) };
    const composing = startComposing({ draft, reopened, api, host, frames, now, ...places });
    composing.session?.onSendAsked(() => void this.#send(composing));
    const open: OpenDraft = { draftId: draft.id, subject: draft.subject, composing, release };
    this.drafts.update((all) =>
      all.some(({ draftId }) => draftId === draft.id)
        ? all.map((each) => (each.draftId === draft.id ? open : each))
        : [...all, open],
    );
    this.state.update(() => ({ kind: 'writing', composing }));
    const pinned = pinnedPane();
    const isMessage = draft.appointment === undefined;
    if (isMessage && pinned !== null && hasComposePane(host?.manifests ?? [], pinned))
      composing.session?.run(pinned);
  }

  /** Takes a draft off the desk, whatever became of it; what lies in front of it stays. */
  #remove(draftId: string): void {
    this.#find(draftId)?.release();
    this.drafts.update((all) => all.filter((each) => each.draftId !== draftId));
    if (this.#front()?.model.draftId === draftId) this.#clear();
    const { navigator } = this.#options;
    if (navigator.get().draftId === draftId) navigator.goTo(this.#withoutDraft(), 'replace');
  }

  /** Another window wants the draft. A mail that is being sent stays where it is until that has ended. */
  async #letGo(draftId: string): Promise<void> {
    const composing = this.#find(draftId)?.composing;
    if (composing && isSending(composing.sendState.get())) return;
    const answer = await composing?.handOver();
    if (answer?.ok !== false) this.#remove(draftId);
  }
}

export const createDesk = (options: DeskOptions): Desk => new DraftDesk(options);
