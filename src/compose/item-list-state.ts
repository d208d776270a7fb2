import { err, ok, type Result } from '../core/result';
import { parseFreeText, plainLine } from '../core/stamp/free-text';

/** Characters that one adjustment or use may have; more is refused, never cut. */
export const MAX_ITEM = 300;

export type ItemProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'duplicate' };

/** The list with what was typed at `position`; at the end of the list it is one more item. */
export function withItem(
  items: readonly string[],
  typed: string,
  position: number,
): Result<readonly string[], ItemProblem> {
  const item = parseFreeText(typed, MAX_ITEM);
  if (!item.ok) return err(problemOf(item.error, typed));
  const isListed = items.some((listed, index) => listed === item.value && index !== position);
  if (isListed) return err({ kind: 'duplicate' });
  return ok([...items.slice(0, position), item.value, ...items.slice(position + 1)]);
}

function problemOf(kind: 'empty' | 'too-long', typed: string): ItemProblem {
  return kind === 'empty' ? { kind } : { kind, length: Array.from(plainLine(typed)).length };
}

export function withoutItem(items: readonly string[], position: number): readonly string[] {
  return items.filter((_item, index) => index !== position);
}

/** Suggestions that are not on the list yet. */
export function openSuggestions(suggestions: readonly string[], items: readonly string[]): readonly string[] {
  return suggestions.filter((suggestion) => !items.includes(plainLine(suggestion)));
}
