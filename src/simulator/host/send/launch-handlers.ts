import type { AddinManifest, LaunchEvent } from '../../shared/manifest';
import type { AddinSession } from '../addin-session';
import { raisesEvent } from '../clients/raises-event';
import type { HostServices } from '../host-services';
import { ITEM_SEND } from './item-send';
import { passedOver } from './passed-over';

/** One function of an add-in that an event runs. */
export interface Handler {
  readonly addin: AddinManifest;
  readonly handler: LaunchEvent;
}

/** What the add-ins of a form have declared for events, and which of it the client that is played heeds. */
export class LaunchHandlers {
  readonly #session: Pick<AddinSession, 'addins'>;
  readonly #services: HostServices;

  /** `sendEvent` is the one that this form raises when it is sent. */
  constructor(
    session: Pick<AddinSession, 'addins'>,
    services: HostServices,
    readonly sendEvent: string,
  ) {
    this.#session = session;
    this.#services = services;
  }

  of(type: string): readonly Handler[] {
    if (!raisesEvent(type, this.#services)) return [];
    if (type === this.sendEvent && this.#services.suffers('GH#6769')) return [];
    return this.#declared(type);
  }

  /** Of an appointment some add-ins are not asked. */
  ofSend(isAppointment: boolean): readonly Handler[] {
    const { client } = this.#services;
    const unasked = isAppointment ? passedOver(this.#session.addins, client, this.#services) : [];
    return this.of(this.sendEvent).filter(({ addin }) => !unasked.includes(addin));
  }

  /** Where there are send events there is ItemSend. */
  ofItemSend(): readonly Handler[] {
    return this.#services.client.launchEvents.has(this.sendEvent) ? this.#declared(ITEM_SEND) : [];
  }

  #declared(type: string): readonly Handler[] {
    return this.#session.addins.flatMap((addin) =>
      addin.launchEvents.filter((handler) => handler.type === type).map((handler) => ({ addin, handler })),
    );
  }
}
