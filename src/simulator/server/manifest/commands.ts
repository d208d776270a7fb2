import type {
  ButtonControl,
  CommandAction,
  ManifestIcon,
  MenuControl,
  RibbonGroup,
} from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';
import type { Resources } from './resources';
import { all, attribute, knowAttributes, knowChildren, one, oneOf, optional, textOf } from './take';
import type { XmlElement } from './xml-element';

type Face = Pick<ButtonControl, 'id' | 'label' | 'tipTitle' | 'tipText' | 'icons'>;

/** For other applications: buttons that are switched off or hidden by code. */
const IGNORED_IN_CONTROL = ['Enabled', 'OverriddenByRibbonApi', 'Tooltip'];

function readIcon(image: XmlElement, resources: Resources): ManifestIcon {
  const size = Number(attribute(image, 'size'));
  if (!Number.isInteger(size) || size <= 0)
    throw new ManifestProblem(image.path, 'its size is not a number of pixels');
  return { size, url: resources.image(image) };
}

function readIcons(element: XmlElement, resources: Resources): readonly ManifestIcon[] {
  const { warnings } = resources;
  knowChildren(warnings, element, ['Image']);
  return all(element, 'Image').flatMap((image) => {
    knowAttributes(warnings, image, ['size', 'resid']);
    return warnings.attempt(() => readIcon(image, resources));
  });
}

/** Each picture stands there for screens of one, two and three times the density; one does here. */
function readMobileIcons(element: XmlElement, resources: Resources): readonly ManifestIcon[] {
  const { warnings } = resources;
  knowChildren(warnings, element, ['Image']);
  const images = all(element, 'Image');
  for (const image of images) knowAttributes(warnings, image, ['size', 'scale', 'resid']);
  return images
    .filter(({ attributes }) => attributes['scale'] === '1')
    .flatMap((image) => warnings.attempt(() => readIcon(image, resources)));
}

function readFace(element: XmlElement, resources: Resources): Face {
  const supertip = one(element, 'Supertip');
  knowChildren(resources.warnings, supertip, ['Title', 'Description']);
  return {
    id: attribute(element, 'id'),
    label: resources.shortString(one(element, 'Label')),
    tipTitle: resources.shortString(one(supertip, 'Title')),
    tipText: resources.longString(one(supertip, 'Description')),
    icons: readIcons(one(element, 'Icon'), resources),
  };
}

/** Panes for several messages are for none, too, and the other way round (facts: platform 4; Microsoft's page on item multi-select). */
function goesBeyondOneItem(action: XmlElement): boolean {
  const asked = ['SupportsMultiSelect', 'SupportsNoItemContext'];
  return asked.some((name) => optional(action, name)?.text === 'true');
}

function readAction(element: XmlElement, resources: Resources): CommandAction {
  const { warnings } = resources;
  const kind = oneOf(element.path, attribute(element, 'type'), ['ShowTaskpane', 'ExecuteFunction']);
  switch (kind) {
    case 'ExecuteFunction':
      knowChildren(warnings, element, ['FunctionName']);
      return { kind: 'executeFunction', functionName: textOf(element, 'FunctionName') };
    case 'ShowTaskpane':
      knowChildren(
        warnings,
        element,
        ['SourceLocation', 'SupportsPinning', 'SupportsNoItemContext', 'SupportsMultiSelect'],
        // An older way of sharing panes between documents.
        ['TaskpaneId'],
      );
      return {
        kind: 'showTaskpane',
        url: resources.url(one(element, 'SourceLocation')),
        supportsPinning: optional(element, 'SupportsPinning')?.text === 'true',
        beyondOneItem: goesBeyondOneItem(element),
      };
  }
}

function readButton(element: XmlElement, resources: Resources): ButtonControl {
  const { warnings } = resources;
  knowAttributes(warnings, element, ['id', 'type']);
  knowChildren(warnings, element, ['Label', 'Supertip', 'Icon', 'Action'], IGNORED_IN_CONTROL);
  return {
    kind: 'button',
    ...readFace(element, resources),
    action: readAction(one(element, 'Action'), resources),
  };
}

function readMenu(element: XmlElement, resources: Resources): MenuControl {
  const { warnings } = resources;
  knowAttributes(warnings, element, ['id', 'type']);
  knowChildren(warnings, element, ['Label', 'Supertip', 'Icon', 'Items'], IGNORED_IN_CONTROL);
  const items = one(element, 'Items');
  knowChildren(warnings, items, ['Item']);
  return {
    kind: 'menu',
    ...readFace(element, resources),
    items: all(items, 'Item').flatMap((item) => warnings.attempt(() => readButton(item, resources))),
  };
}

/** What phones have for a button has no tip. */
function readMobileButton(element: XmlElement, resources: Resources): ButtonControl {
  const { warnings } = resources;
  knowAttributes(warnings, element, ['id', 'type']);
  oneOf(element.path, attribute(element, 'type'), ['MobileButton']);
  knowChildren(warnings, element, ['Label', 'Icon', 'Action']);
  const label = resources.shortString(one(element, 'Label'));
  return {
    kind: 'button',
    id: attribute(element, 'id'),
    label,
    tipTitle: label,
    tipText: label,
    icons: readMobileIcons(one(element, 'Icon'), resources),
    action: readAction(one(element, 'Action'), resources),
  };
}

function readControl(element: XmlElement, resources: Resources): ButtonControl | MenuControl {
  const kind = oneOf(element.path, attribute(element, 'type'), ['Button', 'Menu']);
  return kind === 'Button' ? readButton(element, resources) : readMenu(element, resources);
}

type ReadControl = (element: XmlElement, resources: Resources) => ButtonControl | MenuControl;

function readGroup(element: XmlElement, resources: Resources, read: ReadControl = readControl): RibbonGroup {
  const { warnings } = resources;
  knowAttributes(warnings, element, ['id']);
  knowChildren(warnings, element, ['Label', 'Control'], ['Icon', 'Tooltip', 'OverriddenByRibbonApi']);
  return {
    id: attribute(element, 'id'),
    label: resources.shortString(one(element, 'Label')),
    controls: all(element, 'Control').flatMap((control) => warnings.attempt(() => read(control, resources))),
  };
}

/** The buttons of a surface of phones, which stand in no tab. */
export function readMobileGroups(element: XmlElement, resources: Resources): readonly RibbonGroup[] {
  const { warnings } = resources;
  knowChildren(warnings, element, ['Group']);
  return all(element, 'Group').flatMap((group) =>
    warnings.attempt(() => readGroup(group, resources, readMobileButton)),
  );
}

/** The groups of one tab. There is one tab here: groups of an add-in's own tab stand beside the others. */
function readTab(tab: XmlElement, resources: Resources): readonly RibbonGroup[] {
  const { warnings } = resources;
  const isOwn = tab.name === 'CustomTab';
  if (!isOwn) warnings.attempt(() => oneOf(tab.path, attribute(tab, 'id'), ['TabDefault']));
  knowChildren(warnings, tab, ['Group'], isOwn ? ['Label', 'InsertAfter', 'InsertBefore'] : []);
  return all(tab, 'Group').flatMap((group) => warnings.attempt(() => readGroup(group, resources)));
}

/** The buttons and menus of a read or compose surface. */
export function readSurface(element: XmlElement, resources: Resources): readonly RibbonGroup[] {
  knowChildren(resources.warnings, element, ['OfficeTab', 'CustomTab']);
  const tabs = [...all(element, 'OfficeTab'), ...all(element, 'CustomTab')];
  if (tabs.length === 0) throw new ManifestProblem(element.path, '<OfficeTab> is missing');
  return tabs.flatMap((tab) => readTab(tab, resources));
}
