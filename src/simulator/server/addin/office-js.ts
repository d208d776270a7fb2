import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of Microsoft's files, as installed for whoever lives in `from`. @throws when the package is not installed. */
export function officeJsFolder(from: string): string {
  return join(
    dirname(createRequire(join(from, 'package.json')).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
}

/**
 * Finds files whatever the case of their address: the library asks for `AgaveErrorUX`, the package has
 * `agaveerrorux`. Returns the path inside the folder, or null. Folders are listed once.
 */
export function findIgnoringCase(folder: string): (path: string) => string | null {
  const listings = new Map<string, ReadonlyMap<string, string>>();
  const list = (inside: string): ReadonlyMap<string, string> => {
    const known = listings.get(inside);
    if (known) return known;
    const entries = readdirSync(join(folder, inside), { withFileTypes: true });
    const listing = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
    listings.set(inside, listing);
    return listing;
  };
  return (path) => {
    let found = '';
    for (const part of path.split('/')) {
      try {
        const name = list(found).get(part.toLowerCase());
        if (name === undefined) return null;
        found = found === '' ? name : `${found}/${name}`;
      } catch {
        return null;
      }
    }
    return found;
  };
}
