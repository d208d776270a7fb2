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

/** Globals that builds are reported to lack, by report (facts: platform 1.4). */
const MISSING_GLOBALS = { 'GH#4631': 'Intl', 'GH#4450': 'crypto', 'GH#3569': 'Promise.allSettled' } as const;

function missingGlobals({ suffers }: HostServices): readonly string[] {
  const reports = Object.keys(MISSING_GLOBALS) as readonly (keyof typeof MISSING_GLOBALS)[];
  return reports.filter(suffers).map((report) => MISSING_GLOBALS[report]);
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
    requirements: { Mailbox: settings.mailboxVersion, ...client.sharedSets(settings.mailboxVersion) },
    roamingSettings: await storage.loadRoamingSettings(addin.id),
    initialData: initialDataAtBoot(item, addin, services),
    missingGlobals: missingGlobals(services),
    clockMs: faults.plan.clockMs,
  };
}
