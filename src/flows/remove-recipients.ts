import { FIELDS, type Field, type Recipient } from '../core/audience/recipient';
import { ok, type Result } from '../core/result';
import type { ComposeHost, HostError } from './ports';

/** The changed fields as they were. */
export type Undo = Partial<Readonly<Record<Field, readonly Recipient[]>>>;

function isOneOf(people: readonly Recipient[], { address, field }: Recipient): boolean {
  return people.some((person) => person.address === address && person.field === field);
}

/**
 * Takes these people out of the fields that they stand in; everybody else stays in place. Where one field fails, those
 * already taken out of the others come back.
 */
export async function removeRecipients(
  host: ComposeHost,
  unwanted: readonly Recipient[],
): Promise<Result<Undo, HostError>> {
  const undo: Partial<Record<Field, readonly Recipient[]>> = {};
  for (const field of FIELDS.filter((name) => unwanted.some((person) => person.field === name))) {
    const before = await host.readRecipients(field);
    if (!before.ok) {
      await putBackRecipients(host, undo);
      return before;
    }
    const kept = before.value.filter((person) => !isOneOf(unwanted, person));
    const written = await host.writeRecipients(field, kept);
    if (!written.ok) {
      // A long list is written in parts: whoever got lost half-way comes back.
      await host.writeRecipients(field, before.value);
      await putBackRecipients(host, undo);
      return written;
    }
    undo[field] = before.value;
  }
  return ok(undo);
}

/** Puts back those whom `removeRecipients` took out and who are still missing; later additions stay. */
export async function putBackRecipients(host: ComposeHost, undo: Undo): Promise<Result<void, HostError>> {
  for (const field of FIELDS) {
    const before = undo[field];
    if (before === undefined) continue;
    const now = await host.readRecipients(field);
    if (!now.ok) return now;
    const missing = before.filter((person) => !isOneOf(now.value, person));
    const written = await host.writeRecipients(field, [...now.value, ...missing]);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
