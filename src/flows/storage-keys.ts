/** Names under which a draft's state is kept; see draft-state.ts for what is in it. */
export const SESSION = {
  draft: 'draft',
  policy: 'policy',
  thread: 'thread',
  attached: 'attached',
  typed: 'typed',
} as const;
/** Kept with the user's mailbox. */
export const SETTING = { seen: 'seen', ticked: 'ticked' } as const;
export const PROPERTY = { draft: 'draft' } as const;
