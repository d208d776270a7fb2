import type { AddinManifest, ManifestIcon } from '../../shared/manifest';
import { readFormSettings } from './form-settings';
import { ManifestProblem } from './manifest-problem';
import { newerSet, readRequirements } from './requirements';
import { readLocalised } from './resources';
import { all, attribute, knowChildren, ofType, one, oneOf, optional, textOf } from './take';
import { readOverrides } from './version-overrides';
import { Warnings } from './warnings';
import { parseXml, type XmlElement } from './xml-element';

/**
 * Reads an add-in-only XML manifest into what the local Outlook shows and runs. What it does not know, and parts that
 * are wrong, are left out with a warning each; only what these lists name is passed over silently, because it concerns
 * stores, other clients or calendars.
 */

const READ_IN_APP = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'IconUrl',
  'HighResolutionIconUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'Permissions',
  'VersionOverrides',
];
const IGNORED_IN_APP = [
  'AlternateId',
  'Description',
  'SupportUrl',
  // For clients without VersionOverrides.
  'FormSettings',
  'Rule',
  'DisableEntityHighlighting',
];
const PERMISSIONS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

function readAppIcons(warnings: Warnings, app: XmlElement): readonly ManifestIcon[] {
  const icon = (name: string, size: number) => {
    const element = optional(app, name);
    return element ? [{ size, url: readLocalised(warnings, element) }] : [];
  };
  return [...icon('IconUrl', 64), ...icon('HighResolutionIconUrl', 128)];
}

function readAppDomains(warnings: Warnings, app: XmlElement): readonly string[] {
  const list = optional(app, 'AppDomains');
  if (!list) return [];
  knowChildren(warnings, list, ['AppDomain']);
  return all(list, 'AppDomain').map(({ text }) => text);
}

function mustRunInMail(app: XmlElement): void {
  const hosts = one(app, 'Hosts');
  const names = all(hosts, 'Host').map((host) => attribute(host, 'Name'));
  if (!names.includes('Mailbox')) {
    throw new ManifestProblem(hosts.path, `it is for ${names.join(', ') || 'nothing'}, not for Mailbox`);
  }
}

function readRoot(xml: string): XmlElement {
  if (/^\uFEFF?\s*[[{]/.test(xml)) {
    throw new ManifestProblem(
      'the manifest',
      'this is a unified manifest (JSON). The local Outlook reads the add-in-only manifest (XML), which all clients take',
    );
  }
  const app = parseXml(xml);
  if (app.name !== 'OfficeApp')
    throw new ManifestProblem(app.path, 'this is no manifest of an Office add-in');
  return ofType(app, 'MailApp');
}

function read(warnings: Warnings, xml: string): Omit<AddinManifest, 'warnings'> {
  const app = readRoot(xml);
  knowChildren(warnings, app, READ_IN_APP, IGNORED_IN_APP);
  mustRunInMail(app);
  const displayName = readLocalised(warnings, one(app, 'DisplayName'));
  const icons = readAppIcons(warnings, app);
  const hasCommands = optional(app, 'VersionOverrides') !== null;
  const shown = hasCommands
    ? readOverrides(warnings, app)
    : readFormSettings(warnings, app, { displayName, icons });
  const requires = newerSet(readRequirements(warnings, app), shown.requires);
  const [permission = 'Restricted'] = warnings.attempt(() =>
    oneOf(one(app, 'Permissions').path, textOf(app, 'Permissions'), PERMISSIONS),
  );
  return {
    id: textOf(app, 'Id'),
    version: textOf(app, 'Version'),
    displayName,
    provider: textOf(app, 'ProviderName'),
    permission,
    appDomains: readAppDomains(warnings, app),
    icons,
    ...shown,
    ...(requires === undefined ? {} : { requires }),
    movedOrigins: {},
  };
}

/** @throws ManifestProblem when there is nothing to show: no XML, no add-in for mail, no id. */
export function readManifest(xml: string): AddinManifest {
  const warnings = new Warnings();
  const manifest = read(warnings, xml);
  return { ...manifest, warnings: warnings.all };
}

/** Reads a manifest of which nothing may be passed over: our own. @throws ManifestProblem for anything that would be. */
export function readKnownManifest(xml: string): AddinManifest {
  const warnings = new Warnings();
  const manifest = read(warnings, xml);
  warnings.mustBeNone();
  return { ...manifest, warnings: [] };
}
