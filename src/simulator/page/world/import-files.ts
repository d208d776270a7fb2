import type { ImportReport } from '../../shared/mail';
import { type FileToImport } from '../api/api';
import { readBase64 } from '../api/base64';
import { ok } from '../api/result';
import type { ApiResult } from '../api/send-request';

/** Bytes. Exchange itself takes messages up to 25 MB by default (docs: Exchange Online limits). */
export const MOST_IMPORT_BYTES = 25_000_000;

export interface ImportReasons {
  readonly tooBig: string;
  readonly unreadable: string;
}

interface ReadFile {
  readonly name: string;
  readonly base64: string | null;
}

async function readFile(file: File): Promise<ReadFile> {
  return { name: file.name, base64: await readBase64(file).catch(() => null) };
}

/**
 * Reads the files and hands them to the server in one go. Files that the browser cannot read, or that are too big, are in
 * the report next to those that the server could not read.
 */
export async function importFiles(
  files: readonly File[],
  send: (files: readonly FileToImport[]) => Promise<ApiResult<ImportReport>>,
  reasons: ImportReasons,
): Promise<ApiResult<ImportReport>> {
  const tooBig = files.filter(({ size }) => size > MOST_IMPORT_BYTES);
  const read = await Promise.all(files.filter((file) => !tooBig.includes(file)).map(readFile));
  const good = read.flatMap(({ name, base64 }) => (base64 === null ? [] : [{ name, base64 }]));
  const bad = [
    ...tooBig.map(({ name }) => ({ file: name, reason: reasons.tooBig })),
    ...read
      .filter(({ base64 }) => base64 === null)
      .map(({ name }) => ({ file: name, reason: reasons.unreadable })),
  ];
  if (good.length === 0) return ok({ imported: [], unreadable: bad });
  const answer = await send(good);
  return answer.ok ? ok({ ...answer.value, unreadable: [...answer.value.unreadable, ...bad] }) : answer;
}
