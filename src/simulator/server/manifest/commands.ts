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

export function readIcons(element: XmlElement, resources: Resources): readonly ManifestIcon[] {
  knowChildren(element, ['Image']);
  return all(element, 'Image').map((image) => {
    knowAttributes(image, ['size', 'resid']);
    const size = Number(attribute(image, 'size'));
    if (!Number.isInteger(size) || size <= 0)
      throw new ManifestProblem(image.path, 'its size is not a number of pixels');
    return { size, url: resources.image(image) };
  });
}

function readFace(element: XmlElement, resources: Resources): Face {
  const supertip = one(element, 'Supertip');
  knowChildren(supertip, ['Title', 'Description']);
  return {
    id: attribute(element, 'id'),
    label: resources.shortString(one(element, 'Label')),
    tipTitle: resources.shortString(one(supertip, 'Title')),
    tipText: resources.longString(one(supertip, 'Description')),
    icons: readIcons(one(element, 'Icon'), resources),
  };
}

function readAction(element: XmlElement, resources: Resources): CommandAction {
  const kind = oneOf(element.path, attribute(element, 'type'), ['ShowTaskpane', 'ExecuteFunction']);
  switch (kind) {
    case 'ExecuteFunction':
      knowChildren(element, ['FunctionName']);
      return { kind: 'executeFunction', functionName: textOf(element, 'FunctionName') };
    case 'ShowTaskpane':
      // An older way of sharing panes between documents; Outlook on the web does not look at it.
      knowChildren(element, ['SourceLocation', 'SupportsPinning'], ['TaskpaneId']);
      return {
        kind: 'showTaskpane',
        url: resources.url(one(element, 'SourceLocation')),
        supportsPinning: optional(element, 'SupportsPinning')?.text === 'true',
      };
  }
}

function readButton(element: XmlElement, resources: Resources): ButtonControl {
  knowAttributes(element, ['id', 'type']);
  knowChildren(element, ['Label', 'Supertip', 'Icon', 'Action']);
  return {
    kind: 'button',
    ...readFace(element, resources),
    action: readAction(one(element, 'Action'), resources),
  };
}

function readMenu(element: XmlElement, resources: Resources): MenuControl {
  knowAttributes(element, ['id', 'type']);
  knowChildren(element, ['Label', 'Supertip', 'Icon', 'Items']);
  const items = one(element, 'Items');
  knowChildren(items, ['Item']);
  return {
    kind: 'menu',
    ...readFace(element, resources),
    items: all(items, 'Item').map((item) => readButton(item, resources)),
  };
}

function readControl(element: XmlElement, resources: Resources): ButtonControl | MenuControl {
  const kind = oneOf(element.path, attribute(element, 'type'), ['Button', 'Menu']);
  return kind === 'Button' ? readButton(element, resources) : readMenu(element, resources);
}

function readGroup(element: XmlElement, resources: Resources): RibbonGroup {
  knowAttributes(element, ['id']);
  knowChildren(element, ['Label', 'Control']);
  return {
    id: attribute(element, 'id'),
    label: resources.shortString(one(element, 'Label')),
    controls: all(element, 'Control').map((control) => readControl(control, resources)),
  };
}

/** The buttons and menus of a read or compose surface, on the ribbon's default tab. */
export function readSurface(element: XmlElement, resources: Resources): readonly RibbonGroup[] {
  knowChildren(element, ['OfficeTab']);
  const tab = one(element, 'OfficeTab');
  oneOf(tab.path, attribute(tab, 'id'), ['TabDefault']);
  knowChildren(tab, ['Group']);
  return all(tab, 'Group').map((group) => readGroup(group, resources));
}
