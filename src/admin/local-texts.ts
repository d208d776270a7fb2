import type { ChecklistItem, LocalText } from '../core/policy/policy';
import type { SourceDocument } from '../core/policy/source/source-document';
import { without } from './lists';

/** The languages in which this policy says anything, and that of the page. */
export function languagesOf(
  { checklist, adjustments = [], uses = [] }: SourceDocument,
  language: string,
): readonly string[] {
  const texts = [...checklist.map(({ text }) => text), ...adjustments, ...uses];
  return Array.from(new Set([...texts.flatMap((text) => Object.keys(text)), language]));
}

/** A text with another wording in one language; without that language where the wording is empty. */
export function withWording(text: LocalText, language: string, wording: string): LocalText {
  return wording === '' ? (without(text, language) as LocalText) : { ...text, [language]: wording };
}

/** A line with an id that no other line has: drafts remember the ids that were ticked. */
export function newChecklistItem(checklist: readonly ChecklistItem[]): ChecklistItem {
  const taken = new Set(checklist.map(({ id }) => id));
  let number = checklist.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return { id: `item-${number}`, text: {} };
}
