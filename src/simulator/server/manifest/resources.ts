import type { Localised } from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';
import { all, attribute, knowAttributes, knowChildren, optional } from './take';
import type { XmlElement } from './xml-element';

/** What `resid` attributes point at. */
export interface Resources {
  readonly images: Readonly<Record<string, Localised>>;
  image(of: XmlElement): Localised;
  url(of: XmlElement): Localised;
  shortString(of: XmlElement): Localised;
  longString(of: XmlElement): Localised;
}

/** `DefaultValue` with its `Override` children. */
export function readLocalised(element: XmlElement): Localised {
  knowAttributes(element, ['id', 'DefaultValue']);
  knowChildren(element, ['Override']);
  const overrides = all(element, 'Override').map((override) => {
    knowAttributes(override, ['Locale', 'Value']);
    return [attribute(override, 'Locale'), attribute(override, 'Value')] as const;
  });
  return { default: attribute(element, 'DefaultValue'), overrides: Object.fromEntries(overrides) };
}

function mustBeHttps(element: XmlElement, { default: address, overrides }: Localised): void {
  const wrong = [address, ...Object.values(overrides)].find(
    (text) => !URL.canParse(text) || !text.startsWith('https://'),
  );
  if (wrong !== undefined) throw new ManifestProblem(element.path, `"${wrong}" is not an https address`);
}

function readGroup(
  resources: XmlElement,
  group: string,
  item: string,
  isAddress: boolean,
): Map<string, Localised> {
  const element = optional(resources, group);
  const found = new Map<string, Localised>();
  if (!element) return found;
  knowChildren(element, [item]);
  for (const child of all(element, item)) {
    const id = attribute(child, 'id');
    if (found.has(id)) throw new ManifestProblem(child.path, `the id "${id}" stands there twice`);
    const text = readLocalised(child);
    if (isAddress) mustBeHttps(child, text);
    found.set(id, text);
  }
  return found;
}

export function readResources(element: XmlElement): Resources {
  knowChildren(element, ['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  const images = readGroup(element, 'Images', 'Image', true);
  const urls = readGroup(element, 'Urls', 'Url', true);
  const shortStrings = readGroup(element, 'ShortStrings', 'String', false);
  const longStrings = readGroup(element, 'LongStrings', 'String', false);
  const from = (group: ReadonlyMap<string, Localised>, label: string) => (of: XmlElement) => {
    const resid = attribute(of, 'resid');
    const found = group.get(resid);
    if (found) return found;
    throw new ManifestProblem(of.path, `the resid "${resid}" is not among the ${label} in <Resources>`);
  };
  return {
    images: Object.fromEntries(images),
    image: from(images, 'Images'),
    url: from(urls, 'Urls'),
    shortString: from(shortStrings, 'ShortStrings'),
    longString: from(longStrings, 'LongStrings'),
  };
}
