import { hasVersion, requirementSet, type RequirementSet } from '../../shared/client-version';
import { ManifestProblem } from './manifest-problem';
import { all, attribute, knowAttributes, knowChildren, oneOf, optional } from './take';
import type { Warnings } from './warnings';
import type { XmlElement } from './xml-element';

// What the manifest's schema documents as the version where none is given.
const DEFAULT_VERSION = '1.1';

function readSet(warnings: Warnings, set: XmlElement, usual: string): RequirementSet {
  knowAttributes(warnings, set, ['Name', 'MinVersion']);
  // An add-in for mail can ask for no other set, NestedAppAuth for one (facts: platform 5.1).
  oneOf(set.path, attribute(set, 'Name'), ['Mailbox']);
  const version = set.attributes['MinVersion'] ?? usual;
  const found = requirementSet(version);
  if (found !== null) return found;
  throw new ManifestProblem(set.path, `"${version}" is no version of the set Mailbox`);
}

/** The newer of two requirement sets; the other one where one is missing. */
export function newerSet(
  one: RequirementSet | undefined,
  other: RequirementSet | undefined,
): RequirementSet | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return hasVersion(one, other) ? one : other;
}

/** The set `Mailbox` that an element's `Requirements` ask for, if any. */
export function readRequirements(warnings: Warnings, parent: XmlElement): RequirementSet | undefined {
  const requirements = optional(parent, 'Requirements');
  if (!requirements) return undefined;
  knowChildren(warnings, requirements, ['Sets']);
  const sets = optional(requirements, 'Sets');
  if (!sets) return undefined;
  knowAttributes(warnings, sets, ['DefaultMinVersion']);
  knowChildren(warnings, sets, ['Set']);
  const usual = sets.attributes['DefaultMinVersion'] ?? DEFAULT_VERSION;
  return all(sets, 'Set')
    .flatMap((set) => warnings.attempt(() => readSet(warnings, set, usual)))
    .reduce<RequirementSet | undefined>(newerSet, undefined);
}
