import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the mailboxes of a state folder to one program: two would each deliver and write what the other does not know of.
 * What a killed program left behind does not count. Returns how to let go.
 * @throws Error whose message a person can act on.
 */
export function lockState(folder: string): () => void {
  const file = `${folder}.lock`;
  const owner = ownerOf(file);
  if (owner !== null) {
    throw new Error(
      `Another local Outlook (process ${owner}) uses the mailboxes in ${folder}. Stop it, or choose others with --state.`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
