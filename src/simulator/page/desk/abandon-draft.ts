import type { Desk } from './desk';

/**
 * The server has forgotten every draft: nothing is saved any more. Answers whether somebody was writing, whose text stays
 * on the screen until the page starts afresh.
 */
export function abandonDraft({ state }: Pick<Desk, 'state'>): boolean {
  const current = state.get();
  if (current.kind !== 'writing') return false;
  const { model } = current.composing;
  model.stop();
  return model.reopened || model.touched();
}
