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

/** What goes to the server and back for one import after another. False: it failed, and the person was told why. */
interface Transfer {
  start(folder: FolderId): Promise<boolean>;
  send(pack: Pack): Promise<boolean>;
  end(ended: ImportEnd): Promise<void>;
  /** Ends the import that goes by this address, if the server still knows it. */
  pickUp(address: string): Promise<void>;
  undo(): Promise<boolean>;
}

function createTransfer(api: ImportApi, memory: ImportMemory, state: Store<ImportState>): Transfer {
  const unreadable: string[] = [];
  let address = '';
  let counts = NOTHING;

  function wentWell<T>(answer: ApiResult<T>): answer is Extract<ApiResult<T>, { readonly ok: true }> {
    // Not forgotten before the person has seen it: leaving the page ends the request that is under way, too.
    if (!answer.ok) state.update(() => ({ kind: 'failed', problem: answer.error, counts }));
    return answer.ok;
  }
  const showDone = (report: ImportReport, ended: ImportEnd) =>
    state.update(() => ({ kind: 'done', report, ended, undo: 'possible' }));

  return {
    async start(folder) {
      [counts, unreadable.length] = [NOTHING, 0];
      const started = await api.startImport(folder);
      if (!wentWell(started)) return false;
      address = started.value;
      memory.remember(address);
      return true;
    },
    async send({ body, size, unreadable: files }) {
      unreadable.push(...files);
      const answer = await api.sendPieces(address, body);
      if (!wentWell(answer)) return false;
      counts = answer.value;
      state.update((now) =>
        now.kind === 'working' ? { ...now, counts, doneBytes: now.doneBytes + size } : now,
      );
      return true;
    },
    async end(ended) {
      const answer = await api.endImport(address);
      if (!wentWell(answer)) return;
      memory.forget();
      showDone(withUnreadable(answer.value, unreadable), ended);
    },
    async pickUp(left) {
      address = left;
      const answer = await api.endImport(address);
      // A server that was started again meanwhile does not know the import: what it had taken is in the mailbox.
      if (answer.ok) showDone(answer.value, 'page-left');
    },
    undo: async () => (await api.undoImport(address)).ok,
  };
}

/** Brings files into the mailbox, counts while it does, and can be stopped. */
export function createImporter(api: ImportApi, memory: ImportMemory): Importer {
  const state = createStore<ImportState>({ kind: 'idle' });
  const transfer = createTransfer(api, memory, state);
  const isWorking = () => state.get().kind === 'working';
  const isStopping = () => {
    const now = state.get();
    return now.kind === 'working' && now.isStopping;
  };
  const undoIs = (undo: 'working' | 'done' | 'failed') =>
    state.update((now) => (now.kind === 'done' ? { ...now, undo } : now));

  return {
    state,
    async take(files, folder) {
      if (files.length === 0 || isWorking()) return;
      const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
      const before = { counts: NOTHING, doneBytes: 0, totalBytes };
      state.update(() => ({ kind: 'working', ...before, isStopping: false }));
      if (!(await transfer.start(importFolder(folder)))) return;
      for await (const pack of packFiles(files)) {
        if (isStopping()) return transfer.end('stopped');
        if (!(await transfer.send(pack))) return;
      }
      await transfer.end('complete');
    },
    async pickUp() {
      const left = memory.recall();
      memory.forget();
      if (left !== null && !isWorking()) await transfer.pickUp(left);
    },
    stop: () => state.update((now) => (now.kind === 'working' ? { ...now, isStopping: true } : now)),
    async undo() {
      undoIs('working');
      undoIs((await transfer.undo()) ? 'done' : 'failed');
    },
    close() {
      if (isWorking()) return;
      memory.forget();
      state.update(() => ({ kind: 'idle' }));
    },
  };
}
