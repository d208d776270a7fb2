import type { Result } from '../core/result';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import type { StampMark } from '../core/stamp/mark';
import type { ComposeHost, HostError } from './ports';

/**
 * Writes the stamp's header. Classic Outlook refuses the first header of a reply now and then and takes the next one
 * (facts: platform 3.1, GH#4326), so a refusal is tried once more; silence is not, because it costs all the time there is.
 */
export async function writeStampHeader(host: ComposeHost, mark: StampMark): Promise<Result<void, HostError>> {
  const value = formatStampHeader(mark);
  const first = await host.writeHeader(HEADER_NAME, value);
  return first.ok || first.error.kind === 'host-silent' ? first : host.writeHeader(HEADER_NAME, value);
}
