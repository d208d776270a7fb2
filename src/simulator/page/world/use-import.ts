import { useEffect, useState } from 'react';
import type { ImportReport } from '../../shared/mail';
import type { ApiResult } from '../api/send-request';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { importFiles } from './import-files';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly answer: ApiResult<ImportReport> };

/** Imports what is picked or dropped; `dragging` is true while files hover over the page. */
export function useImport() {
  const { api } = useOutlook();
  const words = useWords();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setState({ kind: 'working' });
    const reasons = { tooBig: words.import.tooBig, unreadable: words.import.unreadable };
    setState({ kind: 'done', answer: await importFiles(files, api.importFiles, reasons) });
  };
  return { state, take, close: () => setState({ kind: 'idle' }) };
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
