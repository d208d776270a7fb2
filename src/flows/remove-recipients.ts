import { FIELDS, type Field, type Recipient } from '../core/audience/recipient';
import { ok, type Result } from '../core/result';
import type { ComposeHost, HostError } from './ports';

/** By field. */
type Taken = Partial<Readonly<Record<Field, readonly Recipient[]>>>;

/** Who was taken out of each field. */
export interface Undo extends Taken {
  /** Who stands in Bcc instead. */
  readonly moved?: readonly Recipient[];
}

function isOneOf(people: readonly Recipient[], { address, field }: Recipient): boolean {
  return people.some((person) => person.address === address && person.field === field);
}

/** Adds them to their fields again, behind whoever is there. */
async function restore(host: ComposeHost, taken: Taken): Promise<Result<void, HostError>> {
  for (const field of FIELDS) {
    const people = taken[field] ?? [];
    if (people.length === 0) continue;
    const now = await host.readRecipients(field);
    if (!now.ok) return now;
    const missing = people.filter((person) => !isOneOf(now.value, person));
    const written = await host.writeRecipients(field, [...now.value, ...missing]);
    if (!written.ok) return written;
  }
  return ok(undefined);
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
      await restore(host, undo);
      return before;
    }
    const kept = before.value.filter((person) => !isOneOf(unwanted, person));
    const written = await host.writeRecipients(field, kept);
    if (!written.ok) {
      // A long list is written in parts: whoever got lost half-way comes back.
      await host.writeRecipients(field, before.value);
      await restore(host, undo);
      return written;
    }
    undo[field] = before.value.filter((person) => isOneOf(unwanted, person));
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

/** Addresses that somebody gave a place meanwhile; being moved to Bcc by us is none. */
async function placed(
  host: ComposeHost,
  moved: readonly Recipient[],
): Promise<Result<ReadonlySet<string>, HostError>> {
  const addresses = new Set<string>();
  for (const field of FIELDS) {
    const now = await host.readRecipients(field);
    if (!now.ok) return now;
    for (const person of now.value) if (!isOneOf(moved, person)) addresses.add(person.address);
  }
  return ok(addresses);
}

/**
 * Puts back those whom `removeRecipients` or `moveToBcc` took out. What the author did since stays: whoever has another place
 * by now keeps that one, and nobody else comes back.
 */
export async function putBackRecipients(
  host: ComposeHost,
  { moved = [], ...taken }: Undo,
): Promise<Result<void, HostError>> {
  const there = await placed(host, moved);
  if (!there.ok) return there;
  const isMissing = ({ address }: Recipient) => !there.value.has(address);
  const missing = Object.fromEntries(FIELDS.map((field) => [field, taken[field]?.filter(isMissing)]));
  const restored = await restore(host, missing);
  if (!restored.ok || moved.length === 0) return restored;
  const left = await removeRecipients(host, moved);
  return left.ok ? ok(undefined) : left;
}
