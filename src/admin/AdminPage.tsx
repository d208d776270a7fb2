import { useSyncExternalStore } from 'react';
import { useAdminStyles, useBodyStyles } from './admin-styles';
import type { Desk } from './desk';
import { Editor } from './Editor';
import { refuseFiles } from './FileDrop';
import { StartPage } from './StartPage';
import type { AdminTexts } from './texts';

interface AdminPageProps {
  readonly desk: Desk;
  readonly texts: AdminTexts;
  /** `2026-11-22`. */
  readonly today: string;
}

/** The page on which administrators write their policy. */
export function AdminPage({ desk, texts, today }: AdminPageProps) {
  useBodyStyles();
  const styles = useAdminStyles();
  const state = useSyncExternalStore(desk.store.subscribe, desk.store.get);
  const { editing } = state;
  return (
    <div className={styles.page} onDragOver={refuseFiles} onDrop={refuseFiles}>
      {editing === undefined ? (
        <StartPage texts={texts} today={today} onBegin={desk.begin} onOpen={desk.open} />
      ) : (
        <Editor desk={desk} state={state} editing={editing} texts={texts} today={today} />
      )}
    </div>
  );
}
