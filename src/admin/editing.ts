import type { SourceDocument } from '../core/policy/source/source-document';

/** A policy being edited: what it was when it was opened, what it is, and the way between. */
export interface Editing {
  readonly opened: SourceDocument;
  /** Begun here, so that no edition of it is in use anywhere. */
  readonly isNew: boolean;
  readonly now: SourceDocument;
  readonly past: readonly SourceDocument[];
  readonly future: readonly SourceDocument[];
  /** The field that was edited last; undefined after anything else. */
  readonly field: string | undefined;
}

export type EditingAction =
  /** `field` names what is typed into: all that is typed into one field without leaving it is one step. */
  | { readonly kind: 'edit'; readonly next: SourceDocument; readonly field: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export function beginEditing(
  opened: SourceDocument,
  { now = opened, isNew = false }: Partial<Pick<Editing, 'now' | 'isNew'>> = {},
): Editing {
  return { opened, isNew, now, past: [], future: [], field: undefined };
}

function edit(state: Editing, next: SourceDocument, field: string): Editing {
  if (next === state.now) return state;
  const isSameStep = field === state.field;
  const past = isSameStep ? state.past : [...state.past, state.now].slice(-MOST_STEPS);
  return { ...state, now: next, past, future: [], field };
}

function undo(state: Editing): Editing {
  const before = state.past[state.past.length - 1];
  if (before === undefined) return state;
  const { now, future } = state;
  return {
    ...state,
    now: before,
    past: state.past.slice(0, -1),
    future: [now, ...future],
    field: undefined,
  };
}

function redo(state: Editing): Editing {
  const [after, ...future] = state.future;
  if (after === undefined) return state;
  return { ...state, now: after, past: [...state.past, state.now], future, field: undefined };
}

export function editingReducer(state: Editing, action: EditingAction): Editing {
  switch (action.kind) {
    case 'edit':
      return edit(state, action.next, action.field);
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
  }
}
