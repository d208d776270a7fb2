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
import { deliver } from '../send/deliver';
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

export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  /** The add-ins let it go; it can no longer be stopped. */
  | { readonly kind: 'delivering' }
  | { readonly kind: 'asking'; readonly open: OpenAlert }
  | { readonly kind: 'stopped'; readonly outcome: Exclude<SendOutcome, { kind: 'sent' | 'held' }> };

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

const afterSend = (outcome: SendOutcome): SendState =>
  outcome.kind === 'sent' || outcome.kind === 'held' ? { kind: 'idle' } : { kind: 'stopped', outcome };

/** Opens a compose form for a draft and starts the add-ins on it. */
export function startComposing({ draft, reopened, api, host, frames, now }: ComposingOptions): Composing {
  const model = createDraftModel({ draft, reopened, put: api.saveDraft, now });
  const boxes = createBoxes(model, api);
  const session = host?.openCompose(model, frames) ?? null;
  const sendState = createStore<SendState>({ kind: 'idle' });
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

  let attempt = 0;
  async function send(): Promise<SendOutcome | null> {
    if (isSending(sendState.get())) return null;
    attempt += 1;
    const mine = attempt;
    sendState.update(() => ({ kind: 'checking' }));
    const outcome = await sendMail({
      settleRecipients: () => settle(boxes),
      read: () => model.read(),
      check: async () => {
        const answer = await checkWith(session, sendState);
        if (mine !== attempt) return 'not-sent';
        if (answer === 'sent') sendState.update(() => ({ kind: 'delivering' }));
        return answer;
      },
      save: () => model.trySave(),
      deliver: () => deliver(api, draft.id),
    });
    if (outcome.kind === 'sent') end();
    if (mine === attempt) sendState.update(() => afterSend(outcome));
    return outcome;
  }

  return {
    model,
    boxes,
    session,
    sendState,
    send,
    forgetProblem: () => sendState.update((state) => (state.kind === 'stopped' ? { kind: 'idle' } : state)),
    abandonSend() {
      attempt += 1;
      const state = sendState.get();
      if (state.kind === 'asking') state.open.press('dont-send');
      sendState.update(() => ({ kind: 'idle' }));
    },
    isUntouched,
    keep,
    flush() {
      for (const field of RECIPIENT_FIELDS) void boxes[field].settle();
      model.flush();
    },
    async handOver() {
      const answer = await keep();
      if (answer.ok) end();
      return answer;
    },
    async close() {
      const untouched = isUntouched();
      const answer = untouched ? await api.deleteDraft(draft.id) : await keep();
      if (answer.ok || untouched) end();
      return answer;
    },
    async discard() {
      end();
      return api.deleteDraft(draft.id);
    },
  };
}
