import { expect } from '@jest/globals';

import type { Recipient } from '../../../src/core/audience/recipient';
import type { Result } from '../../../src/core/result';
import type { Body, ComposeHost, ComposeKind, HostError } from '../../../src/flows/ports';

/** A call of the port that the add-in's flows use. */
export type PortStep = readonly [member: Exclude<keyof ComposeHost, 'user'>, ...args: readonly unknown[]];

/** One sentence about the port: data only, so that the fake and the real adapter can be held to it. */
export interface PortRow {
  /** What it rests on: a fact sheet's section, or `invented`. */
  readonly fact: string;
  /** Classic Outlook on Windows is free of it. */
  readonly notOnClassic?: true;
  readonly kind?: ComposeKind;
  readonly recipients?: readonly Recipient[];
  readonly body?: Body;
  readonly headers?: Readonly<Record<string, string>>;
  readonly steps: readonly PortStep[];
  /** What the last call came to: a value, or the code of the refusal. A success when left out. */
  readonly value?: unknown;
  readonly code?: number | string;
  /** The body afterwards, as the draft keeps it. */
  readonly leavesBody?: string;
  /** Notices afterwards, by key. */
  readonly shows?: Readonly<Record<string, string>>;
}
export type PortTable = Readonly<Record<string, PortRow>>;

export interface PortObserved {
  readonly result: Result<unknown, HostError>;
  readonly body: string;
  readonly notices: Readonly<Record<string, string>>;
}

/** Holds what was observed against the sentence. */
export function expectPortRow(row: PortRow, { result, body, notices }: PortObserved): void {
  if ('value' in row) expect(result).toEqual({ ok: true, value: row.value });
  else if (row.code !== undefined) expect(result).toMatchObject({ ok: false, error: { code: row.code } });
  else expect(result).toMatchObject({ ok: true });
  if (row.leavesBody !== undefined) expect(body).toBe(row.leavesBody);
  if (row.shows !== undefined) expect(notices).toEqual(row.shows);
}

/** Calls the port step by step; the last answer counts. */
export async function takeSteps(
  host: ComposeHost,
  steps: readonly PortStep[],
): Promise<Result<unknown, HostError>> {
  let result: Result<unknown, HostError> = { ok: true, value: undefined };
  for (const [member, ...args] of steps) {
    const call = host[member] as (...given: readonly unknown[]) => Promise<Result<unknown, HostError>>;
    result = await call(...args);
  }
  return result;
}
