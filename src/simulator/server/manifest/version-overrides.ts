import type { AddinManifest, LaunchEvent, Localised, RibbonGroup } from '../../shared/manifest';
import { readSurface } from './commands';
import { readLaunchEvents } from './launch-events';
import { ManifestProblem } from './manifest-problem';
import { readResources, type Resources } from './resources';
import { all, attribute, knowChildren, ofType, one, oneOf, optional, textOf } from './take';
import type { XmlElement } from './xml-element';

/** Reads `VersionOverrides` 1.1: what the add-in shows and runs. Only what these lists name is passed over. */

const IGNORED_IN_V1_0 = ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'];
const IGNORED_IN_V1_1 = [
  'Description',
  // The requirement set that a client needs; the local Outlook's is a setting of its page.
  'Requirements',
  // COM add-ins that stand in on Windows.
  'EquivalentAddins',
];
/** Mail on phones has no page here. */
const IGNORED_IN_HOST = ['MobileFormFactor'];
/** Shared mailboxes are not modelled; the flag only says that the add-in would cope. */
const IGNORED_IN_FORM_FACTOR = ['SupportsSharedFolders'];
/** Calendars are not modelled. */
const IGNORED_SURFACES = ['AppointmentOrganizerCommandSurface', 'AppointmentAttendeeCommandSurface'] as const;
const KNOWN_SURFACES = ['MessageReadCommandSurface', 'MessageComposeCommandSurface', 'LaunchEvent'] as const;
type Overrides = Pick<
  AddinManifest,
  | 'webApplication'
  | 'runtimeUrl'
  | 'runtimeScriptUrl'
  | 'read'
  | 'compose'
  | 'launchEvents'
  | 'images'
  | 'extendedPermissions'
>;

function innerOverrides(app: XmlElement): XmlElement {
  const outer = ofType(one(app, 'VersionOverrides'), 'VersionOverridesV1_0');
  knowChildren(outer, ['VersionOverrides'], IGNORED_IN_V1_0);
  const inner = ofType(one(outer, 'VersionOverrides'), 'VersionOverridesV1_1');
  knowChildren(inner, ['Hosts', 'Resources', 'WebApplicationInfo', 'ExtendedPermissions'], IGNORED_IN_V1_1);
  return inner;
}

function readExtendedPermissions(overrides: XmlElement): readonly string[] {
  const list = optional(overrides, 'ExtendedPermissions');
  if (!list) return [];
  knowChildren(list, ['ExtendedPermission']);
  return all(list, 'ExtendedPermission').map((element) =>
    oneOf(element.path, element.text, ['AppendOnSend']),
  );
}

function readRuntime(host: XmlElement): XmlElement | null {
  const runtimes = optional(host, 'Runtimes');
  if (!runtimes) return null;
  knowChildren(runtimes, ['Runtime']);
  const runtime = one(runtimes, 'Runtime');
  knowChildren(runtime, ['Override']);
  return runtime;
}

/** The script for the JavaScript-only runtime (facts: platform 6.2). */
function readRuntimeScript(host: XmlElement, resources: Resources): Localised | null {
  const runtime = readRuntime(host);
  const override = runtime && optional(runtime, 'Override');
  if (!override) return null;
  oneOf(override.path, attribute(override, 'type'), ['javascript']);
  return resources.url(override);
}

/** Launch events and function commands run in one hidden page, so a manifest has to name one. */
function readRuntimeUrl(
  host: XmlElement,
  formFactor: XmlElement,
  eventResid: string | null,
  resources: Resources,
) {
  const runtime = readRuntime(host);
  const functionFile = optional(formFactor, 'FunctionFile');
  const page = runtime ?? functionFile;
  if (!page) {
    if (eventResid === null) return null;
    throw new ManifestProblem(host.path, '<Runtimes> is missing, but there are launch events');
  }
  const resid = attribute(page, 'resid');
  if (functionFile && attribute(functionFile, 'resid') !== resid) {
    throw new ManifestProblem(
      functionFile.path,
      'the local Outlook wants the same page here as in <Runtimes>',
    );
  }
  if (eventResid !== null && eventResid !== resid) {
    throw new ManifestProblem(
      formFactor.path,
      'the SourceLocation of the launch events is not the page in <Runtimes>',
    );
  }
  return resources.url(page);
}

/** Single sign-on (facts: platform 6.2). Nested app authentication needs none of it. */
function readWebApplication(overrides: XmlElement): AddinManifest['webApplication'] {
  const element = optional(overrides, 'WebApplicationInfo');
  return element && { id: textOf(element, 'Id'), resource: textOf(element, 'Resource') };
}

interface Points {
  readonly read: readonly RibbonGroup[];
  readonly compose: readonly RibbonGroup[];
  readonly launchEvents: readonly LaunchEvent[];
  readonly eventResid: string | null;
}

function readPoints(formFactor: XmlElement, resources: Resources): Points {
  const points = all(formFactor, 'ExtensionPoint').map((element) => ({
    element,
    type: oneOf(element.path, attribute(element, 'type'), [...KNOWN_SURFACES, ...IGNORED_SURFACES]),
  }));
  const twice = points.find(({ type }, index) => points.findIndex((other) => other.type === type) !== index);
  if (twice) throw new ManifestProblem(twice.element.path, `${twice.type} stands there twice`);
  const point = (type: (typeof KNOWN_SURFACES)[number]) =>
    points.find((candidate) => candidate.type === type)?.element;
  const surface = (element: XmlElement | undefined) => (element ? readSurface(element, resources) : []);
  const events = point('LaunchEvent');
  const { events: launchEvents, sourceResid } = events
    ? readLaunchEvents(events)
    : { events: [], sourceResid: null };
  return {
    read: surface(point('MessageReadCommandSurface')),
    compose: surface(point('MessageComposeCommandSurface')),
    launchEvents,
    eventResid: sourceResid,
  };
}

function refuseDoubleIds(path: string, groups: readonly RibbonGroup[]): void {
  const ids = groups.flatMap(({ controls }) =>
    controls.flatMap((control) => [
      control.id,
      ...(control.kind === 'menu' ? control.items.map(({ id }) => id) : []),
    ]),
  );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new ManifestProblem(path, `two controls have the id "${twice}"`);
}

/** @throws ManifestProblem that names the element. */
export function readOverrides(app: XmlElement): Overrides {
  const overrides = innerOverrides(app);
  const resources = readResources(one(overrides, 'Resources'));
  const host = ofType(one(one(overrides, 'Hosts'), 'Host'), 'MailHost');
  knowChildren(host, ['Runtimes', 'DesktopFormFactor'], IGNORED_IN_HOST);
  const formFactor = one(host, 'DesktopFormFactor');
  knowChildren(formFactor, ['FunctionFile', 'ExtensionPoint'], IGNORED_IN_FORM_FACTOR);
  const { read, compose, launchEvents, eventResid } = readPoints(formFactor, resources);
  refuseDoubleIds(formFactor.path, [...read, ...compose]);
  const runtimeUrl = readRuntimeUrl(host, formFactor, eventResid, resources);
  const runtimeScriptUrl = readRuntimeScript(host, resources);
  return {
    read,
    compose,
    launchEvents,
    images: resources.images,
    webApplication: readWebApplication(overrides),
    extendedPermissions: readExtendedPermissions(overrides),
    runtimeUrl,
    runtimeScriptUrl,
  };
}
