import { renameSync, writeFileSync } from 'node:fs';

/** Written beside its place and moved there: a process killed at any moment leaves the old file or the new one. */
export function replaceFile(file: string, content: string | Buffer): void {
  const beside = `${file}.new`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
