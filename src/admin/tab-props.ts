import type { PolicyProblem } from '../core/policy/policy-problem';
import type { SourceDocument } from '../core/policy/source/source-document';
import type { AdminTexts } from './texts';

/** What every part of the editor gets: the policy, what is wrong with it, and how to change it. */
export interface TabProps {
  readonly source: SourceDocument;
  readonly problems: readonly PolicyProblem[];
  readonly texts: AdminTexts;
  /** `field` names what was typed into, as a JSON pointer. */
  readonly onEdit: (next: SourceDocument, field: string) => void;
}
