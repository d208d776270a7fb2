import { PHONE_EVENTS } from '../../shared/launch-events';
import type { PhoneFormFactor } from '../../shared/manifest';
import { readMobileGroups } from './commands';
import { extensionPoints, readPoint } from './extension-points';
import { readLaunchEvents } from './launch-events';
import type { Resources } from './resources';
import { knowChildren } from './take';
import type { XmlElement } from './xml-element';

export interface MobileParts {
  readonly phone: PhoneFormFactor;
  /** The element that names the page of the launch events. */
  readonly eventPage: XmlElement | null;
}

/** Reads `MobileFormFactor`, which is all that phones take of a manifest (facts: platform 6.2). */
export function readMobileFormFactor(formFactor: XmlElement, resources: Resources): MobileParts {
  const { warnings } = resources;
  // Its FunctionFile is the one of the desktop: a manifest has one runtime.
  knowChildren(warnings, formFactor, ['ExtensionPoint'], ['FunctionFile']);
  const points = extensionPoints(warnings, formFactor, ['MobileMessageReadCommandSurface', 'LaunchEvent']);
  const read = readPoint(warnings, points, 'MobileMessageReadCommandSurface', (element) =>
    readMobileGroups(element, resources),
  ).flat();
  const [launch] = readPoint(warnings, points, 'LaunchEvent', (element) =>
    readLaunchEvents(warnings, element, PHONE_EVENTS),
  );
  return { phone: { read, launchEvents: launch?.events ?? [] }, eventPage: launch?.page ?? null };
}
