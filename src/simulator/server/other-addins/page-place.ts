import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the pages of an origin are taken from. */
export type PagePlace =
  { readonly kind: 'web'; readonly origin: string } | { readonly kind: 'folder'; readonly folder: string };

/** Places by the origin that the add-in was made for. */
export type PagePlaces = ReadonlyMap<string, PagePlace>;

function readPlace(text: string): PagePlace {
  if (URL.canParse(text) && /^https?:/i.test(text)) return { kind: 'web', origin: new URL(text).origin };
  const folder = resolve(text);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`${text} is neither an address nor a folder.`);
  }
  return { kind: 'folder', folder };
}

/**
 * Reads `https://addin.example=./dist` or `https://addin.example=http://localhost:8080`.
 * @throws Error that says what is wrong.
 */
export function readPagePlaces(lines: readonly string[]): PagePlaces {
  return new Map(
    lines.map((line) => {
      const at = line.indexOf('=');
      const origin = line.slice(0, Math.max(at, 0));
      if (!URL.canParse(origin) || !/^https?:/i.test(origin)) {
        throw new Error(`--pages ${line}: write it like --pages https://addin.example=FOLDER_OR_ADDRESS.`);
      }
      return [new URL(origin).origin, readPlace(line.slice(at + 1))] as const;
    }),
  );
}

/** Where they are by themselves, unless told otherwise. */
export function placeOf(origin: string, places: PagePlaces): PagePlace {
  return places.get(origin) ?? { kind: 'web', origin };
}
