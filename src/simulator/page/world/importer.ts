import type { FolderId, ImportCounts, ImportNote, ImportReport } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';
import type { ImportMemory } from './import-memory';
import { type Pack, packFiles } from './pack-files';

export type ImportEnd = 'complete' | 'stopped' | 'page-left';

export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly counts: ImportCounts;
      readonly doneBytes: number;
      readonly totalBytes: number;
      readonly isStopping: boolean;
    }
  | {
      readonly kind: 'done';
      readonly report: ImportReport;
      /** Whether everything was in, or else what ended it before. */
      readonly ended: ImportEnd;
      readonly undo: 'possible' | 'working' | 'done' | 'failed';
    }
  /** What came in before the server gave up stays. */
  | { readonly kind: 'failed'; readonly problem: ApiProblem; readonly counts: ImportCounts };

type ImportApi = Pick<AccountApi, 'startImport' | 'sendPieces' | 'endImport' | 'undoImport'>;

export interface Importer {
  readonly state: Pick<Store<ImportState>, 'get' | 'subscribe'>;
  /** One import at a time: while one runs, further files are not taken. */
  take(files: readonly File[], folder: FolderId): Promise<void>;
  /** Ends after the request that is under way; what came in stays. */
  stop(): void;
  /** Ends the import that ran when the page was left, if one did, and shows what came of it. */
  pickUp(): Promise<void>;
  /** Takes out again what the import that is done brought in. */
  undo(): Promise<void>;
  close(): void;
}

const NOTHING: ImportCounts = { imported: 0, duplicates: 0, unreadable: 0 };

const notReadable = (file: string): ImportNote => ({
  file,
  message: null,
  kind: 'unreadable',
  reason: 'not-readable-here',
});

function withUnreadable(report: ImportReport, files: readonly string[]): ImportReport {
  return {
    ...report,
    unreadable: report.unreadable + files.length,
    notes: [...report.notes, ...files.map(notReadable)],
  };
}

/** Imports go to the folder that is shown, where mail from elsewhere can lie in it. */
export const importFolder = (shown: FolderId): FolderId =>
  shown === 'sent' || shown === 'deleted' ? shown : 'inbox';

/** Brings files into the mailbox, counts while it does, and can be stopped. */
export function createImporter(api: ImportApi, memory: ImportMemory): Importer {
  const state = createStore<ImportState>({ kind: 'idle' });
  const unreadable: string[] = [];
  let address = '';
  let counts = NOTHING;

  const isStopping = () => {
    const now = state.get();
    return now.kind === 'working' && now.isStopping;
  };
  function fail(problem: ApiProblem): void {
    // Not forgotten before the person has seen it: leaving the page ends the request that is under way, too.
    state.update(() => ({ kind: 'failed', problem, counts }));
  }

  async function sendPack({ body, size, unreadable: files }: Pack): Promise<ApiResult<ImportCounts>> {
    unreadable.push(...files);
    const answer = await api.sendPieces(address, body);
    if (!answer.ok) return answer;
    counts = answer.value;
    state.update((now) =>
      now.kind === 'working' ? { ...now, counts, doneBytes: now.doneBytes + size } : now,
    );
    return answer;
  }

  async function finish(ended: ImportEnd): Promise<void> {
    const answer = await api.endImport(address);
    if (!answer.ok) {
      fail(answer.error);
      return;
    }
    const report = withUnreadable(answer.value, unreadable);
    memory.forget();
    state.update(() => ({ kind: 'done', report, ended, undo: 'possible' }));
  }

  return {
    state,
    async take(files, folder) {
      if (files.length === 0 || state.get().kind === 'working') return;
      [counts, unreadable.length] = [NOTHING, 0];
      const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
      state.update(() => ({ kind: 'working', counts, doneBytes: 0, totalBytes, isStopping: false }));
      const started = await api.startImport(importFolder(folder));
      if (!started.ok) {
        fail(started.error);
        return;
      }
      address = started.value;
      memory.remember(address);
      for await (const pack of packFiles(files)) {
        if (isStopping()) return finish('stopped');
        const sent = await sendPack(pack);
        if (!sent.ok) {
          fail(sent.error);
          return;
        }
      }
      await finish('complete');
    },
    async pickUp() {
      const left = memory.recall();
      memory.forget();
      if (left === null || state.get().kind === 'working') return;
      address = left;
      const answer = await api.endImport(address);
      // A server that was started again meanwhile does not know the import: what it had taken is in the mailbox.
      if (!answer.ok) return;
      state.update(() => ({ kind: 'done', report: answer.value, ended: 'page-left', undo: 'possible' }));
    },
    stop: () => state.update((now) => (now.kind === 'working' ? { ...now, isStopping: true } : now)),
    async undo() {
      const undoIs = (undo: 'working' | 'done' | 'failed') =>
        state.update((now) => (now.kind === 'done' ? { ...now, undo } : now));
      undoIs('working');
      undoIs((await api.undoImport(address)).ok ? 'done' : 'failed');
    },
    close() {
      if (state.get().kind === 'working') return;
      memory.forget();
      state.update(() => ({ kind: 'idle' }));
    },
  };
}
