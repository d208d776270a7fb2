import { FIELDS, type Field, type Recipient } from '../core/audience/recipient';
import { ok, type Result } from '../core/result';
import type { ComposeHost, HostError } from './ports';

/** The changed fields as they were. */
export interface Undo extends Partial<Readonly<Record<Field, readonly Recipient[]>>> {
  /** Who stands in Bcc instead. */
  readonly moved?: readonly Recipient[];
}

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

/** Whoever is addressed twice is moved once. */
function inBcc(people: readonly Recipient[]): readonly Recipient[] {
  const byAddress = new Map(people.map((person) => [person.address, { ...person, field: 'bcc' as const }]));
  return Array.from(byAddress.values());
}

/** Moves these people to Bcc: they are there before they leave their fields, so that nobody gets lost half-way. */
export async function moveToBcc(
  host: ComposeHost,
  people: readonly Recipient[],
): Promise<Result<Undo, HostError>> {
  const before = await host.readRecipients('bcc');
  if (!before.ok) return before;
  const moved = inBcc(people).filter((person) => !isOneOf(before.value, person));
  const written = await host.writeRecipients('bcc', [...before.value, ...moved]);
  if (!written.ok) return written;
  const removed = await removeRecipients(
    host,
    people.filter(({ field }) => field !== 'bcc'),
  );
  if (removed.ok) return ok({ ...removed.value, moved });
  await host.writeRecipients('bcc', before.value);
  return removed;
}

/** Puts back those whom `removeRecipients` or `moveToBcc` took out and who are still missing; later additions stay. */
export async function putBackRecipients(
  host: ComposeHost,
  { moved = [], ...fields }: Undo,
): Promise<Result<void, HostError>> {
  for (const field of FIELDS) {
    const before = fields[field];
    if (before === undefined) continue;
    const now = await host.readRecipients(field);
    if (!now.ok) return now;
    const missing = before.filter((person) => !isOneOf(now.value, person));
    const written = await host.writeRecipients(field, [...now.value, ...missing]);
    if (!written.ok) return written;
  }
  const taken = moved.length === 0 ? ok(undefined) : await removeRecipients(host, moved);
  return taken.ok ? ok(undefined) : taken;
}
