import type { Draft } from '../../shared/mail';
import { OWN } from './own-values';

/** A label of Microsoft Purview as the catalog describes it (facts: host-protocol 5, number 199). */
export interface SensitivityLabel {
  readonly id: string;
  readonly name: string;
  readonly tooltip: string;
  readonly color: string;
  readonly children: readonly SensitivityLabel[];
}

function label(
  number: number,
  name: string,
  color: string,
  children: readonly SensitivityLabel[] = [],
): SensitivityLabel {
  const id = `1abe1000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, name, tooltip: `Mail that is ${name.toLowerCase()}`, color, children };
}

/** The catalog of every organisation here. Invented: real ones are made by administrators. */
export const SENSITIVITY_LABELS: readonly SensitivityLabel[] = [
  label(1, 'Public', '#317100'),
  label(2, 'General', '#0078d7'),
  label(3, 'Confidential', '#ff8c00', [
    label(4, 'Anyone', '#ff8c00'),
    label(5, 'Organisation only', '#ff8c00'),
  ]),
];

export function findLabel(id: string): SensitivityLabel | undefined {
  return SENSITIVITY_LABELS.flatMap((each) => [each, ...each.children]).find((each) => each.id === id);
}

/** The label's id; empty when the draft has none. */
export function labelOf({ customProperties }: Pick<Draft, 'customProperties'>): string {
  const id = customProperties[OWN.sensitivityLabel]?.['id'];
  return typeof id === 'string' ? id : '';
}

export function withLabel(
  { customProperties }: Pick<Draft, 'customProperties'>,
  id: string,
): Pick<Draft, 'customProperties'> {
  return { customProperties: { ...customProperties, [OWN.sensitivityLabel]: { id } } };
}
