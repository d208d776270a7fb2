import type { AddinManifest, Localised, ManifestIcon } from '../../shared/manifest';
import { readLocalised } from './resources';
import { all, attribute, knowChildren, ofType, one, oneOf, optional, textOf } from './take';
import { readOverrides } from './version-overrides';
import { parseXml, type XmlElement } from './xml-element';

/**
 * Reads an add-in-only XML manifest into what the local Outlook shows and runs. It knows or it throws: only what
 * the lists below name is passed over, because it concerns stores, other clients or calendars.
 */

const IGNORED_IN_APP = [
  'Description',
  'SupportUrl',
  'Requirements',
  // For clients without VersionOverrides.
  'FormSettings',
  'Rule',
  'DisableEntityHighlighting',
];
const PERMISSIONS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

function readAppIcons(app: XmlElement): readonly ManifestIcon[] {
  const icon = (name: string, size: number) => {
    const element = optional(app, name);
    return element ? [{ size, url: readLocalised(element) }] : [];
  };
  return [...icon('IconUrl', 64), ...icon('HighResolutionIconUrl', 128)];
}

function readAppDomains(app: XmlElement): readonly string[] {
  const list = optional(app, 'AppDomains');
  if (!list) return [];
  knowChildren(list, ['AppDomain']);
  return all(list, 'AppDomain').map(({ text }) => text);
}

function mustRunInMail(app: XmlElement): void {
  const hosts = one(app, 'Hosts');
  knowChildren(hosts, ['Host']);
  const host = one(hosts, 'Host');
  oneOf(host.path, attribute(host, 'Name'), ['Mailbox']);
}

/** @throws ManifestProblem that names the element for anything that is wrong or unknown. */
export function readManifest(xml: string): AddinManifest {
  const app = ofType(parseXml(xml), 'MailApp');
  knowChildren(
    app,
    ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'IconUrl', 'HighResolutionIconUrl', 'AppDomains',
      'Hosts', 'Permissions', 'VersionOverrides'], // prettier-ignore
    IGNORED_IN_APP,
  );
  mustRunInMail(app);
  const displayName: Localised = readLocalised(one(app, 'DisplayName'));
  return {
    id: textOf(app, 'Id'),
    version: textOf(app, 'Version'),
    displayName,
    provider: textOf(app, 'ProviderName'),
    permission: oneOf(one(app, 'Permissions').path, textOf(app, 'Permissions'), PERMISSIONS),
    appDomains: readAppDomains(app),
    icons: readAppIcons(app),
    ...readOverrides(app),
  };
}
