import { useEffect, useState } from 'react';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { createImporter } from './importer';

/** Imports what is picked or dropped into the folder that is shown. */
export function useImport() {
  const { api, mailbox } = useOutlook();
  const [importer] = useState(() => createImporter(api));
  const state = useStore(importer.state);
  const [take] = useState(() => (files: readonly File[]) => void importer.take(files, mailbox.get().folder));
  return { importer, state, take };
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
