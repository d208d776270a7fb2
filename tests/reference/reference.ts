/** The book carried out word for word, with section 6: levels and verdict. */

import type { Case, Found, JudgedFinding, Kind, Level, ReferenceVerdict, Stamp } from './case';
import { findAll } from './findings';
import { readLetterTable } from './look-alike';

/** 6.1 The levels, from mild to strict. */
const LEVELS: readonly Level[] = ['off', 'note', 'warn', 'reason', 'approve', 'block'];

/** 6.2 Kinds about what cannot be known, and what a stamp needs, always block. */
const ALWAYS_BLOCK: readonly Kind[] = [
  'draft-unreadable',
  'list-at-cap',
  'address-unparseable',
  'no-stamp',
  'stamp-damaged',
  'marks-disagree',
  'banner-missing',
  'policy-missing',
  'chain-unknown',
  'checklist-incomplete',
  'no-uses',
  'no-adjustments',
];

const DEFAULT_LEVELS: Readonly<Record<Kind, Level>> = {
  'draft-unreadable': 'block',
  'list-at-cap': 'block',
  'address-unparseable': 'block',
  'no-stamp': 'block',
  'stamp-damaged': 'block',
  'marks-disagree': 'block',
  'banner-missing': 'block',
  'outside-organisation': 'block',
  'policy-missing': 'block',
  'policy-stale': 'note',
  'beyond-chain': 'approve',
  'new-on-chain': 'warn',
  'added-later': 'warn',
  'chain-unknown': 'block',
  'bcc-on-confidential': 'warn',
  'list-undeclared': 'block',
  'stamp-lowered': 'approve',
  'stricter-attachment': 'approve',
  'checklist-incomplete': 'block',
  'no-uses': 'block',
  'no-adjustments': 'block',
  'restricted-recipient': 'block',
  'exposed-recipients': 'warn',
  'look-alike': 'warn',
};

/** Reads the letter table out of the book; what comes back judges one case after the other. */
export function judgeBy(book: string): (theCase: Case) => ReferenceVerdict {
  const table = readLetterTable(book);
  return (theCase) => {
    const judged = findAll(theCase, table).map((found) => withLevel(found, theCase));
    const findings = judged.filter(({ level }) => level !== 'off'); // 6.4
    return { level: strictest(findings), findings };
  };
}

function withLevel(found: Found, theCase: Case): JudgedFinding {
  const level = levelOf(found.kind, theCase);
  const isAcknowledged = theCase.acknowledged?.includes(found.kind) === true;
  return { ...found, level: level === 'warn' && isAcknowledged ? 'note' : level }; // 6.3
}

/** 6.2 The policy's for its kind under the stamp that counts; else its level for the kind; else the default. */
function levelOf(kind: Kind, { policy, builtIn, marks }: Case): Level {
  if (ALWAYS_BLOCK.includes(kind)) return 'block';
  if (builtIn) return DEFAULT_LEVELS[kind];
  const stamp: Stamp | undefined = 'stamp' in marks ? marks.stamp : undefined;
  const underStamp = stamp === undefined ? undefined : policy.levelsByStamp?.[stamp]?.[kind];
  return underStamp ?? policy.levels?.[kind] ?? DEFAULT_LEVELS[kind];
}

/** 6.5 The strictest level of what is left; `off` when nothing is. */
function strictest(findings: readonly JudgedFinding[]): Level {
  let verdict: Level = 'off';
  for (const { level } of findings) {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(verdict)) verdict = level;
  }
  return verdict;
}
