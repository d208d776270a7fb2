import type { AddinManifest } from '../../shared/manifest';
import type { DialogSize } from '../contract';
import { isFields, parseJson } from '../wire/envelope';
import { DIALOG_ERROR } from '../wire/error-codes';

/** What an add-in asks for with `displayDialogAsync`, as the library passes it on. */
export interface DialogRequest {
  /** Where the page is to be found. */
  readonly url: string;
  readonly size: DialogSize;
  readonly hideTitle: boolean;
  /** The page wants its address as it is, without the host's information in it. */
  readonly keepAddress: boolean;
}

export type DialogAnswer =
  | { readonly kind: 'request'; readonly request: DialogRequest }
  | { readonly kind: 'refused'; readonly code: number };

const refused = (code: number): DialogAnswer => ({ kind: 'refused', code });

/** Same origin as the opener, a subdomain of its host, or one of the manifest's AppDomains; the library has the same rule. */
export function isTrusted(url: URL, pageUrl: string, appDomains: readonly string[]): boolean {
  const page = new URL(pageUrl);
  const isNear = url.protocol === page.protocol && url.port === page.port;
  if (isNear && (url.hostname === page.hostname || url.hostname.endsWith(`.${page.hostname}`))) return true;
  return appDomains.some((domain) => URL.canParse(domain) && new URL(domain).origin === url.origin);
}

/** Where a page is served that was made for another origin: add-ins that know their own address keep working. */
function servedUrl(wanted: string, movedOrigins: AddinManifest['movedOrigins']): string {
  const { origin, pathname, search, hash } = new URL(wanted);
  const moved = movedOrigins[origin];
  return moved === undefined ? wanted : `${moved}${pathname}${search}${hash}`;
}

/**
 * Reads the options of `displayDialogAsync`. The library itself refuses addresses that are not https (12005, 12003) and
 * second dialogs (12007), and keeps sizes between 1 and 100 percent. What an unreadable address gets is invented.
 */
export function readDialogRequest(targetId: unknown, pageUrl: string, addin: AddinManifest): DialogAnswer {
  const options = typeof targetId === 'string' ? parseJson(targetId) : undefined;
  if (!isFields(options)) return refused(DIALOG_ERROR.navigation);
  const {
    url: wanted,
    width,
    height,
    enforceAppDomain,
    hideTitle,
    urlNoHostInfo,
    useDeviceIndependentPixels,
  } = options;
  if (typeof wanted !== 'string' || !URL.canParse(wanted)) return refused(DIALOG_ERROR.navigation);
  const url = servedUrl(wanted, addin.movedOrigins);
  if (enforceAppDomain !== false && !isTrusted(new URL(url), pageUrl, addin.appDomains)) {
    return refused(DIALOG_ERROR.appDomain);
  }
  const unit = useDeviceIndependentPixels === true ? 'px' : '%';
  const size = { width: `${Number(width)}${unit}`, height: `${Number(height)}${unit}` };
  const request = { url, size, hideTitle: hideTitle === true, keepAddress: urlNoHostInfo === true };
  return { kind: 'request', request };
}
