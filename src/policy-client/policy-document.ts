import type { ChecklistItem, Level, LocalText } from '../core/policy/policy';
import type { Stamp } from '../core/stamp/stamp';
import { err, ok, type Result } from '../core/result';
import { problemsWith, type Schema } from './check-schema';
import schema from './policy.schema.json';

/** Kinds of finding whose level an organisation may choose. The others always hold the mail. */
export type AdjustableKind =
  | 'outside-organisation'
  | 'beyond-chain'
  | 'list-undeclared'
  | 'stamp-lowered'
  | 'new-on-chain'
  | 'bcc-on-confidential';

/** A policy file that fits `policy.schema.json`, which says what each part means. */
export interface PolicyDocument {
  readonly format: 1;
  readonly version: string;
  readonly organisation: { readonly name: string; readonly domains: readonly string[] };
  readonly partners?: readonly {
    readonly name: string;
    readonly domains: readonly string[];
    readonly stamps: readonly Stamp[];
  }[];
  readonly levels?: Readonly<Partial<Record<AdjustableKind, Level>>>;
  readonly checklist: readonly ChecklistItem[];
  readonly adjustments?: readonly LocalText[];
  readonly uses?: readonly LocalText[];
}

const SCHEMA: Schema = schema;

/** The one place where an unknown value earns its type. The error lists everything that is wrong. */
export function toPolicyDocument(value: unknown): Result<PolicyDocument, readonly string[]> {
  const problems = problemsWith(value, SCHEMA);
  return problems.length === 0 ? ok(value as PolicyDocument) : err(problems);
}
