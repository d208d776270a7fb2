import { localise } from '../../shared/manifest';
import type { AddinManifest, SendMode } from '../../shared/manifest';
import type { AddinSession } from '../addin-session';
import type { ComposeModel, LeaveWay, SendAnswer, SendProgress } from '../contract';
import type { EventOutcome, FunctionCall } from '../frames/event-runtime';
import type { HostServices } from '../host-services';
import type { ComposeForm } from '../item/open-item';
import { unresolvedTexts } from '../item/unresolved';
import { SEND_RULES } from './client-rules';
import { driveSend } from './drive-send';
import type { SendCheck, SendScene } from './drive-send';
import { driveItemSend, ITEM_SEND } from './item-send';
import type { ItemSendCheck } from './item-send';
import type { Handler, LaunchHandlers } from './launch-handlers';
import { putOnSend } from './on-send-body';
import { LEAVING, strictest } from './send-modes';
import { shuffle } from './shuffle';
import { unresolvedNotice } from './unresolved-notice';

// What the manifest's schema documents as the mode when none is given.
const DEFAULT_MODE = 'SoftBlock';

export interface SendingParts {
  readonly model: ComposeModel;
  readonly services: HostServices;
  readonly form: ComposeForm;
  readonly session: AddinSession;
  readonly handlers: LaunchHandlers;
}

/** Asks the add-ins of one form whether its message may go, each time that Send is pressed. */
export class Sending {
  readonly #parts: SendingParts;
  #stop: (answer: SendAnswer) => void = () => undefined;
  #namesAdded: readonly string[] = [];

  constructor(parts: SendingParts) {
    this.#parts = parts;
  }

  send(progress: SendProgress): Promise<SendAnswer> {
    const { model, form, services } = this.#parts;
    form.sending.underWay = true;
    const takeOut = putOnSend(model, form.onSend, services);
    return new Promise((resolve, reject) => {
      const stop = (answer: SendAnswer): void => {
        this.#stop = () => undefined;
        form.sending.underWay = false;
        // What was put in stays in: should the delivery fail, it must not be put in a second time.
        if (answer === 'sent') form.onSend.clear();
        else takeOut();
        resolve(answer);
      };
      this.#stop = stop;
      const finish = (answer: SendAnswer): void => {
        if (this.#stop === stop) stop(answer);
      };
      this.#ask(progress).then(finish).catch(reject);
    });
  }

  /** Ends a press on Send from outside, whatever the add-ins would have said. */
  stop(answer: SendAnswer): void {
    this.#stop(answer);
  }

  waysToLeave(): readonly LeaveWay[] {
    const modes = this.#asked().map(({ handler }) => handler.sendMode ?? DEFAULT_MODE);
    const blocks = this.#parts.handlers.ofItemSend().map((): SendMode => 'Block');
    return LEAVING.ways[strictest([...modes, ...blocks])];
  }

  #asked(): readonly Handler[] {
    const { model, handlers } = this.#parts;
    return handlers.ofSend(model.read().appointment !== undefined);
  }

  async #ask(progress: SendProgress): Promise<SendAnswer> {
    this.#namesAdded = [];
    const answer = await driveSend(this.#checks(), this.#scene(progress));
    if (answer === 'sent' && this.#namesAdded.length > 0) return 'not-sent';
    // That ItemSend comes after the send events is invented.
    return answer === 'sent' ? driveItemSend(this.#itemSendChecks(), progress) : answer;
  }

  #scene(progress: SendProgress): SendScene {
    const { connection, settings, suffers } = this.#parts.services;
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

  #checks(): readonly SendCheck[] {
    const handlers = this.#asked();
    const { sendOrderSeed } = this.#parts.services.settings;
    const inOrder = sendOrderSeed === undefined ? handlers : shuffle(handlers, sendOrderSeed);
    return inOrder.map((handler) => this.#checkBy(handler));
  }

  #checkBy({ addin, handler }: Handler): SendCheck {
    const { services, handlers } = this.#parts;
    const { settings, supports, unmodelled } = services;
    const { sendEvent } = handlers;
    const call = { functionName: handler.functionName, event: { type: sendEvent }, what: sendEvent };
    return {
      addinName: localise(addin.displayName, settings.locale),
      mode: handler.sendMode ?? DEFAULT_MODE,
      slowAfterMs: settings.slowAfterMs,
      supports,
      run: () => this.#run(addin, call),
      takeAction: ({ commandId, contextData }) => this.#takeAction(addin, commandId, contextData),
      onProblem: (detail) => unmodelled.report({ what: 'event.completed', detail }),
    };
  }

  /** Somebody without an address whom an add-in adds at Send stops it; the add-in is named (type declarations: Recipients.addAsync). */
  async #run(addin: AddinManifest, call: FunctionCall): Promise<EventOutcome> {
    const { model, services, session, form } = this.#parts;
    const before = unresolvedTexts(model.read());
    const outcome = await session.runFunction(addin, call);
    const added = unresolvedTexts(model.read()).filter((text) => !before.includes(text));
    this.#namesAdded = [...this.#namesAdded, ...added];
    const name = localise(addin.displayName, services.settings.locale);
    if (added.length > 0) form.board.replace(unresolvedNotice(addin.id, name, added));
    return outcome;
  }

  #itemSendChecks(): readonly ItemSendCheck[] {
    const { services, session, handlers } = this.#parts;
    return handlers.ofItemSend().map(({ addin, handler: { functionName } }) => {
      const call = { functionName, event: { type: ITEM_SEND }, what: ITEM_SEND, mayInteract: true };
      return {
        addinName: localise(addin.displayName, services.settings.locale),
        run: () => session.launch(addin, call),
      };
    });
  }

  /** A command that does not exist, is another add-in's, or is a function on a client before 1.15 just cancels. */
  #takeAction(addin: AddinManifest, commandId: string, contextData: unknown): void {
    const { services, session } = this.#parts;
    const found = session.find(commandId, addin.id);
    if (found === undefined) return;
    if (found.control.action.kind === 'executeFunction' && !services.supports('1.15')) return;
    void session.runCommand(found, this.#handedOver(contextData));
  }

  #handedOver(contextData: unknown): unknown {
    const isLost = this.#parts.services.suffers('platform 2.2') && typeof contextData !== 'string';
    return isLost ? undefined : contextData;
  }
}
