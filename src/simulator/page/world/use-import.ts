import { useEffect, useState } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { rememberImport } from './import-memory';
import { createImporter } from './importer';

/** Imports what is picked or dropped into the folder that is shown. */
export function useImport() {
  const { api, mailbox, world, account, popOut } = useOutlook();
  const [importer] = useState(() =>
    createImporter(
      api,
      rememberImport(() => sessionStorage, `${world}/${account.id}`),
    ),
  );
  const state = useStore(importer.state);
  useEffect(() => {
    if (!popOut) void importer.pickUp();
  }, [importer, popOut]);
  useAskBeforeLeaving(state.kind === 'working');
  const [take] = useState(() => (files: readonly File[]) => void importer.take(files, mailbox.get().folder));
  return { importer, state, take };
}

/** Lets the browser ask before the page is left in the middle of something. */
function useAskBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the page; the browser would otherwise open them in place of the mailbox. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    const enter = (event: DragEvent) => carriesFiles(event) && setDepth((now) => now + 1);
    const leave = (event: DragEvent) => carriesFiles(event) && setDepth((now) => Math.max(0, now - 1));
    const over = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: over, drop };
    const all = Object.entries(handlers) as [keyof typeof handlers, (event: DragEvent) => unknown][];
    for (const [name, handler] of all) window.addEventListener(name, handler);
    return () => {
      for (const [name, handler] of all) window.removeEventListener(name, handler);
    };
  }, [onFiles]);
  return depth > 0;
}
