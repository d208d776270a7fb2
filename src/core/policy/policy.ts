import type { AddressRules } from '../audience/rules';
import type { FindingKind } from '../decide/finding';
import type { Stamp } from '../stamp/stamp';

/** What a policy does about a kind of finding, from the mildest to the strictest. */
export const LEVELS = ['off', 'note', 'warn', 'reason', 'approve', 'block'] as const;
export type Level = (typeof LEVELS)[number];

export function stricterLevel(a: Level, b: Level): Level {
  return LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a;
}

/** An organisation outside ours that may receive mail under the stamps named. */
export interface Partner {
  readonly name: string;
  readonly addresses: AddressRules;
  readonly stamps: ReadonlySet<Stamp>;
}

/** Text by language (`en`, `fr` …); the first entry is the one to use where a language is missing. */
export type LocalText = Readonly<Record<string, string>>;

export interface ChecklistItem {
  readonly id: string;
  readonly text: LocalText;
}

/** The organisation's rules, ready to be applied. */
export interface Policy {
  /** `built-in` is the strict fall-back: only the organisation's own domains are known. */
  readonly source: 'published' | 'built-in';
  readonly version: string;
  readonly organisation: { readonly name: string; readonly domain: string; readonly addresses: AddressRules };
  readonly partners: readonly Partner[];
  readonly levels: Readonly<Record<FindingKind, Level>>;
  /** What must be true before something is cleared for publication. */
  readonly checklist: readonly ChecklistItem[];
  /** Suggestions that the pane offers; people may write their own. */
  readonly adjustments: readonly LocalText[];
  readonly uses: readonly LocalText[];
}
