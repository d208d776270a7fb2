import type { Desk } from './desk';

/**
 * The server has forgotten every draft: nothing is saved any more. Answers whether somebody was writing, whose text stays
 * on the screen until the page starts afresh.
 */
export function abandonDrafts({ drafts }: Pick<Desk, 'drafts'>): boolean {
  const models = drafts.get().flatMap(({ composing }) => composing?.model ?? []);
  for (const model of models) model.stop();
  return models.some((model) => model.reopened || model.touched());
}
