import { parseAddress } from '../core/audience/address';
import { isOurs } from '../core/audience/who';
import type { Policy } from '../core/policy/policy';
import { ok, type Result } from '../core/result';
import { readBanners, type BannerReading } from '../core/stamp/banner';
import { HEADER_NAME, headerValues, readStampHeaders } from '../core/stamp/header';
import { stampOf, type StampId, type StampReading } from '../core/stamp/mark';
import { stricter, strictest, type Stamp } from '../core/stamp/stamp';
import type { HostError, PolicySource, ReadHost } from './ports';

/**
 * How far the message's header and its own banner say the same. `unreadable`: the mail program did not show one of them,
 * and the other leaves open what it says.
 */
export type Agreement =
  'agree' | 'banner-only' | 'header-only' | 'contradict' | 'damaged' | 'unstamped' | 'unreadable';

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
  /** Of the stamping act that the message's own banner shows. */
  readonly id: StampId | undefined;
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

function stampOnTop(banners: readonly BannerReading[]): Stamp | undefined {
  return strictest(banners.filter(({ isOnTop }) => isOnTop).map(({ stamp }) => stamp));
}

function withoutHeader(banners: readonly BannerReading[], otherwise: Agreement): Comparison {
  const stamp = stampOnTop(banners);
  const own = banners.find((banner) => banner.isOnTop && banner.stamp === stamp);
  return { agreement: own ? 'banner-only' : otherwise, stamp, own };
}

function withoutBody(header: StampReading | undefined): Comparison {
  const agreement = header?.kind === 'damaged' ? 'damaged' : 'unreadable';
  return { agreement, stamp: header && stampOf(header), own: undefined };
}

/** Either may be undefined: the mail program did not show it. */
function compare(
  header: StampReading | undefined,
  banners: readonly BannerReading[] | undefined,
): Comparison {
  if (banners === undefined) return withoutBody(header);
  return header === undefined ? withoutHeader(banners, 'unreadable') : compareBoth(header, banners);
}

function compareBoth(reading: StampReading, banners: readonly BannerReading[]): Comparison {
  switch (reading.kind) {
    case 'missing':
    case 'none':
      return withoutHeader(banners, 'unstamped');
    case 'damaged': {
      const onTop = stampOnTop(banners);
      const stamp = onTop === undefined ? reading.stamp : stricter(reading.stamp, onTop);
      return { agreement: 'damaged', stamp, own: undefined };
    }
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
    isOurs(policy, address) &&
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

  // Some clients answer with nothing for mail in Sent Items; no mail has no headers.
  const block = headers.ok ? headers.value : '';
  const header = block === '' ? undefined : readStampHeaders(headerValues(block, HEADER_NAME));
  const banners = body.ok ? readBanners('text', body.value) : undefined;
  const { agreement, stamp, own } = compare(header, banners);
  const mark = header?.kind === 'stamped' ? header.mark : undefined;
  return ok({
    stamp,
    agreement,
    trust: judgeTrust(policy, block, host.from.address),
    id: own?.id,
    items: own?.items ?? [],
    stampedAt: mark && mark.at * 1000,
    organisationSays: mark?.domain,
    earlier: (banners ?? []).filter((banner) => banner !== own).map((banner) => banner.stamp),
  });
}
