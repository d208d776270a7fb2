import type { HostOptions } from '../../host/contract';

/**
 * Calls that go wrong on purpose, from the address: `faults={"to.getAsync":{"kind":"error","code":9020}}`.
 * Undefined when there are none, or when the text is no JSON object.
 */
export function readFaults(search: string): HostOptions['faults'] {
  const text = new URLSearchParams(search).get('faults');
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as HostOptions['faults']) : undefined;
  } catch {
    return undefined;
  }
}
