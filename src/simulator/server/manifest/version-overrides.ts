import { DESKTOP_EVENTS } from '../../shared/launch-events';
import type {
  AddinManifest,
  LaunchEvent,
  Localised,
  RibbonGroup,
  Surface as CommandSurface,
} from '../../shared/manifest';
import { readSurface } from './commands';
import { extensionPoints, readPoint } from './extension-points';
import { readItemSend, readLaunchEvents } from './launch-events';
import { ManifestProblem } from './manifest-problem';
import { readMobileFormFactor, type MobileParts } from './mobile-form-factor';
import { readRequirements } from './requirements';
import { readResources, type Resources } from './resources';
import { all, attribute, knowAttributes, knowChildren, ofType, one, oneOf, optional, textOf } from './take';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

/** Reads `VersionOverrides` 1.1, or 1.0 where there is no other: what the add-in shows and runs. */

const IGNORED_IN_V1_0 = ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'];
const IGNORED_OVERRIDES = [
  'Description',
  // COM add-ins that stand in on Windows.
  'EquivalentAddins',
];
const KNOWN_SURFACES = [
  'MessageReadCommandSurface',
  'MessageComposeCommandSurface',
  'AppointmentOrganizerCommandSurface',
  'AppointmentAttendeeCommandSurface',
  'LaunchEvent',
  'Events',
] as const;

export type Overrides = Pick<
  AddinManifest,
  | 'webApplication'
  | 'runtimeUrl'
  | 'runtimeScriptUrl'
  | 'functionFileUrl'
  | 'read'
  | 'compose'
  | 'organizer'
  | 'attendee'
  | 'launchEvents'
  | 'images'
  | 'extendedPermissions'
  | 'sharedFolders'
  | 'requires'
  | 'phone'
>;

const KNOWN_OVERRIDES = ['Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'ExtendedPermissions'];

/** 1.1 replaces the 1.0 around it altogether. */
function innermost(warnings: Warnings, app: XmlElement): XmlElement {
  const outer = ofType(one(app, 'VersionOverrides'), 'VersionOverridesV1_0');
  const inner = optional(outer, 'VersionOverrides');
  if (inner === null) {
    warnings.add(
      outer.path,
      'there is no VersionOverridesV1_1 in it: pinned panes and launch events need that',
    );
    knowChildren(warnings, outer, KNOWN_OVERRIDES, IGNORED_OVERRIDES);
    return outer;
  }
  knowChildren(warnings, outer, ['VersionOverrides'], IGNORED_IN_V1_0);
  knowChildren(warnings, ofType(inner, 'VersionOverridesV1_1'), KNOWN_OVERRIDES, IGNORED_OVERRIDES);
  return inner;
}

function readExtendedPermissions(warnings: Warnings, overrides: XmlElement): readonly string[] {
  const list = optional(overrides, 'ExtendedPermissions');
  if (!list) return [];
  knowChildren(warnings, list, ['ExtendedPermission']);
  return all(list, 'ExtendedPermission').flatMap((element) =>
    warnings.attempt(() => oneOf(element.path, element.text, ['AppendOnSend'])),
  );
}

/** Without the element an add-in stays out of shared mailboxes (facts: platform 5.4). */
function readSharedFolders(warnings: Warnings, formFactor: XmlElement): boolean {
  const element = optional(formFactor, 'SupportsSharedFolders');
  if (!element) return false;
  const [said] = warnings.attempt(() => oneOf(element.path, element.text, ['true', 'false']));
  return said === 'true';
}

interface Pages {
  readonly runtimeUrl: Localised | null;
  /** For the JavaScript-only runtime (facts: platform 6.2). */
  readonly runtimeScriptUrl: Localised | null;
  readonly functionFileUrl: Localised | null;
}

/** Launch events run in the page of `Runtimes`, function commands and ItemSend in the FunctionFile, often the same. */
function readPages(
  host: XmlElement,
  formFactor: XmlElement,
  eventPages: readonly XmlElement[],
  resources: Resources,
): Pages {
  const { warnings } = resources;
  const runtimes = optional(host, 'Runtimes');
  if (runtimes) knowChildren(warnings, runtimes, ['Runtime']);
  const runtime = runtimes && one(runtimes, 'Runtime');
  if (runtime) knowChildren(warnings, runtime, ['Override']);
  if (runtime) knowAttributes(warnings, runtime, ['resid', 'lifetime']);
  for (const page of eventPages) mustAgree(warnings, host, page, runtime);
  const functionFile = optional(formFactor, 'FunctionFile');
  const launchPage = runtime ?? eventPages[0] ?? functionFile;
  return {
    runtimeUrl: launchPage && resources.url(launchPage),
    runtimeScriptUrl: runtime && readScript(runtime, resources),
    functionFileUrl: functionFile && resources.url(functionFile),
  };
}

function mustAgree(
  warnings: Warnings,
  host: XmlElement,
  eventPage: XmlElement,
  runtime: XmlElement | null,
): void {
  if (runtime === null) warnings.add(host.path, '<Runtimes> is missing, but there are launch events');
  else if (attribute(eventPage, 'resid') !== attribute(runtime, 'resid')) {
    warnings.add(
      eventPage.path,
      'the SourceLocation of the launch events is not the page in <Runtimes>, which is what Outlook runs',
    );
  }
}

function readScript(runtime: XmlElement, resources: Resources): Localised | null {
  const override = optional(runtime, 'Override');
  if (!override) return null;
  oneOf(override.path, attribute(override, 'type'), ['javascript']);
  return resources.url(override);
}

/** Single sign-on (facts: platform 6.2). Nested app authentication needs none of it. */
function readWebApplication(overrides: XmlElement): AddinManifest['webApplication'] {
  const element = optional(overrides, 'WebApplicationInfo');
  return element && { id: textOf(element, 'Id'), resource: textOf(element, 'Resource') };
}

interface Points {
  readonly surfaces: Readonly<Record<CommandSurface, readonly RibbonGroup[]>>;
  readonly launchEvents: readonly LaunchEvent[];
  readonly eventPage: XmlElement | null;
}

function readPoints(formFactor: XmlElement, resources: Resources): Points {
  const { warnings } = resources;
  const points = extensionPoints(warnings, formFactor, KNOWN_SURFACES);
  const commands = (surface: (typeof KNOWN_SURFACES)[number]) =>
    readPoint(warnings, points, surface, (element) => readSurface(element, resources)).flat();
  const [launch] = readPoint(warnings, points, 'LaunchEvent', (element) =>
    readLaunchEvents(warnings, element, DESKTOP_EVENTS),
  );
  const itemSend = readPoint(warnings, points, 'Events', (element) => readItemSend(warnings, element));
  return {
    surfaces: {
      read: commands('MessageReadCommandSurface'),
      compose: commands('MessageComposeCommandSurface'),
      organizer: commands('AppointmentOrganizerCommandSurface'),
      attendee: commands('AppointmentAttendeeCommandSurface'),
    },
    launchEvents: [...(launch?.events ?? []), ...itemSend],
    eventPage: launch?.page ?? null,
  };
}

function warnOfDoubleIds(warnings: Warnings, path: string, groups: readonly RibbonGroup[]): void {
  const ids = groups.flatMap(({ controls }) =>
    controls.flatMap((control) => [
      control.id,
      ...(control.kind === 'menu' ? control.items.map(({ id }) => id) : []),
    ]),
  );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) warnings.add(path, `two controls have the id "${twice}"`);
}

function needsPage(controls: readonly RibbonGroup[]): boolean {
  return controls.some((group) =>
    group.controls.some((control) =>
      (control.kind === 'menu' ? control.items : [control]).some(
        ({ action }) => action.kind === 'executeFunction',
      ),
    ),
  );
}

function readMobile(host: XmlElement, resources: Resources): MobileParts | null {
  const formFactor = optional(host, 'MobileFormFactor');
  return formFactor && readMobileFormFactor(formFactor, resources);
}

function readNeeds(warnings: Warnings, overrides: XmlElement): Pick<AddinManifest, 'requires'> {
  const requires = readRequirements(warnings, overrides);
  return requires === undefined ? {} : { requires };
}

/** @throws ManifestProblem that names the element. */
export function readOverrides(warnings: Warnings, app: XmlElement): Overrides {
  const overrides = innermost(warnings, app);
  const resources = readResources(warnings, one(overrides, 'Resources'));
  const host = mailHost(overrides);
  knowChildren(warnings, host, ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor']);
  const formFactor = one(host, 'DesktopFormFactor');
  knowChildren(warnings, formFactor, ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint']);
  const { surfaces, launchEvents, eventPage } = readPoints(formFactor, resources);
  const commands = Object.values(surfaces).flat();
  warnOfDoubleIds(warnings, formFactor.path, commands);
  const mobile = readMobile(host, resources);
  const eventPages = [eventPage, mobile?.eventPage].flatMap((page) => page ?? []);
  const pages = readPages(host, formFactor, eventPages, resources);
  if (pages.functionFileUrl === null && needsPage(commands)) {
    warnings.add(formFactor.path, '<FunctionFile> is missing, but there are function commands');
  }
  const webApplication = readWebApplication(overrides);
  const extendedPermissions = readExtendedPermissions(warnings, overrides);
  return {
    ...surfaces,
    launchEvents,
    ...(mobile === null ? {} : { phone: mobile.phone }),
    ...readNeeds(warnings, overrides),
    images: resources.images,
    webApplication,
    extendedPermissions,
    sharedFolders: readSharedFolders(warnings, formFactor),
    ...pages,
  };
}

/** A manifest may be for several applications; one of them has to be mail. */
function mailHost(overrides: XmlElement): XmlElement {
  const hosts = one(overrides, 'Hosts');
  const found = all(hosts, 'Host').find(({ attributes }) => attributes['type'] === 'MailHost');
  if (found) return found;
  throw new ManifestProblem(hosts.path, 'there is no <Host xsi:type="MailHost">');
}
