import type { Stamp } from '../../stamp/stamp';
import type { AdjustableKind } from '../adjustable-kinds';
import type { Level } from '../level';
import type { ChainRule, ChecklistItem, ListAudience, LocalText } from '../policy';

export type ChosenLevels = Readonly<Partial<Record<AdjustableKind, Level>>>;

interface Role {
  readonly role: string;
  readonly addresses: readonly string[];
}

/** A policy as administrators write it; `source-document.schema.json` says what each part means. */
export interface SourceDocument {
  readonly format: 2;
  readonly version: string;
  /** `2026-11-22`. */
  readonly issuedAt: string;
  readonly organisation: {
    readonly name: string;
    readonly domains: readonly string[];
    readonly peopleElsewhere?: readonly string[];
    readonly plusTags?: boolean;
    readonly stampOnPhones?: boolean;
  };
  readonly aliases?: readonly (readonly string[])[];
  readonly partners?: readonly {
    readonly name: string;
    readonly domains: readonly string[];
    readonly stamps: readonly Stamp[];
    readonly until?: string;
  }[];
  readonly lists?: readonly {
    readonly address: string;
    readonly audience: ListAudience;
    readonly members?: boolean;
  }[];
  readonly standingApprovals?: readonly {
    readonly who: readonly string[];
    readonly as: string;
    readonly until?: string;
  }[];
  readonly restrictedRecipients?: readonly {
    readonly who: readonly string[];
    readonly stamps: readonly Stamp[];
  }[];
  readonly approvers?: readonly (Role & { readonly absent?: boolean; readonly standIn?: Role })[];
  readonly levels?: ChosenLevels;
  readonly levelsByStamp?: Readonly<Partial<Record<Stamp, ChosenLevels>>>;
  readonly thresholds?: { readonly exposedRecipients?: number };
  readonly chain?: ChainRule;
  readonly staleness?: { readonly noticeAfterHours?: number; readonly holdAfterHours?: number };
  readonly checklist: readonly ChecklistItem[];
  readonly adjustments?: readonly LocalText[];
  readonly uses?: readonly LocalText[];
}
