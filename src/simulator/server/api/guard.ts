import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A page of another site that points its own name at this machine still sends that name. */
function isLocalHost(host: string): boolean {
  return LOCAL_NAMES.has(host.replace(/:\d+$/, ''));
}

function isOwnOrigin({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || headers.origin === `https://${host}`;
}

/**
 * The mailboxes answer this page only. The add-in lives on the same host name with another port, so "same site" is
 * not enough: it reads mail through the host's protocol or not at all.
 */
export function refuseOthers(request: FastifyRequest): void {
  if (!isLocalHost(request.host)) {
    throw new Problem(
      421,
      'This local Outlook answers to localhost only.',
      'Open it at its https://localhost address.',
    );
  }
  if (request.url.startsWith('/api/') && !isOwnOrigin(request)) {
    throw new Problem(
      403,
      'Only the local Outlook itself may use this address.',
      'Open the local Outlook instead.',
    );
  }
}

/** The origins of add-ins' pages that the page of the local Outlook may have to do with. */
export interface AddinOrigins {
  /** Where their pages are served. */
  readonly served: readonly string[];
  /** Where else their frames may go: the AppDomains of their manifests. */
  readonly domains: readonly string[];
}

/** Headers for everything that the local Outlook's own origin serves. The add-ins' origins may be framed, nothing else. */
export function secureHeaders({ served, domains }: AddinOrigins): (reply: FastifyReply) => void {
  const addins = served.join(' ');
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addins}`,
    "font-src 'self' data:",
    `frame-src 'self' blob: ${[...served, ...domains].join(' ')}`,
    // Whether a dialog's page is there is asked before it is shown.
    `connect-src 'self' ${addins}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cache-control': 'no-store',
    });
  };
}
