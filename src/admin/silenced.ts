import { ADJUSTABLE_KINDS, type AdjustableKind } from '../core/policy/adjustable-kinds';
import { DEFAULT_LEVELS } from '../core/policy/default-levels';
import type { SourceDocument } from '../core/policy/source/source-document';
import type { Stamp } from '../core/stamp/stamp';
import { levelAt } from './levels-state';

/** The stamps whose mail a kind of finding keeps where it belongs. */
const PROTECTS: Readonly<Record<AdjustableKind, readonly Stamp[]>> = {
  'outside-organisation': ['adjust', 'internal'],
  'beyond-chain': ['confidential'],
  'new-on-chain': ['confidential'],
  'added-later': ['confidential'],
  'list-undeclared': ['adjust', 'internal', 'confidential'],
  // The mail went out as one of these; what it answers or carries was stricter.
  'stamp-lowered': ['cleared', 'adjust', 'internal'],
  'stricter-attachment': ['cleared', 'adjust', 'internal'],
  'bcc-on-confidential': ['confidential'],
  'restricted-recipient': ['adjust', 'internal', 'confidential'],
  'exposed-recipients': [],
  'look-alike': ['adjust', 'internal', 'confidential'],
  'policy-stale': [],
};

/** A kind of finding that says nothing any more under some stamps, although it protects their mail. */
export interface Silence {
  readonly kind: AdjustableKind;
  readonly stamps: readonly Stamp[];
}

function isOff(source: SourceDocument, kind: AdjustableKind, stamp: Stamp): boolean {
  const level =
    levelAt(source, { kind, stamp }) ?? levelAt(source, { kind, stamp: undefined }) ?? DEFAULT_LEVELS[kind];
  return level === 'off';
}

/** Where this policy lets mail go without a word that should not go everywhere. */
export function silencesOf(source: SourceDocument): readonly Silence[] {
  return ADJUSTABLE_KINDS.map((kind) => ({
    kind,
    stamps: PROTECTS[kind].filter((stamp) => isOff(source, kind, stamp)),
  })).filter(({ stamps }) => stamps.length > 0);
}

/** The part of it that was not so before. */
export function newSilences(before: SourceDocument, now: SourceDocument): readonly Silence[] {
  return silencesOf(now)
    .map(({ kind, stamps }) => ({ kind, stamps: stamps.filter((stamp) => !isOff(before, kind, stamp)) }))
    .filter(({ stamps }) => stamps.length > 0);
}
