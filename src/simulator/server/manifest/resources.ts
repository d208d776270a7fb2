import type { Localised } from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';
import { all, attribute, knowAttributes, knowChildren, optional } from './take';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

/** What `resid` attributes point at. */
export interface Resources {
  readonly images: Readonly<Record<string, Localised>>;
  readonly warnings: Warnings;
  image(of: XmlElement): Localised;
  url(of: XmlElement): Localised;
  shortString(of: XmlElement): Localised;
  longString(of: XmlElement): Localised;
}

/** `DefaultValue` with its `Override` children. */
export function readLocalised(warnings: Warnings, element: XmlElement): Localised {
  knowAttributes(warnings, element, ['id', 'DefaultValue']);
  knowChildren(warnings, element, ['Override']);
  const overrides = all(element, 'Override').map((override) => {
    knowAttributes(warnings, override, ['Locale', 'Value']);
    return [attribute(override, 'Locale'), attribute(override, 'Value')] as const;
  });
  return { default: attribute(element, 'DefaultValue'), overrides: Object.fromEntries(overrides) };
}

/** Addresses at http are those of development servers; Outlook takes none. */
export function mustBeAddress(
  warnings: Warnings,
  path: string,
  { default: first, overrides }: Localised,
): void {
  for (const text of [first, ...Object.values(overrides)]) {
    if (!URL.canParse(text) || !/^https?:/i.test(text)) {
      throw new ManifestProblem(path, `"${text}" is not an https address`);
    }
    if (!/^https:/i.test(text)) warnings.add(path, `"${text}" is not an https address: Outlook refuses it`);
  }
}

interface Group {
  readonly name: string;
  readonly item: string;
  readonly isAddress: boolean;
}

function readGroup(
  warnings: Warnings,
  resources: XmlElement,
  { name, item, isAddress }: Group,
): Map<string, Localised> {
  const element = optional(resources, name);
  const found = new Map<string, Localised>();
  if (!element) return found;
  knowChildren(warnings, element, [item]);
  for (const child of all(element, item)) {
    const [resource] = warnings.attempt(() => {
      const text = readLocalised(warnings, child);
      if (isAddress) mustBeAddress(warnings, child.path, text);
      return [attribute(child, 'id'), text] as const;
    });
    if (resource === undefined) continue;
    if (found.has(resource[0])) warnings.add(child.path, `the id "${resource[0]}" stands there twice`);
    else found.set(...resource);
  }
  return found;
}

export function readResources(warnings: Warnings, element: XmlElement): Resources {
  knowChildren(warnings, element, ['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  const group = (name: string, item: string, isAddress = false) =>
    readGroup(warnings, element, { name, item, isAddress });
  const images = group('Images', 'Image', true);
  const urls = group('Urls', 'Url', true);
  const shortStrings = group('ShortStrings', 'String');
  const longStrings = group('LongStrings', 'String');
  const from = (found: ReadonlyMap<string, Localised>, label: string) => (of: XmlElement) => {
    const resid = attribute(of, 'resid');
    const resource = found.get(resid);
    if (resource) return resource;
    throw new ManifestProblem(of.path, `the resid "${resid}" is not among the ${label} in <Resources>`);
  };
  return {
    warnings,
    images: Object.fromEntries(images),
    image: from(images, 'Images'),
    url: from(urls, 'Urls'),
    shortString: from(shortStrings, 'ShortStrings'),
    longString: from(longStrings, 'LongStrings'),
  };
}
