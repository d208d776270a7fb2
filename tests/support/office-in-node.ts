import { createOffice } from '../../src/simulator/classic/office/create-office';
import { classicBoot } from '../../src/simulator/host/boot/classic-boot';
import { openForm } from '../../src/simulator/host/item/open-form';
import type { HostServices } from '../../src/simulator/host/host-services';
import type { ComposeForm, OpenItem } from '../../src/simulator/host/item/open-item';
import { executeMethod } from '../../src/simulator/host/methods/execute-method';
import { Params } from '../../src/simulator/host/methods/params';
import type { AddinManifest } from '../../src/simulator/shared/manifest';
import type { PlainModel } from '../contract/harness/plain-model';

const NO_LISTENERS = { onNotifications: () => undefined, onSendAsked: () => undefined };

export function openFormInNode(model: PlainModel, services: HostServices): ComposeForm {
  return openForm(model, services, NO_LISTENERS);
}

/** Our Office object for this item, without a runtime around it: for code that says `Office` in the test's own world. */
export async function officeInNode(
  addin: AddinManifest,
  item: OpenItem,
  services: HostServices,
): Promise<object> {
  const boot = await classicBoot({ addin, services, scriptUrl: 'https://addin.example/', item });
  const host = {
    permission: boot.permission,
    call: (dispatchId: number, params: unknown, answered: (data: unknown) => void) => {
      const caller = {
        addin,
        services,
        params: new Params(params),
        initializationContext: undefined,
        loaded: { item: null },
        mayInteract: false,
      };
      void executeMethod({ dispatchId, item, caller }).then(({ reply }) =>
        reply.kind === 'data' ? answered(reply.data) : undefined,
      );
    },
  };
  const fail = (what: string): never => {
    throw new Error(`Not modelled: ${what}`);
  };
  return createOffice(boot, host, fail).office;
}
