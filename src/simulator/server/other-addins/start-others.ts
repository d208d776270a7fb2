import type { FastifyInstance } from 'fastify';
import type { AddinManifest } from '../../shared/manifest';
import { createAddinApp, folderPages, type AddinAppOptions } from '../addin-app';
import { loadManifest } from './load-manifest';
import { moveManifest, originsIn } from './moved-manifest';
import { placeOf, type PagePlace, type PagePlaces } from './page-place';
import { webPages } from './web-pages';

export interface OthersOptions extends Omit<AddinAppOptions, 'servePages'> {
  /** Files or addresses of manifests. */
  readonly manifests: readonly string[];
  readonly places: PagePlaces;
  /** Listens on a port of its own and says which; at the same one each time, if it can. */
  readonly listen: (app: FastifyInstance, index: number) => Promise<number>;
  readonly say: (line: string) => void;
}

export interface Others {
  readonly manifests: readonly AddinManifest[];
  /** Origins that the local Outlook serves for them. */
  readonly served: readonly string[];
  /** Origins that their frames may go to besides. */
  readonly domains: readonly string[];
  close(): Promise<void>;
}

function describe(place: PagePlace): string {
  return place.kind === 'folder' ? place.folder : place.origin;
}

/** Serves the origins, each on a port of its own, so that addresses from the root of a page keep working. */
async function serveOrigins(origins: readonly string[], options: OthersOptions) {
  const { places, listen, say } = options;
  const moved: Record<string, string> = {};
  const apps: FastifyInstance[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(apps.map((app) => app.close()));
  };
  try {
    for (const [index, original] of origins.entries()) {
      const place = placeOf(original, places);
      const servePages =
        place.kind === 'folder'
          ? folderPages(place.folder, { isMoved: true })
          : webPages({ real: place.origin, original, movedOrigins: () => moved, say });
      const app = createAddinApp({ ...options, servePages });
      const port = await listen(app, index);
      apps.push(app);
      moved[original] = `https://localhost:${port}`;
      say(`${original} is served at https://localhost:${port}, taken from ${describe(place)}`);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { moved, close };
}

function sayWarnings({ displayName, warnings }: AddinManifest, say: OthersOptions['say']): void {
  for (const warning of warnings) say(`${displayName.default}: ${warning}.`);
}

function refuseTwins(manifests: readonly AddinManifest[]): void {
  const twin = manifests.find(({ id }, index) => manifests.findIndex((other) => other.id === id) !== index);
  if (twin) throw new Error(`Two manifests have the id ${twin.id}: give one of them another.`);
}

/**
 * Loads other people's add-ins and serves their pages under our own host name, where office.js trusts its host.
 * @throws Error whose message a person can act on.
 */
export async function startOthers(options: OthersOptions): Promise<Others> {
  const manifests = await Promise.all(options.manifests.map(loadManifest));
  refuseTwins(manifests);
  manifests.forEach((manifest) => sayWarnings(manifest, options.say));
  const origins = [...new Set(manifests.flatMap(originsIn))];
  const { moved, close } = await serveOrigins(origins, options);
  return {
    manifests: manifests.map((manifest) => moveManifest(manifest, moved)),
    served: Object.values(moved),
    domains: origins,
    close,
  };
}
