/** What can be known of a frame's way through the web: browsers tell the page around it next to nothing. */

// A server that does not know HEAD has at least answered.
const KNOWS_NO_HEAD: ReadonlySet<number> = new Set([405, 501]);

/** False for a page that is not there. Pages on other hosts count as there: nobody may look. */
export async function isReachable(url: string): Promise<boolean> {
  if (new URL(url).hostname !== window.location.hostname) return true;
  try {
    const { status } = await fetch(url, { method: 'HEAD', credentials: 'omit', cache: 'no-store' });
    return status < 400 || KNOWS_NO_HEAD.has(status);
  } catch {
    return false;
  }
}

/**
 * Tells when a frame was kept from going somewhere: the page's content security policy lets frames go to the add-ins'
 * own domains only. The browser does not say which frame it was.
 */
export function onBlockedNavigation(tell: (protocol: string) => void): () => void {
  const listen = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === 'frame-src' && URL.canParse(blockedURI)) tell(new URL(blockedURI).protocol);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return () => document.removeEventListener('securitypolicyviolation', listen);
}
