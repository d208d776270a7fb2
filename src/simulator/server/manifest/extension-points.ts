import { all, attribute, oneOf } from './take';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

/** The extension points of a form factor that are read, each once. */
export function extensionPoints<T extends string>(
  warnings: Warnings,
  formFactor: XmlElement,
  known: readonly T[],
): ReadonlyMap<T, XmlElement> {
  const found = new Map<T, XmlElement>();
  for (const element of all(formFactor, 'ExtensionPoint')) {
    const [point] = warnings.attempt(() => oneOf(element.path, attribute(element, 'type'), known));
    if (point === undefined) continue;
    if (found.has(point)) warnings.add(element.path, `${point} stands there twice`);
    else found.set(point, element);
  }
  return found;
}

/** What is read of one extension point: nothing where it is missing, or wrong. */
export function readPoint<T extends string, U>(
  warnings: Warnings,
  points: ReadonlyMap<T, XmlElement>,
  point: T,
  read: (element: XmlElement) => U,
): readonly U[] {
  const element = points.get(point);
  return element ? warnings.attempt(() => read(element)) : [];
}
