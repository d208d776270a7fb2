import type { RequirementSet } from './client-version';

/** An add-in's XML manifest, read into what the local Outlook shows and runs. Strings keep their locales. */

/** Text or address by locale; `default` is the manifest's DefaultValue. */
export interface Localised {
  readonly default: string;
  readonly overrides: Readonly<Record<string, string>>;
}

export interface ManifestIcon {
  readonly size: number;
  readonly url: Localised;
}

export type CommandAction =
  | {
      readonly kind: 'showTaskpane';
      readonly url: Localised;
      readonly supportsPinning: boolean;
      /** It also works with several messages, and with none; not when left out. */
      readonly beyondOneItem?: boolean;
    }
  | { readonly kind: 'executeFunction'; readonly functionName: string };

export interface ButtonControl {
  readonly kind: 'button';
  readonly id: string;
  readonly label: Localised;
  readonly tipTitle: Localised;
  readonly tipText: Localised;
  readonly icons: readonly ManifestIcon[];
  readonly action: CommandAction;
}

export interface MenuControl {
  readonly kind: 'menu';
  readonly id: string;
  readonly label: Localised;
  readonly tipTitle: Localised;
  readonly tipText: Localised;
  readonly icons: readonly ManifestIcon[];
  readonly items: readonly ButtonControl[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: Localised;
  readonly controls: readonly (ButtonControl | MenuControl)[];
}

export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

export interface LaunchEvent {
  /** As in the manifest, e.g. `OnMessageSend`. */
  readonly type: string;
  readonly functionName: string;
  readonly sendMode: SendMode | null;
}

/** What an add-in has on phones, which take nothing that is meant for desktops (facts: platform 6.2). */
export interface PhoneFormFactor {
  readonly read: readonly RibbonGroup[];
  /** Page that its function commands run in, where it is not that of desktops. */
  readonly functionFileUrl?: Localised;
  readonly launchEvents: readonly LaunchEvent[];
}

export type PermissionLevel = 'Restricted' | 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';

export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: Localised;
  readonly provider: string;
  readonly permission: PermissionLevel;
  /** Permissions beyond the level, e.g. `AppendOnSend` (facts: platform 6.2). */
  readonly extendedPermissions?: readonly string[];
  /** Whether it asked to run in mailboxes that people share (facts: platform 5.4); not when left out. */
  readonly sharedFolders?: boolean;
  /** The `Mailbox` set without which a client shows and runs nothing of it (facts: platform 6.2); any client does when left out. */
  readonly requires?: RequirementSet;
  readonly appDomains: readonly string[];
  readonly icons: readonly ManifestIcon[];
  /** Page that launch events run in; null when there is none. */
  readonly runtimeUrl: Localised | null;
  /** Page that function commands and ItemSend run in, often the same; null when there is none. */
  readonly functionFileUrl: Localised | null;
  /** The one script that classic Outlook on Windows runs for launch events instead of the page. */
  readonly runtimeScriptUrl: Localised | null;
  readonly read: readonly RibbonGroup[];
  readonly compose: readonly RibbonGroup[];
  /** On appointments that are written, and on those of others that are read; none when left out. */
  readonly organizer?: readonly RibbonGroup[];
  readonly attendee?: readonly RibbonGroup[];
  readonly launchEvents: readonly LaunchEvent[];
  /** Nothing of it is on phones when left out. */
  readonly phone?: PhoneFormFactor;
  /** Icons named by resid, for notification messages. */
  readonly images: Readonly<Record<string, Localised>>;
  /** For single sign-on; null when the manifest does not ask for it. */
  readonly webApplication: { readonly id: string; readonly resource: string } | null;
  /** By the origin that the add-in was made for: where the local Outlook serves its pages instead. */
  readonly movedOrigins: Readonly<Record<string, string>>;
  /** The page for administrators that lies beside the add-in's own pages; it has none when left out. */
  readonly adminUrl?: string;
  /** What of the manifest is not shown or run here, one sentence each. */
  readonly warnings: readonly string[];
}

/** Where an add-in has commands: on messages and on appointments, read or written. */
export const SURFACES = ['read', 'compose', 'organizer', 'attendee'] as const;
export type Surface = (typeof SURFACES)[number];

export function groupsOn(manifest: AddinManifest, surface: Surface): readonly RibbonGroup[] {
  return manifest[surface] ?? [];
}

/** Every group of commands on any surface of any client. */
export function allGroups(manifest: AddinManifest): readonly RibbonGroup[] {
  return [...SURFACES.flatMap((surface) => groupsOn(manifest, surface)), ...(manifest.phone?.read ?? [])];
}

/** Picks the text for a locale: exact match, same language, default. */
export function localise(text: Localised, locale: string): string {
  const exact = text.overrides[locale];
  if (exact !== undefined) return exact;
  const language = locale.split('-')[0];
  const sibling = Object.keys(text.overrides).find((key) => key.split('-')[0] === language);
  return (sibling === undefined ? undefined : text.overrides[sibling]) ?? text.default;
}
