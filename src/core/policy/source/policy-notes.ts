import type { Stamp } from '../../stamp/stamp';
import { ADJUSTABLE_KINDS, type AdjustableKind } from '../adjustable-kinds';
import { DEFAULT_LEVELS } from '../default-levels';
import type { PolicyNote, Silence } from '../policy-note';
import type { SourceDocument } from './source-document';

type Partner = NonNullable<SourceDocument['partners']>[number];
type Approver = NonNullable<SourceDocument['approvers']>[number];

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

function isOff(source: SourceDocument, kind: AdjustableKind, stamp: Stamp): boolean {
  const chosen = source.levelsByStamp?.[stamp]?.[kind] ?? source.levels?.[kind];
  return (chosen ?? DEFAULT_LEVELS[kind]) === 'off';
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

/** Cleared mail goes to anybody, and Confidential by the people of the conversation: this partner may receive no more. */
export function receivesNothingMore({ stamps }: Pick<Partner, 'stamps'>): boolean {
  return stamps.length > 0 && !stamps.includes('internal') && !stamps.includes('adjust');
}

/** They are away, and nobody stands in for them. */
export function decidesNobody({ absent = false, standIn }: Approver): boolean {
  return absent && standIn === undefined;
}

/** What is allowed in this policy and hardly meant, from the first place to the last. */
export function policyNotes(source: SourceDocument): readonly PolicyNote[] {
  const { partners = [], approvers = [] } = source;
  return [
    ...partners.flatMap((partner, at): readonly PolicyNote[] =>
      receivesNothingMore(partner)
        ? [{ kind: 'partner-receives-nothing-more', path: `/partners/${at}/stamps` }]
        : [],
    ),
    ...approvers.flatMap((approver, at): readonly PolicyNote[] =>
      decidesNobody(approver) ? [{ kind: 'nobody-decides', path: `/approvers/${at}/absent` }] : [],
    ),
    ...silencesOf(source).map((silence): PolicyNote => ({ kind: 'silenced', path: '/levels', silence })),
  ];
}
