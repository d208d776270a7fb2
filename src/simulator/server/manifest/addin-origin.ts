import { allGroups, type AddinManifest, type Localised } from '../../shared/manifest';
import { ManifestProblem } from './manifest-problem';

function pagesOf(manifest: AddinManifest): readonly string[] {
  const { runtimeUrl } = manifest;
  const actions = allGroups(manifest).flatMap(({ controls }) =>
    controls.flatMap((control) =>
      control.kind === 'menu' ? control.items.map(({ action }) => action) : [control.action],
    ),
  );
  const panes = actions.flatMap((action) => (action.kind === 'showTaskpane' ? [action.url] : []));
  return [...(runtimeUrl ? [runtimeUrl] : []), ...panes].flatMap(
    ({ default: address, overrides }: Localised) => [address, ...Object.values(overrides)],
  );
}

/**
 * The one origin on this machine that an add-in's pages live on, e.g. `https://localhost:3000`.
 * @throws ManifestProblem when they live on several, or elsewhere.
 */
export function addinOriginOf(manifest: AddinManifest): URL {
  const [origin, ...others] = new Set(pagesOf(manifest).map((page) => new URL(page).origin));
  if (origin === undefined) throw new ManifestProblem('the manifest', 'it names no page of the add-in');
  if (others.length > 0)
    throw new ManifestProblem(
      'the manifest',
      `its pages live on several origins: ${[origin, ...others].join(', ')}`,
    );
  const url = new URL(origin);
  if (url.hostname === 'localhost') return url;
  throw new ManifestProblem(
    'the manifest',
    `it is built for ${origin}. The local Outlook serves add-ins built for https://localhost with a port`,
  );
}
