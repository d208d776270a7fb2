import type { SourceDocument } from '../core/policy/source/source-document';
import { createStore, type Store } from '../ui/store';
import { beginEditing, editingReducer, type Editing, type EditingAction } from './editing';
import { forgetWork, keepWork, keptWork, type OpenShelf, type WatchShelf } from './kept-work';
import { sourceText } from './policy-draft';

export interface DeskState {
  /** Undefined while no policy is open. */
  readonly editing: Editing | undefined;
  /** False where this browser does not keep the work over a reload. */
  readonly isKept: boolean;
  /** Another tab keeps its own work in place of this one's. */
  readonly isElsewhere: boolean;
  /** The text that was saved as a file last. */
  readonly saved: string | undefined;
}

/** What can be done with the policy that is open. */
export interface Desk {
  readonly store: Store<DeskState>;
  /** Begins a policy that is nowhere yet. */
  readonly begin: (source: SourceDocument) => void;
  readonly open: (source: SourceDocument) => void;
  readonly act: (action: EditingAction) => void;
  /** The source was saved as a file. */
  readonly markSaved: (text: string) => void;
  /** Closes the policy and removes it from this browser. */
  readonly close: () => void;
}

/** True where closing would lose what no file has. */
export function wouldLose({ editing, saved }: DeskState): boolean {
  if (editing === undefined) return false;
  const text = sourceText(editing.now);
  return text !== saved && (editing.isNew || text !== sourceText(editing.opened));
}

const FRESH = { isKept: true, isElsewhere: false, saved: undefined };

/** Goes on with the work that this browser kept, if there is some. */
export function createDesk(openShelf: OpenShelf, watch: WatchShelf): Desk {
  const store = createStore<DeskState>({ ...FRESH, editing: keptWork(openShelf) });
  const put = (editing: Editing, saved: string | undefined) =>
    store.set({ ...store.get(), editing, saved, isKept: keepWork(openShelf, editing) });
  watch(() => store.set({ ...store.get(), isElsewhere: true }));
  return {
    store,
    begin: (source) => put(beginEditing(source, { isNew: true }), undefined),
    open: (source) => put(beginEditing(source), undefined),
    act(action) {
      const { editing, saved } = store.get();
      if (editing !== undefined) put(editingReducer(editing, action), saved);
    },
    markSaved: (saved) => store.set({ ...store.get(), saved }),
    close() {
      forgetWork(openShelf);
      store.set({ ...FRESH, editing: undefined });
    },
  };
}
