import type {
  AddinHost,
  ComposeSession,
  SendAnswer,
  SmartAlert,
  SmartAlertButton,
} from '../../host/contract';
import type { Draft } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiResult } from '../api/send-request';
import type { HandedNotifications } from '../desk/handed-notifications';
import { openPostOffice, type PostOffice } from '../send/post-office';
import { sendMail, type SendOutcome } from '../send/send-mail';
import { createStore, type Store } from '../state/store';
import { createDraftModel, type DraftModel } from './compose-model';
import {
  createRecipientBox,
  RECIPIENT_FIELDS,
  type RecipientBox,
  type RecipientFieldName,
} from './recipient-box';

/** An alert that waits for a button. */
export interface OpenAlert {
  readonly alert: SmartAlert;
  press(button: SmartAlertButton['id']): void;
}

/** A press on Send that came to nothing for a reason that the form has to say. */
export type StoppedSend = Exclude<SendOutcome, { kind: 'sent' | 'queued' | 'held' | 'put-away' }>;

export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  /** The add-ins let it go; it can no longer be stopped. */
  | { readonly kind: 'delivering' }
  | { readonly kind: 'asking'; readonly open: OpenAlert }
  | { readonly kind: 'stopped'; readonly outcome: StoppedSend };

/** One open compose form with its add-ins. */
export interface Composing {
  readonly model: DraftModel;
  readonly boxes: Readonly<Record<RecipientFieldName, RecipientBox>>;
  /** Null for people without add-ins. */
  readonly session: ComposeSession | null;
  readonly sendState: Pick<Store<SendState>, 'get' | 'subscribe'>;
  /** Sends once, however often it is pressed; resolves with null when a send is already under way. */
  send(): Promise<SendOutcome | null>;
  forgetProblem(): void;
  /** The person leaves during the check: whatever the add-ins answer, this mail is not sent now. */
  abandonSend(): void;
  /** The person leaves during the check and does not want to wait for the add-ins: it goes as it is. */
  sendUnchecked(): void;
  /** True while nobody has written anything: nothing is lost when it goes. */
  isUntouched(): boolean;
  /** Takes what is still being typed and saves; the form stays open. */
  keep(): Promise<ApiResult<void>>;
  /** As `keep`, but at once, as the page may go away at any moment. */
  flush(): void;
  /** Saves and ends; stays open when the server did not take it. */
  handOver(): Promise<ApiResult<void>>;
  /** Saves what is worth keeping and ends; stays open when the server did not take it. */
  close(): Promise<ApiResult<void>>;
  /** As `close` where the server can be reached; else the browser keeps the draft until it can. False: it stays open. */
  putAway(): Promise<boolean>;
  /** Throws the draft away. */
  discard(): Promise<ApiResult<void>>;
}

export interface ComposingOptions {
  readonly draft: Draft;
  readonly reopened: boolean;
  readonly api: Pick<AccountApi, 'resolvePeople' | 'saveDraft' | 'deleteDraft' | 'sendDraft'>;
  /** Null for people without add-ins. */
  readonly host: AddinHost | null;
  readonly frames: HTMLElement;
  readonly now: () => number;
  /** Always open when left out. */
  readonly post?: PostOffice;
  /** Where notifications wait for the next window; they end with this one when left out. */
  readonly handed?: HandedNotifications;
}

function createBoxes(model: DraftModel, api: ComposingOptions['api']): Composing['boxes'] {
  const box = (field: RecipientFieldName) =>
    createRecipientBox({
      findPeople: async (texts) => {
        const answer = await api.resolvePeople(texts);
        return answer.ok ? answer.value : null;
      },
      people: () => model.read()[field],
      change: (people) => model.change({ [field]: people }, 'person'),
    });
  const boxes = { to: box('to'), cc: box('cc'), bcc: box('bcc') };
  keepUnresolved(model, boxes);
  return boxes;
}

/** What nobody could resolve is kept with the draft, and stands in its field again when the draft is opened again. */
function keepUnresolved(model: DraftModel, boxes: Composing['boxes']): void {
  const { unresolved } = model.glance();
  for (const field of RECIPIENT_FIELDS) unresolved?.[field].forEach((text) => void boxes[field].add(text));
  const texts = (field: RecipientFieldName) => boxes[field].unresolved.get().map(({ text }) => text);
  const keep = () =>
    model.change({ unresolved: { to: texts('to'), cc: texts('cc'), bcc: texts('bcc') } }, 'person');
  for (const field of RECIPIENT_FIELDS) boxes[field].unresolved.subscribe(keep);
  model.subscribe((_draft, { unresolved: texts }, by) => {
    if (by === 'person' || !texts) return;
    for (const field of RECIPIENT_FIELDS) boxes[field].hold(texts[field]);
  });
}

async function settle(boxes: Composing['boxes']): Promise<readonly string[]> {
  const all = RECIPIENT_FIELDS.map((field) => boxes[field]);
  await Promise.all(all.map((box) => box.settle()));
  return all.flatMap((box) => box.unresolved.get().map(({ text }) => text));
}

/** Shows an alert until a button is pressed or the host takes it back; both answers go to the host. */
function askPerson(
  sendState: Store<SendState>,
  alert: SmartAlert,
  signal: AbortSignal,
): Promise<SmartAlertButton['id']> {
  return new Promise((resolve) => {
    const press = (button: SmartAlertButton['id']) => {
      sendState.update((state) =>
        state.kind === 'asking' && state.open.alert === alert ? { kind: 'checking' } : state,
      );
      resolve(button);
    };
    signal.addEventListener('abort', () => press('dont-send'), { once: true });
    if (signal.aborted) press('dont-send');
    else sendState.update(() => ({ kind: 'asking', open: { alert, press } }));
  });
}

function checkWith(session: ComposeSession | null, sendState: Store<SendState>): Promise<SendAnswer> {
  if (session === null) return Promise.resolve('sent');
  return session.send({
    onChecking: () => sendState.update((state) => (state.kind === 'asking' ? state : { kind: 'checking' })),
    ask: (alert, signal) => askPerson(sendState, alert, signal),
  });
}

/** Whether a press on Send is still being dealt with. */
export const isSending = ({ kind }: SendState): boolean =>
  kind === 'checking' || kind === 'asking' || kind === 'delivering';

function afterSend(outcome: SendOutcome): SendState {
  switch (outcome.kind) {
    case 'sent':
    case 'queued':
    case 'held':
    case 'put-away':
      return { kind: 'idle' };
    case 'not-queued':
    case 'unresolved':
    case 'nobody':
    case 'check-failed':
    case 'gone':
    case 'not-saved':
    case 'not-delivered':
      return { kind: 'stopped', outcome };
  }
}

interface SenderParts extends Pick<Composing, 'model' | 'boxes' | 'session'> {
  readonly post: PostOffice;
  readonly now: () => number;
  /** The message has left the form. */
  readonly end: () => void;
}

type Sender = Pick<Composing, 'sendState' | 'send' | 'forgetProblem' | 'abandonSend' | 'sendUnchecked'>;

/** Everything about pressing Send in one form: one press at a time. */
function createSender({ model, boxes, session, post, now, end }: SenderParts): Sender {
  const sendState = createStore<SendState>({ kind: 'idle' });
  let attempt = 0;
  const stop = (answer: SendAnswer) => {
    const state = sendState.get();
    session?.stopSending(answer);
    if (state.kind === 'asking') state.open.press('dont-send');
  };
  async function check(mine: number): Promise<SendAnswer> {
    const answer = await checkWith(session, sendState);
    if (mine !== attempt) return 'not-sent';
    if (answer === 'sent') sendState.update(() => ({ kind: 'delivering' }));
    return answer;
  }
  return {
    sendState,
    async send() {
      if (isSending(sendState.get())) return null;
      attempt += 1;
      const mine = attempt;
      sendState.update(() => ({ kind: 'checking' }));
      const outcome = await sendMail({
        settleRecipients: () => settle(boxes),
        read: () => model.read(),
        check: () => check(mine),
        save: () => model.trySave(),
        deliver: () => post.deliver(model.draftId),
        isOnline: post.isOnline,
        queue: () => post.queue({ ...model.read(), savedAt: now() }),
      });
      if (outcome.kind === 'sent' || outcome.kind === 'queued') end();
      if (mine === attempt) sendState.update(() => afterSend(outcome));
      return outcome;
    },
    forgetProblem: () => sendState.update((state) => (state.kind === 'stopped' ? { kind: 'idle' } : state)),
    abandonSend() {
      attempt += 1;
      stop('not-sent');
      sendState.update(() => ({ kind: 'idle' }));
    },
    sendUnchecked: () => stop('sent'),
  };
}

/** Opens a compose form for a draft and starts the add-ins on it. */
export function startComposing(options: ComposingOptions): Composing {
  const { draft, reopened, api, host, frames, now, handed, post = openPostOffice(api) } = options;
  const model = createDraftModel({ draft, reopened, put: api.saveDraft, now });
  const boxes = createBoxes(model, api);
  const session = host?.openCompose(model, frames, handed?.take(draft.id)) ?? null;
  const end = () => {
    model.stop();
    session?.close();
  };
  const isUntouched = () =>
    !reopened && !model.touched() && RECIPIENT_FIELDS.every((field) => boxes[field].typing() === '');
  async function keep(): Promise<ApiResult<void>> {
    await settle(boxes);
    return model.trySave();
  }
  async function close(): Promise<ApiResult<void>> {
    const untouched = isUntouched();
    session?.closing();
    const answer = untouched ? await api.deleteDraft(draft.id) : await keep();
    if (answer.ok || untouched) end();
    return answer;
  }
  return {
    model,
    boxes,
    session,
    ...createSender({ model, boxes, session, post, now, end }),
    isUntouched,
    keep,
    close,
    flush() {
      for (const field of RECIPIENT_FIELDS) void boxes[field].settle();
      model.flush();
    },
    async handOver() {
      session?.closing();
      const answer = await keep();
      if (!answer.ok) return answer;
      handed?.keep(draft.id, session?.handOver() ?? []);
      end();
      return answer;
    },
    async putAway() {
      if (post.isOnline()) return (await close()).ok;
      session?.closing();
      await settle(boxes);
      const kept = await post.keepDraft({ ...model.read(), savedAt: now() });
      if (kept) end();
      return kept;
    },
    async discard() {
      end();
      return api.deleteDraft(draft.id);
    },
  };
}
