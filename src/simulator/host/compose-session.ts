import type { Happening } from '../shared/faults';
import type { Draft } from '../shared/mail';
import { localise } from '../shared/manifest';
import type { AddinManifest, LaunchEvent, SendMode, Surface } from '../shared/manifest';
import { AddinSession } from './addin-session';
import { PANE_EVENT } from './clients/pane-events';
import { raisesEvent } from './clients/raises-event';
import { recipientsAfter } from './faults/recipients-after';
import { changesBetween } from './compose-changes';
import type { ChangedAttachment, ChangedRecipientFields } from './compose-changes';
import type {
  ComposeModel,
  ComposeSession,
  DraftChange,
  LeaveWay,
  PostedNotification,
  SendAnswer,
  SendProgress,
  SessionView,
} from './contract';
import type { EventOutcome, FunctionCall } from './frames/event-runtime';
import type { HostServices } from './host-services';
import { boardRules, NOTIFICATION_TYPES, NotificationBoard } from './item/notification-board';
import { HeaderBugs } from './item/header-bugs';
import { formEvents } from './item/item-events';
import type { AppointmentChange, FormEvents } from './item/item-events';
import { OnSendTexts } from './item/on-send';
import type { ComposeForm } from './item/open-item';
import { SessionData } from './item/session-data';
import { unresolvedTexts } from './item/unresolved';
import { toWireAttachment } from './item/attachment-types';
import { ActiveAddins } from './send/active-addins';
import { SEND_RULES } from './send/client-rules';
import { driveItemSend, ITEM_SEND } from './send/item-send';
import type { ItemSendCheck } from './send/item-send';
import { driveSend } from './send/drive-send';
import type { SendCheck, SendScene } from './send/drive-send';
import { putOnSend } from './send/on-send-body';
import { passedOver } from './send/passed-over';
import { LEAVING, strictest } from './send/send-modes';
import { unresolvedNotice } from './send/unresolved-notice';
import { shuffle } from './send/shuffle';

/** `Office.MailboxEnums.InfobarActionType.Dismiss`. */
const DISMISS = 1;
// What the manifest's schema documents as the mode when none is given.
const DEFAULT_MODE = 'SoftBlock';

interface Handler {
  readonly addin: AddinManifest;
  readonly handler: LaunchEvent;
}

/** The add-ins of one compose form, from opening it to closing or sending it. */
export class AddinComposeSession implements ComposeSession {
  readonly #model: ComposeModel;
  readonly #services: HostServices;
  readonly #form: ComposeForm;
  readonly #session: AddinSession;
  readonly #stopListening: readonly (() => void)[];
  readonly #sendAsked = new Set<() => void>();
  readonly #events: FormEvents;
  readonly #active: ActiveAddins;
  #stopSending: (answer: SendAnswer) => void = () => undefined;
  #draft: Draft;
  #namesAdded: readonly string[] = [];

  constructor(
    model: ComposeModel,
    frames: HTMLElement,
    services: HostServices,
    handedOver: readonly PostedNotification[] = [],
  ) {
    this.#model = model;
    this.#services = services;
    this.#active = new ActiveAddins(services.client.activeAddins);
    this.#form = openForm(model, services, {
      onNotifications: () => this.#showNotifications(),
      onSendAsked: () => this.#askToSend(),
    });
    this.#draft = model.read();
    this.#events = formEvents(this.#draft);
    const surface = (): Surface => (this.#draft.appointment ? 'organizer' : 'compose');
    this.#session = new AddinSession({ surface, services, frames, item: () => this.#form });
    handedOver.forEach((notification) => void this.#form.board.add(notification));
    this.#stopListening = [
      model.subscribe((draft, change) => this.#changed(draft, change)),
      services.faults.onHappening((happening) => this.#happen(happening)),
    ];
    this.#opened();
  }

  addins(): readonly AddinManifest[] {
    return this.#session.addins;
  }

  view(): SessionView {
    return this.#session.store.get();
  }

  subscribe(listener: (view: SessionView) => void): () => void {
    return this.#session.store.subscribe(listener);
  }

  run(controlId: string, addinId?: string): void {
    const found = this.#session.find(controlId, addinId);
    if (found === undefined) throw new Error(`No add-in has a compose command ${controlId}`);
    void this.#session.runCommand(found);
  }

  showPane(addinId: string): void {
    this.#session.showPane(addinId);
  }

  closePane(): void {
    this.#session.closePane();
  }

  /** Only the add-in that posted it hears of it (facts: platform 1.1). */
  dismissNotification(addinId: string, key: string): void {
    const posted = this.#form.board.find(addinId, key);
    this.#form.board.remove(addinId, key);
    if (posted === undefined) return;
    const infobarDetails = { actionType: DISMISS, infobarType: NOTIFICATION_TYPES.indexOf(posted.type) };
    this.#session.raiseInPane(PANE_EVENT.infobarClicked, [infobarDetails], 'InfobarClicked', addinId);
    this.#launch('OnInfoBarDismissClicked', { infobarDetails }, addinId);
  }

  handOver(): readonly PostedNotification[] {
    return this.#services.suffers('GH#4324') ? [] : this.#form.board.posted();
  }

  followNotification(addinId: string, key: string): void {
    this.#session.followNotification(this.#form.board, addinId, key);
  }

  send(progress: SendProgress): Promise<SendAnswer> {
    const { suffers } = this.#services;
    if (suffers('tag-external') && this.#model.read().kind === 'reply') this.#sayRecipientsAgain();
    this.#form.sending.underWay = true;
    const takeOut = putOnSend(this.#model, this.#form.onSend);
    return new Promise((resolve, reject) => {
      const stop = (answer: SendAnswer): void => {
        this.#stopSending = () => undefined;
        this.#form.sending.underWay = false;
        // What was put in stays in: should the delivery fail, it must not be put in a second time.
        if (answer === 'sent') this.#form.onSend.clear();
        else takeOut();
        resolve(answer);
      };
      this.#stopSending = stop;
      const finish = (answer: SendAnswer): void => {
        if (this.#stopSending === stop) stop(answer);
      };
      this.#ask(progress).then(finish).catch(reject);
    });
  }

  waysToLeave(): readonly LeaveWay[] {
    const modes = this.#askedAtSend().map(({ handler }) => handler.sendMode ?? DEFAULT_MODE);
    const blocks = this.#itemSendHandlers().map((): SendMode => 'Block');
    return LEAVING.ways[strictest([...modes, ...blocks])];
  }

  stopSending(answer: SendAnswer): void {
    this.#stopSending(answer);
  }

  onSendAsked(listener: () => void): () => void {
    this.#sendAsked.add(listener);
    return () => this.#sendAsked.delete(listener);
  }

  themeChanged(): void {
    this.#session.themeChanged();
  }

  close(): void {
    this.#stopListening.forEach((stop) => stop());
    this.#session.close();
  }

  #sayRecipientsAgain(): void {
    const { to, cc, bcc } = this.#model.read();
    const changed = { to: to.length > 0, cc: cc.length > 0, bcc: bcc.length > 0, resources: false };
    this.#launch('OnMessageRecipientsChanged', { changedRecipientFields: changed });
  }

  #askToSend(): void {
    for (const listener of this.#sendAsked) listener();
  }

  /** Somebody else is at the mail while add-ins work on it. */
  #happen(happening: Happening): void {
    this.#session.happen(happening);
    const change = recipientsAfter(happening, this.#model.read());
    if (change !== null) this.#model.change(change, 'person');
  }

  #showNotifications(): void {
    this.#session.store.update({ notifications: this.#form.board.all() });
  }

  /**
   * OnNewMessageCompose comes with new mail, replies and forwards only; OnMessageCompose with reopened drafts too. An
   * appointment that was sent before is not new.
   */
  #opened(): void {
    const wasSent = (this.#draft.appointment?.sequence ?? 0) > 0;
    if (!this.#model.reopened && !wasSent) this.#launch(this.#events.created);
    this.#launch(this.#events.opened);
  }

  #askedAtSend(): readonly Handler[] {
    const { client } = this.#services;
    const unasked = this.#draft.appointment ? passedOver(this.addins(), client, this.#services) : [];
    return this.#handlersOf(this.#events.send).filter(({ addin }) => !unasked.includes(addin));
  }

  #handlersOf(type: string): readonly Handler[] {
    if (!raisesEvent(type, this.#services)) return [];
    if (type === this.#events.send && this.#services.suffers('GH#6769')) return [];
    return this.#declared(type);
  }

  #declared(type: string): readonly Handler[] {
    return this.addins().flatMap((addin) =>
      addin.launchEvents.filter((handler) => handler.type === type).map((handler) => ({ addin, handler })),
    );
  }

  /** Raises a launch event to the add-ins that ask for it, or to one of them. */
  #launch(type: string, details: object = {}, only?: string): void {
    for (const { addin, handler } of this.#handlersOf(type)) {
      if (only !== undefined && addin.id !== only) continue;
      const call = { functionName: handler.functionName, event: { type, ...details }, what: type };
      void this.#active.run(() => this.#session.launch(addin, call));
    }
  }

  /** People and add-ins alike cause events. That an add-in hears of its own changes too is invented. */
  #changed(draft: Draft, change: DraftChange): void {
    const changes = changesBetween(this.#draft, draft);
    this.#draft = draft;
    if (change.from !== undefined) this.#fromChosen(changes.from);
    if (changes.recipients !== null) this.#recipientsChanged(changes.recipients);
    changes.attachments.forEach((change) => this.#attachmentsChanged(change));
    changes.appointment.forEach((change) => this.#appointmentChanged(change));
    if (changes.sensitivityLabel) this.#sensitivityLabelChanged();
  }

  /**
   * With another account, the old one's add-ins end and the new one's start before they are told; choosing the same one
   * again tells them all the same (facts: platform 1.1). That session data stays is invented.
   */
  #fromChosen(isOther: boolean): void {
    if (this.#events.from === null) return;
    if (isOther) this.#session.endAddins();
    this.#launch(this.#events.from);
  }

  #recipientsChanged(fields: ChangedRecipientFields): void {
    const data = [JSON.stringify(fields)];
    for (const pane of this.#session.panes)
      pane.raise(PANE_EVENT.recipientsChanged, data, 'RecipientsChanged');
    this.#launch(this.#events.recipients, { changedRecipientFields: fields });
  }

  #appointmentChanged({ pane: event, launch, details, payload }: AppointmentChange): void {
    for (const pane of this.#session.panes) pane.raise(PANE_EVENT[event], [JSON.stringify(payload)], event);
    if (launch !== null) this.#launch(launch, details);
  }

  #sensitivityLabelChanged(): void {
    for (const pane of this.#session.panes)
      pane.raise(PANE_EVENT.sensitivityLabelChanged, ['{}'], 'SensitivityLabelChanged');
    this.#launch('OnSensitivityLabelChanged');
  }

  #attachmentsChanged({ status, attachment }: ChangedAttachment): void {
    const details = { attachmentStatus: status, attachmentDetails: toWireAttachment(attachment) };
    const data = [JSON.stringify(details)];
    for (const pane of this.#session.panes)
      pane.raise(PANE_EVENT.attachmentsChanged, data, 'AttachmentsChanged');
    this.#launch(this.#events.attachments, details);
  }

  #checks(): readonly SendCheck[] {
    const handlers = this.#askedAtSend();
    const { sendOrderSeed } = this.#services.settings;
    const inOrder = sendOrderSeed === undefined ? handlers : shuffle(handlers, sendOrderSeed);
    return inOrder.map((handler) => this.#checkBy(handler));
  }

  #scene(progress: SendProgress): SendScene {
    const { connection, settings, suffers } = this.#services;
    const rules = SEND_RULES[settings.client];
    return {
      progress,
      connection,
      rules,
      ownButton: rules.ownButton(settings.mailboxVersion),
      holdsUnchecked: rules.heedsMailboxPolicy && settings.holdsUnchecked === true,
      softBlockHolds: suffers('GH#6894'),
    };
  }

  async #ask(progress: SendProgress): Promise<SendAnswer> {
    this.#namesAdded = [];
    const answer = await driveSend(this.#checks(), this.#scene(progress));
    if (answer === 'sent' && this.#namesAdded.length > 0) return 'not-sent';
    // That ItemSend comes after the send events is invented.
    return answer === 'sent' ? driveItemSend(this.#itemSendChecks(), progress) : answer;
  }

  /** Somebody without an address whom an add-in adds at Send stops it; the add-in is named (type declarations: Recipients.addAsync). */
  async #runAtSend(addin: AddinManifest, call: FunctionCall): Promise<EventOutcome> {
    const before = unresolvedTexts(this.#model.read());
    const outcome = await this.#session.runFunction(addin, call);
    const added = unresolvedTexts(this.#model.read()).filter((text) => !before.includes(text));
    this.#namesAdded = [...this.#namesAdded, ...added];
    const name = localise(addin.displayName, this.#services.settings.locale);
    if (added.length > 0) this.#form.board.replace(unresolvedNotice(addin.id, name, added));
    return outcome;
  }

  /** Where there are send events there is ItemSend. */
  #itemSendHandlers(): readonly Handler[] {
    if (!this.#services.client.launchEvents.has(this.#events.send)) return [];
    return this.#declared(ITEM_SEND);
  }

  #itemSendChecks(): readonly ItemSendCheck[] {
    const { locale } = this.#services.settings;
    return this.#itemSendHandlers().map(({ addin, handler: { functionName } }) => {
      const call = { functionName, event: { type: ITEM_SEND }, what: ITEM_SEND, mayInteract: true };
      return {
        addinName: localise(addin.displayName, locale),
        run: () => this.#session.launch(addin, call),
      };
    });
  }

  #checkBy({ addin, handler }: Handler): SendCheck {
    const { settings, supports, unmodelled } = this.#services;
    const { send } = this.#events;
    const call = { functionName: handler.functionName, event: { type: send }, what: send };
    return {
      addinName: localise(addin.displayName, settings.locale),
      mode: handler.sendMode ?? DEFAULT_MODE,
      slowAfterMs: settings.slowAfterMs,
      supports,
      run: () => this.#runAtSend(addin, call),
      takeAction: ({ commandId, contextData }) => this.#takeAction(addin, commandId, contextData),
      onProblem: (detail) => unmodelled.report({ what: 'event.completed', detail }),
    };
  }

  /** A command that does not exist, is another add-in's, or is a function on a client before 1.15 just cancels. */
  #takeAction(addin: AddinManifest, commandId: string, contextData: unknown): void {
    const found = this.#session.find(commandId, addin.id);
    if (found === undefined) return;
    if (found.control.action.kind === 'executeFunction' && !this.#services.supports('1.15')) return;
    void this.#session.runCommand(found, this.#handedOver(contextData));
  }

  #handedOver(contextData: unknown): unknown {
    const isLost = this.#services.suffers('contextData') && typeof contextData !== 'string';
    return isLost ? undefined : contextData;
  }
}

interface FormListeners {
  readonly onNotifications: () => void;
  readonly onSendAsked: () => void;
}

/** Session data lives here: a draft that is closed and opened again starts without any. */
export function openForm(
  model: ComposeModel,
  services: HostServices,
  { onNotifications, onSendAsked }: FormListeners,
): ComposeForm {
  const data = new Map<string, SessionData>();
  const dataOf = (addinId: string): SessionData => {
    const existing = data.get(addinId) ?? new SessionData(services.supports('1.16'));
    data.set(addinId, existing);
    return existing;
  };
  let isSaved = model.reopened;
  const save = async (): Promise<string> => {
    const id = await model.save();
    isSaved = true;
    return id;
  };
  const board = new NotificationBoard(boardRules(services, 'compose'), onNotifications);
  return {
    kind: 'compose',
    model,
    board,
    sessionData: dataOf,
    headerBugs: new HeaderBugs(model, services),
    sending: { underWay: false },
    openedAt: Date.now(),
    onSend: new OnSendTexts(),
    askToSend: onSendAsked,
    save,
    isSaved: () => isSaved,
  };
}
