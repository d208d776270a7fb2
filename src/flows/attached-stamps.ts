import { stampInSource } from '../core/stamp/mail-source';
import { isStamp, type Stamp } from '../core/stamp/stamp';
import { parseJson } from './draft-state';
import type { Attachment, ComposeHost, HostError } from './ports';
import type { Result } from '../core/result';

/** What a pane, which reads more closely, found in attached mails by their ids: a stamp, or the empty text for none. */
export function keptStamps(text: string | undefined): Readonly<Record<string, unknown>> {
  return Object(parseJson(text ?? '')) as Readonly<Record<string, unknown>>;
}

/** Stamps of the mails that are attached to a draft. What cannot be read counts as Confidential: it could be. */
export async function attachedStamps(
  host: Pick<ComposeHost, 'readAttached'>,
  attachments: Result<readonly Attachment[], HostError>,
  kept: string | undefined,
): Promise<readonly Stamp[]> {
  if (!attachments.ok) return ['confidential'];
  const known = keptStamps(kept);
  const stamps = attachments.value.map(async ({ id, isMail }) => {
    if (id in known || !isMail) return known[id];
    const source = await host.readAttached(id);
    return source.ok ? stampInSource(source.value) : 'confidential';
  });
  return (await Promise.all(stamps)).filter(isStamp);
}
