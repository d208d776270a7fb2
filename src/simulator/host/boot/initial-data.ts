import type { AddinManifest, PermissionLevel } from '../../shared/manifest';
import type { ClientSettings, OfficeTheme } from '../contract';
import type { HostServices } from '../host-services';
import { absentMembers } from './absent-members';
import type { OpenItem } from '../item/open-item';
import { itemData } from './item-data';

/** The host's numbers for permission levels, which the library maps to its own; none for Restricted. */
const PERMISSION: Readonly<Record<PermissionLevel, number | null>> = {
  Restricted: null,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
};

// Invented: this library has no way to deliver the theme; addin-side/newer-members.js picks it up from here.
const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#ffffff',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#fafafa',
  controlForegroundColor: '#424242',
};

export function themeOf({ officeTheme }: ClientSettings): OfficeTheme {
  return officeTheme ?? LIGHT_THEME;
}

/** Panes have the client's colours, launch events have not (type declarations: Context.officeTheme). */
export function withTheme(data: object, { settings }: Pick<HostServices, 'settings'>): object {
  return { ...data, officeTheme: themeOf(settings) };
}

/**
 * What `mailbox` and `mailbox.item` are made of: the answer to GetInitialData, and the payload of ItemChanged, where
 * an empty text means that nothing is selected.
 */
export function initialData(item: OpenItem, addin: AddinManifest, services: HostServices): object | '' {
  switch (item.kind) {
    case 'compose':
    case 'read':
      return { ...common(addin, services), ...itemData(item, addin, services) };
    case 'several':
    case 'none':
      return '';
  }
}

/** A frame that boots while nothing is selected: a mailbox without an item. */
export function initialDataAtBoot(item: OpenItem, addin: AddinManifest, services: HostServices): object {
  const data = initialData(item, addin, services);
  const noItem = 6;
  return data === '' ? { ...common(addin, services), itemType: noItem } : data;
}

function common(addin: AddinManifest, services: HostServices): object {
  const { account, client } = services;
  const permissionLevel = PERMISSION[addin.permission];
  return {
    ...(permissionLevel === null ? {} : { permissionLevel }),
    hostVersion: '16.1.0.0',
    // Only Outlook on the web has it (type declarations: Diagnostics.OWAView).
    ...(client.platform === 'OfficeOnline' ? { owaView: 'ThreeColumns' } : {}),
    userDisplayName: account.name,
    userEmailAddress: account.address,
    userTimeZone: 'UTC',
    userProfileType: 'office365',
    ewsUrl: '',
    restUrl: '',
    extensionId: addin.id,
    timeZoneOffsets: null,
    isRestIdSupported: true,
    // For addin-side/newer-members.js, like the theme.
    client: { platform: client.platform, hostName: client.hostName },
    absentMembers: absentMembers(services),
  };
}
