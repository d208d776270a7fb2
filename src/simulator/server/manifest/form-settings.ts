import type { ButtonControl, Localised, ManifestIcon, RibbonGroup } from '../../shared/manifest';
import { mustBeAddress, readLocalised } from './resources';
import { all, one, optional } from './take';
import type { Overrides } from './version-overrides';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

/** The first kind of add-ins for mail: one page for reading and one for writing, and no commands. */

interface Face {
  readonly displayName: Localised;
  readonly icons: readonly ManifestIcon[];
}

function readPage(warnings: Warnings, app: XmlElement, form: string): Localised | null {
  const settings = optional(app, 'FormSettings');
  const found = settings && all(settings, 'Form').find(({ attributes }) => attributes['type'] === form);
  if (!found) return null;
  const location = one(one(found, 'DesktopSettings'), 'SourceLocation');
  const url = readLocalised(warnings, location);
  mustBeAddress(warnings, location.path, url);
  return url;
}

function buttonFor(id: string, url: Localised | null, { displayName, icons }: Face): readonly RibbonGroup[] {
  if (url === null) return [];
  const button: ButtonControl = {
    kind: 'button',
    id,
    label: displayName,
    tipTitle: displayName,
    tipText: displayName,
    icons,
    action: { kind: 'showTaskpane', url, supportsPinning: false },
  };
  return [{ id: `${id}Group`, label: displayName, controls: [button] }];
}

/** Gives a button to each page of a manifest without commands, as the list of apps in Outlook does. */
export function readFormSettings(warnings: Warnings, app: XmlElement, face: Face): Overrides {
  warnings.add(
    app.path,
    'it has no <VersionOverrides>, so no commands and no events: each of its pages gets a button in a task pane, and ' +
      'activation rules are not looked at',
  );
  return {
    read: buttonFor('itemRead', readPage(warnings, app, 'ItemRead'), face),
    compose: buttonFor('itemEdit', readPage(warnings, app, 'ItemEdit'), face),
    launchEvents: [],
    images: {},
    webApplication: null,
    runtimeUrl: null,
    runtimeScriptUrl: null,
    functionFileUrl: null,
  };
}
