import { FINDING_KINDS, type FindingKind } from '../core/decide/finding';

/** Where the pane was asked to open. A new object each time, so that asking twice leads there twice. */
export interface PaneLead {
  readonly finding: FindingKind;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the context that the alert's button hands to the pane: `{"v":1,"finding":"no-stamp"}`. Outlook may hand on an
 * old one or nothing at all; whatever is not understood leads nowhere.
 */
export function parsePaneContext(raw: string | undefined): PaneLead | undefined {
  const context = raw === undefined ? undefined : parseJson(raw);
  if (typeof context !== 'object' || context === null || !('finding' in context)) return undefined;
  if (!('v' in context) || context.v !== 1) return undefined;
  const finding = FINDING_KINDS.find((kind) => kind === context.finding);
  return finding && { finding };
}
