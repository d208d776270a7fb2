import type { Level } from './level';

/**
 * Everything that a rule can notice, in the order in which people should hear of it, worst first; and what happens where
 * the organisation says nothing else (design: the four stamps, outside the audience).
 */
export const DEFAULT_LEVELS = {
  'draft-unreadable': 'block',
  'list-at-cap': 'block',
  'address-unparseable': 'block',
  'no-stamp': 'block',
  'stamp-damaged': 'block',
  'marks-disagree': 'block',
  'header-not-kept': 'block',
  'banner-missing': 'block',
  'outside-organisation': 'block',
  'policy-missing': 'block',
  'restricted-recipient': 'block',
  'beyond-chain': 'approve',
  'chain-unknown': 'block',
  'list-undeclared': 'block',
  'stamp-lowered': 'approve',
  'stricter-attachment': 'approve',
  'checklist-incomplete': 'block',
  'no-uses': 'block',
  'no-adjustments': 'block',
  'look-alike': 'warn',
  'new-on-chain': 'warn',
  'added-later': 'warn',
  'exposed-recipients': 'warn',
  'bcc-on-confidential': 'warn',
  'policy-stale': 'note',
} as const satisfies Readonly<Record<string, Level>>;
