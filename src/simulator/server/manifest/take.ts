import { ManifestProblem } from './manifest-problem';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

/** Ways of taking an element apart so that nothing in it can be overlooked. */

/** Warns of any child that is neither read nor knowingly ignored. */
export function knowChildren(
  warnings: Warnings,
  element: XmlElement,
  read: readonly string[],
  ignored: readonly string[] = [],
): void {
  const strangers = element.children.filter(({ name }) => !read.includes(name) && !ignored.includes(name));
  for (const { path } of strangers) warnings.add(path, 'the local Outlook does not know this element');
}

/** Warns of any attribute that is neither read nor knowingly ignored. */
export function knowAttributes(warnings: Warnings, element: XmlElement, known: readonly string[]): void {
  const strangers = Object.keys(element.attributes).filter((name) => !known.includes(name));
  for (const name of strangers) {
    warnings.add(element.path, `the local Outlook does not know the attribute "${name}"`);
  }
}

export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function optional(element: XmlElement, name: string): XmlElement | null {
  const [first, second] = all(element, name);
  if (second) throw new ManifestProblem(second.path, 'it stands there twice');
  return first ?? null;
}

export function one(element: XmlElement, name: string): XmlElement {
  const found = optional(element, name);
  if (!found) throw new ManifestProblem(element.path, `<${name}> is missing`);
  return found;
}

export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined || value === '')
    throw new ManifestProblem(element.path, `the attribute "${name}" is missing`);
  return value;
}

export function textOf(element: XmlElement, name: string): string {
  const { text, path } = one(element, name);
  if (text === '') throw new ManifestProblem(path, 'it is empty');
  return text;
}

/** Picks from a closed set of values. */
export function oneOf<T extends string>(path: string, value: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new ManifestProblem(path, `the local Outlook does not know "${value}"; it knows ${known.join(', ')}`);
}

/** @throws ManifestProblem unless the element's `xsi:type` is this one. */
export function ofType(element: XmlElement, type: string): XmlElement {
  oneOf(element.path, attribute(element, 'type'), [type]);
  return element;
}
