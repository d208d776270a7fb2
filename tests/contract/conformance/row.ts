import { expect } from '@jest/globals';

import type { ClientSettings, DraftChange, Selected } from '../../../src/simulator/host/contract';
import type { FaultPlan } from '../../../src/simulator/shared/faults';
import type { Account, Draft, Mail } from '../../../src/simulator/shared/mail';
import type { ManifestSketch } from '../harness/world';

/**
 * What an add-in does, step by step. A call names a member below `Office.context.mailbox`, or below `context.` or
 * `Office.`; `answer.` stands for the last object that a call came back with. `get` reads a property or calls a
 * synchronous method; `typeof` says what is there.
 */
export type Call = readonly [member: string, ...args: readonly unknown[]];

/** Whether a step is the add-in's own call. */
export function isCall(step: Step): step is Call {
  return Array.isArray(step);
}

export type Step =
  | Call
  /** The add-in adds a handler to the item or the mailbox. */
  | { readonly listen: 'item' | 'mailbox'; readonly to: string }
  /** A person changes the draft, as in the form. */
  | { readonly person: DraftChange }
  /** A person selects another mail, or none; a pinned pane is told. */
  | { readonly selects: Partial<Mail> | null }
  /** A person selects several mails together. */
  | { readonly selectsSeveral: readonly Partial<Mail>[] }
  /** A person marks words in the body or the subject. */
  | { readonly marks: Selected }
  /** A person closes a notification bar of the add-in. */
  | { readonly dismisses: string };

/** What a call through Office.js came to. */
export interface ProbeResult {
  readonly value?: unknown;
  readonly code?: number;
  readonly name?: string;
  /** The library refused before it sent anything. */
  readonly thrown?: string;
  /** The add-in's callback is never called. */
  readonly unanswered?: true;
  /** What the add-in gave the call to carry, when it gave something. */
  readonly asyncContext?: unknown;
}

/** In an argument, stands for the origin of the add-in's pages. */
export const ADDIN_ORIGIN = '{add-in}';

/** The client and the add-in of a row, where they differ from the ordinary ones. */
export interface RowSketch {
  readonly addin?: ManifestSketch;
  readonly account?: Account;
  readonly settings?: Partial<ClientSettings>;
  readonly faults?: Partial<FaultPlan>;
}

export type ImplementationName = 'web' | 'classic';

/** One sentence about a member or event: data only, so that every implementation can be held to it. */
export interface Row {
  /** What it rests on: a fact sheet's section, the type declarations of Office.js, or `invented`. */
  readonly fact: string;
  readonly sketch?: RowSketch;
  /** What is being written; the ordinary draft when neither `draft` nor `read` is given. */
  readonly draft?: Partial<Draft>;
  readonly reopened?: boolean;
  /** What is being read instead; null: nothing is selected. */
  readonly read?: Partial<Mail> | null;
  readonly steps: readonly Step[];
  /** The last call's result; a success with any value when left out. */
  readonly result?: ProbeResult;
  /** The last call is refused before anything is sent, in words that contain these; an empty text stands for any. */
  readonly throws?: string;
  /** Fields of the draft afterwards: each that is named is exactly this. */
  readonly leaves?: Partial<Draft>;
  /** Parts of the draft afterwards, where the rest of a field (an id, a size) says nothing about the sentence. */
  readonly leavesPart?: object;
  /** Parts of the events that the add-in was told of, in order. */
  readonly hears?: readonly object[];
  /** Parts of the forms that the client opened or closed for the add-in, in order. */
  readonly opens?: readonly object[];
  /** Messages in the notification bars afterwards. */
  readonly shows?: readonly string[];
  /** Calls that the local Outlook reports as not modelled. */
  readonly unmodelled?: readonly string[];
  /** Implementations that the sentence is about; all of them when left out. */
  readonly only?: readonly ImplementationName[];
}
export type Table = Readonly<Record<string, Row>>;

/** What was to be seen when the steps of a row were done. */
export interface Observed {
  readonly result: ProbeResult;
  /** Null while reading. */
  readonly draft: Draft | null;
  readonly heard: readonly object[];
  readonly shown: readonly string[];
  /** Missing where the implementation opens no forms. */
  readonly opened?: readonly object[];
  readonly unmodelled: readonly string[];
}

/** Something that behaves as Outlook does: the web client, or our own object for classic Outlook. */
export interface Implementation {
  readonly name: ImplementationName;
  perform(row: Row): Promise<Observed>;
}

/** The rows that speak of this implementation, for `test.each`. */
export function rowsFor(name: ImplementationName, table: Table): readonly (readonly [string, Row])[] {
  return Object.entries(table).filter(([, { only }]) => only?.includes(name) ?? true);
}

/** Answered whatever a row is about. */
const LATER: Call = ['item.body.getTypeAsync'];

/**
 * Makes a call of a row. Answers come in order, so that nothing is ever heard of a call if not by the time that a later
 * one is answered.
 */
export async function answerOf(
  { steps, result }: Row,
  call: Call,
  make: (call: Call) => Promise<ProbeResult>,
): Promise<ProbeResult> {
  const answer = make(call);
  if (result?.unanswered !== true || call !== steps.at(-1)) return answer;
  return Promise.race([answer, make(LATER).then(() => ({ unanswered: true }) as const)]);
}

/** Holds what was observed against the sentence. */
export function expectRow(row: Row, observed: Observed): void {
  expectResult(row, observed.result);
  if (row.leaves !== undefined) expect(fieldsOf(observed.draft, row.leaves)).toEqual(row.leaves);
  if (row.leavesPart !== undefined) expect(observed.draft).toMatchObject(row.leavesPart);
  if (row.hears !== undefined) expect(observed.heard).toMatchObject(row.hears);
  if (row.opens !== undefined) expect(observed.opened).toMatchObject(row.opens);
  if (row.shows !== undefined) expect(observed.shown).toEqual(row.shows);
  expect(observed.unmodelled).toEqual(row.unmodelled ?? []);
}

/** What was observed of the fields that a row names, so that nothing more than it says can hide in them. */
function fieldsOf(draft: Draft | null, named: Partial<Draft>): Partial<Draft> {
  const isNamed = ([field]: readonly [string, unknown]): boolean => field in named;
  return Object.fromEntries(Object.entries(draft ?? {}).filter(isNamed));
}

function expectResult({ result, throws }: Row, observed: ProbeResult): void {
  if (throws !== undefined) expect(observed.thrown).toContain(throws);
  else if (result !== undefined) expect(observed).toEqual(result);
  else expect(observed.thrown ?? observed.code).toBeUndefined();
}
