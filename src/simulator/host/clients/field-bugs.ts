import type { ClientId } from './client-profile';

/** A way in which a real client is known to differ from its documentation. */
export interface FieldBug {
  /** What an add-in notices. */
  readonly what: string;
  readonly clients: readonly ClientId[];
}

/** Reports of the field, by their number in the tracker of OfficeDev/office-js (facts: platform 2 to 5). */
export const FIELD_BUGS = {
  'GH#6389': {
    what: 'A header that was removed cannot be set again on this draft; the call succeeds.',
    clients: ['web', 'new-windows'],
  },
} as const satisfies Readonly<Record<string, FieldBug>>;

export type FieldBugId = keyof typeof FIELD_BUGS;
