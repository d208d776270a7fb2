import { parseAddress } from '../core/audience/address';
import { isInside } from '../core/audience/membership';
import type { Policy } from '../core/policy/policy';
import { ok, type Result } from '../core/result';
import { readBanners, type BannerReading } from '../core/stamp/banner';
import { HEADER_NAME, headerValues, readStampHeaders } from '../core/stamp/header';
import { stampOf, type StampReading } from '../core/stamp/mark';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { HostError, PolicySource, ReadHost } from './ports';

/** How far the message's header and its own banner say the same. */
export type Agreement = 'agree' | 'banner-only' | 'header-only' | 'contradict' | 'damaged' | 'unstamped';

/** Who vouches for the stamp. */
export type Trust =
  /** Sent inside the organisation, from one of its own addresses. */
  | { readonly kind: 'inside' }
  /** Anybody outside can write a stamp; `by` is the sender's domain, or the address where that cannot be read. */
  | { readonly kind: 'claimed'; readonly by: string }
  /** Headers cannot be read here, as in some clients' Sent Items. */
  | { readonly kind: 'unknown' };

/** The stamp of a received or sent message, as a person should see it. */
export interface StampView {
  readonly stamp: Stamp | undefined;
  readonly agreement: Agreement;
  readonly trust: Trust;
  /** Adjustments or agreed uses, from the message's own banner. */
  readonly items: readonly string[];
  /** Milliseconds since 1970. */
  readonly stampedAt: number | undefined;
  /** The domain that the header names as the one that stamped. */
  readonly organisationSays: string | undefined;
  /** Stamps of earlier messages, in the quoted text. */
  readonly earlier: readonly Stamp[];
}

interface Comparison {
  readonly agreement: Agreement;
  readonly stamp: Stamp | undefined;
  readonly own: BannerReading | undefined;
}

/** Set by Exchange, and stripped from mail that comes in from outside (design: trust on arrival). */
const AUTH_AS = 'X-MS-Exchange-Organization-AuthAs';

function withoutHeader(banners: readonly BannerReading[]): Comparison {
  const own = banners.find(({ isOnTop }) => isOnTop);
  return own
    ? { agreement: 'banner-only', stamp: own.stamp, own }
    : { agreement: 'unstamped', stamp: undefined, own: undefined };
}

function compare(reading: StampReading, banners: readonly BannerReading[]): Comparison {
  switch (reading.kind) {
    case 'missing':
    case 'none':
      return withoutHeader(banners);
    case 'damaged':
      return { agreement: 'damaged', stamp: reading.stamp, own: undefined };
    case 'stamped': {
      const { mark } = reading;
      const own = banners.find(({ id }) => id === mark.id);
      if (own === undefined) return { agreement: 'header-only', stamp: mark.stamp, own };
      const others = banners.filter(({ id, isOnTop }) => isOnTop && id !== mark.id);
      const strongest = strictest([mark.stamp, own.stamp, ...others.map((banner) => banner.stamp)]);
      const isOne = others.length === 0 && own.stamp === mark.stamp;
      return { agreement: isOne ? 'agree' : 'contradict', stamp: strongest, own };
    }
  }
}

function judgeTrust(policy: Policy, headers: string, from: string): Trust {
  if (headers === '') return { kind: 'unknown' };
  const address = parseAddress(from);
  const authenticated = headerValues(headers, AUTH_AS);
  const inside =
    address !== undefined &&
    isInside(policy, address) &&
    authenticated.length === 1 &&
    authenticated[0]?.trim().toLowerCase() === 'internal';
  return inside ? { kind: 'inside' } : { kind: 'claimed', by: address?.domain ?? from };
}

/** Reads the stamp of the selected message. Fails only where the mail program shows neither headers nor body. */
export async function readStamp(
  host: ReadHost,
  policies: PolicySource,
): Promise<Result<StampView, HostError>> {
  const [headers, body, { policy }] = await Promise.all([
    host.readHeaders(),
    host.readBody('text'),
    policies.current(undefined),
  ]);
  if (!body.ok && !headers.ok) return body;

  const block = headers.ok ? headers.value : '';
  const reading = readStampHeaders(headerValues(block, HEADER_NAME));
  const banners = body.ok ? readBanners('text', body.value) : [];
  const { agreement, stamp, own } = compare(reading, banners);
  return ok({
    stamp: stamp ?? stampOf(reading),
    agreement,
    trust: judgeTrust(policy, block, host.from.address),
    items: own?.items ?? [],
    stampedAt: reading.kind === 'stamped' ? reading.mark.at * 1000 : undefined,
    organisationSays: reading.kind === 'stamped' ? reading.mark.domain : undefined,
    earlier: banners.filter((banner) => banner !== own).map((banner) => banner.stamp),
  });
}
