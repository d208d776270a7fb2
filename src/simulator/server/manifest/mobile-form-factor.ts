import { PHONE_EVENTS } from '../../shared/launch-events';
import type { PhoneFormFactor } from '../../shared/manifest';
import { readMobileGroups } from './commands';
import { extensionPoints, readPoint } from './extension-points';
import { readLaunchEvents } from './launch-events';
import type { Resources } from './resources';
import { knowChildren, optional } from './take';
import type { XmlElement } from './xml-element';

export interface MobileParts {
  readonly phone: PhoneFormFactor;
  /** The element that names the page of the launch events. */
  readonly eventPage: XmlElement | null;
}

/** Reads `MobileFormFactor`, which is all that phones take of a manifest (facts: platform 6.2). */
export function readMobileFormFactor(formFactor: XmlElement, resources: Resources): MobileParts {
  const { warnings } = resources;
  knowChildren(warnings, formFactor, ['FunctionFile', 'ExtensionPoint']);
  const points = extensionPoints(warnings, formFactor, ['MobileMessageReadCommandSurface', 'LaunchEvent']);
  const read = readPoint(warnings, points, 'MobileMessageReadCommandSurface', (element) =>
    readMobileGroups(element, resources),
  ).flat();
  const [launch] = readPoint(warnings, points, 'LaunchEvent', (element) =>
    readLaunchEvents(warnings, element, PHONE_EVENTS),
  );
  const functionFile = optional(formFactor, 'FunctionFile');
  const ownPage = functionFile === null ? {} : { functionFileUrl: resources.url(functionFile) };
  return { phone: { read, launchEvents: launch?.events ?? [], ...ownPage }, eventPage: launch?.page ?? null };
}
