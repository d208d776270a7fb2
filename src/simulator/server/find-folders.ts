import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The first of the folders that holds the file; @throws Error that says what is missing and what to do. */
export function findFolder(what: string, candidates: readonly string[], file: string): string {
  const found = candidates.find((folder) => existsSync(join(folder, file)));
  if (found !== undefined) return found;
  throw new Error(`${what} not found: looked for ${file} in ${candidates.join(', ')}.`);
}

/** This folder and all above it. */
export function withParents(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}
