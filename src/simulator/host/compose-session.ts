import type { Happening } from '../shared/faults';
import type { Draft } from '../shared/mail';
import type { AddinManifest, Surface } from '../shared/manifest';
import { AddinSession } from './addin-session';
import { PANE_EVENT } from './clients/pane-events';
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
import { recipientsAfter } from './faults/recipients-after';
import type { HostServices } from './host-services';
import { toWireAttachment } from './item/attachment-types';
import { formEvents } from './item/item-events';
import type { AppointmentChange, FormEvents } from './item/item-events';
import { NOTIFICATION_TYPES } from './item/notification-board';
import { openForm } from './item/open-form';
import type { ComposeForm } from './item/open-item';
import { ActiveAddins } from './send/active-addins';
import { LaunchHandlers } from './send/launch-handlers';
import { Sending } from './send/sending';

/** `Office.MailboxEnums.InfobarActionType.Dismiss`. */
const DISMISS = 1;

/** The fields that somebody is in. */
function fieldsInUse({ to, cc, bcc }: Draft): ChangedRecipientFields {
  return { to: to.length > 0, cc: cc.length > 0, bcc: bcc.length > 0, resources: false };
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
  readonly #handlers: LaunchHandlers;
  readonly #sending: Sending;
  #draft: Draft;

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
    const handlers = new LaunchHandlers(this.#session, services, this.#events.send);
    this.#handlers = handlers;
    this.#sending = new Sending({ model, services, handlers, form: this.#form, session: this.#session });
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

  closing(): void {
    this.#form.properties.release();
  }

  async send(progress: SendProgress): Promise<SendAnswer> {
    if (this.#services.suffers('tag-external') && this.#model.read().kind === 'reply') {
      this.#recipientsLaunched(fieldsInUse(this.#model.read()));
    }
    const answer = await this.#sending.send(progress);
    if (answer !== 'not-sent') this.#form.properties.release();
    return answer;
  }

  waysToLeave(): readonly LeaveWay[] {
    return this.#sending.waysToLeave();
  }

  stopSending(answer: SendAnswer): void {
    this.#sending.stop(answer);
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

  /** Raises a launch event to the add-ins that ask for it, or to one of them. */
  #launch(type: string, details: object = {}, only?: string): void {
    for (const { addin, handler } of this.#handlers.of(type)) {
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
    this.#recipientsLaunched(fields);
  }

  #recipientsLaunched(fields: ChangedRecipientFields): void {
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
}
