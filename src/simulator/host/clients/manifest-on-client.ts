import type { AddinManifest } from '../../shared/manifest';
import type { ClientProfile } from './client-profile';

type Client = Pick<ClientProfile, 'id'>;
type Supports = (mailboxVersion: string) => boolean;

const NOTHING = { read: [], compose: [], organizer: [], attendee: [], launchEvents: [] } as const;

function withNothing(manifest: AddinManifest, why: string): AddinManifest {
  return { ...manifest, ...NOTHING, warnings: [...manifest.warnings, why] };
}

function onPhone(manifest: AddinManifest): AddinManifest {
  const { phone } = manifest;
  return phone === undefined
    ? withNothing(manifest, 'it has no <MobileFormFactor>: on a phone nothing of it is shown or run')
    : { ...manifest, ...NOTHING, ...phone };
}

/**
 * What a client takes of a manifest (facts: platform 6.2). One that lacks the set that is asked for takes nothing; phones
 * take what is meant for them, whatever set is asked for.
 */
export function manifestOn(manifest: AddinManifest, { id }: Client, supports: Supports): AddinManifest {
  const { requires } = manifest;
  if (id === 'phone') return onPhone(manifest);
  if (requires === undefined || supports(requires)) return manifest;
  return withNothing(
    manifest,
    `it requires Mailbox ${requires}, which this client lacks: nothing of it is shown or run`,
  );
}
