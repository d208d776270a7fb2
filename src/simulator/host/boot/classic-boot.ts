import type { ClassicBoot } from '../../shared/classic-wire';
import type { AddinManifest } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';
import { initialDataAtBoot } from './initial-data';

export interface ClassicBootRequest {
  readonly addin: AddinManifest;
  readonly services: HostServices;
  readonly scriptUrl: string;
  readonly item: OpenItem;
}

/** What a script runtime of classic Outlook is told first: app context and initial data in one. */
export async function classicBoot({
  addin,
  services,
  scriptUrl,
  item,
}: ClassicBootRequest): Promise<ClassicBoot> {
  const { settings, client, storage, scripts, faults } = services;
  return {
    scriptUrl,
    script: scripts.get(scriptUrl) ?? null,
    locale: settings.locale,
    hostName: client.hostName,
    permission: addin.permission,
    requirements: { Mailbox: settings.mailboxVersion },
    roamingSettings: await storage.loadRoamingSettings(addin.id),
    initialData: initialDataAtBoot(item, addin, services),
    missingGlobals: [],
    clockMs: faults.plan.clockMs,
  };
}
