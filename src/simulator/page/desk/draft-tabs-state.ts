import type { DraftTab } from './desk';

/** One draft in front needs no tab; as soon as another one lies below, all have one. */
export const needsTabs = (drafts: readonly DraftTab[], front: string | null): boolean =>
  drafts.some(({ draftId }) => draftId !== front);
