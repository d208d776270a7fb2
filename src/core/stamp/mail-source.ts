import { HEADER_NAME, readStampHeaders } from './header';
import { stampOf } from './mark';
import { findMarkers } from './marker';
import { strictest, type Stamp } from './stamp';

/** The first word of a damaged field still tells the stamp, so that a fold further on does no harm. */
function unfold(source: string): string {
  return source.split('\r').join('').split('\n ').join(' ');
}

/**
 * The strictest stamp that the source of a mail (RFC 5322) names in a header, its own or that of a mail inside it, or in a
 * marker that stands in it as it is; others are encoded.
 */
export function stampInSource(source: string): Stamp | undefined {
  const [, ...fields] = unfold(`\n${source}`).toLowerCase().split(`\n${HEADER_NAME}:`);
  const values = fields.map((rest) => rest.split('\n', 1));
  const named = values.flatMap((value) => stampOf(readStampHeaders(value)) ?? []);
  return strictest([...named, ...findMarkers(source).intact.map(({ stamp }) => stamp)]);
}
