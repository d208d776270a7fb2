import type { SourceDocument } from '../core/policy/source/source-document';
import { beginEditing, type Editing } from './editing';
import { openSource } from './policy-draft';

const KEY = 'mailstamp.admin.work';

/** The part of the browser's localStorage that is used; it may be full, or forbidden. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** Throws where the browser forbids to keep anything. */
export type OpenShelf = () => Shelf;

/** Keeps the work in this browser, so that a reload loses nothing. False where the browser does not keep it. */
export function keepWork(open: OpenShelf, { opened, isNew, now }: Editing): boolean {
  try {
    open().setItem(KEY, JSON.stringify({ opened, isNew, now }));
    return true;
  } catch {
    return false;
  }
}

function policyIn(part: unknown): SourceDocument | undefined {
  const opened = openSource(JSON.stringify(part ?? null));
  return opened.ok ? opened.value : undefined;
}

/** What was kept; undefined where there is nothing that could be edited. */
export function keptWork(open: OpenShelf): Editing | undefined {
  try {
    const kept: unknown = JSON.parse(open().getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const opened = policyIn(Reflect.get(kept, 'opened'));
    const now = policyIn(Reflect.get(kept, 'now'));
    const isNew = Reflect.get(kept, 'isNew') === true;
    return opened && now && beginEditing(opened, { now, isNew });
  } catch {
    return undefined;
  }
}

/** Tells when another tab of this browser keeps work of its own, in place of what this one kept. */
export type WatchShelf = (onOther: () => void) => void;

export const watchShelf: WatchShelf = (onOther) =>
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) onOther();
  });

export function forgetWork(open: OpenShelf): void {
  try {
    open().removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
