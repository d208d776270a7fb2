import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** What of a request and an answer goes through when an add-in's pages are served at another address. */

/** About one connection, not about what goes over it. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What would hold for all of localhost, or forbid what the real Outlook is allowed: to show the page in a frame. */
const NOT_FOR_HERE = new Set(['strict-transport-security', 'x-frame-options', 'alt-svc', 'public-key-pins']);

export interface Move {
  /** Where the browser asks. */
  readonly served: string;
  /** Where the page really is. */
  readonly real: string;
  /** By original origin, where the local Outlook serves it. */
  readonly movedOrigins: Readonly<Record<string, string>>;
}

function moveAddress(address: string, from: string, to: string): string {
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}

function without(headers: IncomingHttpHeaders, names: ReadonlySet<string>): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.has(name) && !HOP_BY_HOP.has(name)),
  );
}

/** The browser's headers as if it had asked the real address. Answers come plain: pages are looked into. */
export function requestHeaders(headers: IncomingHttpHeaders, { served, real }: Move): OutgoingHttpHeaders {
  const { origin, referer } = headers;
  return {
    ...without(headers, new Set(['host', 'accept-encoding', 'if-none-match', 'if-modified-since'])),
    host: new URL(real).host,
    'accept-encoding': 'identity',
    ...(origin === undefined ? {} : { origin: moveAddress(origin, served, real) }),
    ...(referer === undefined ? {} : { referer: moveAddress(referer, served, real) }),
  };
}

/** A redirect to a place that is served here leads here. */
export function moveLocation(
  location: string,
  base: string,
  { movedOrigins }: Pick<Move, 'movedOrigins'>,
): string {
  if (!URL.canParse(location, base)) return location;
  const target = new URL(location, base);
  const moved = movedOrigins[target.origin];
  return moved === undefined ? location : moved + target.href.slice(target.origin.length);
}

/** Without `frame-ancestors`, and with our own scripts allowed beside the page's. */
export function loosenPolicy(policy: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !/^frame-ancestors\b/i.test(directive));
  return directives
    .map((directive) => {
      if (!/^(?:script-src|script-src-elem|default-src)\b/i.test(directive)) return directive;
      return /'self'/i.test(directive) ? directive : `${directive.replace(/\s'none'/i, '')} 'self'`;
    })
    .join('; ');
}

/** Cookies that name a domain would not be kept; ports share their cookies on one host. */
function moveCookies(cookies: readonly string[]): string[] {
  return cookies.map((cookie) => cookie.replace(/;\s*domain=[^;]*/i, ''));
}

function corsOrigin(given: string | undefined, { movedOrigins }: Move): string {
  return given === undefined ? '*' : (movedOrigins[given] ?? given);
}

/** The real server's headers as they suit a page that is served here. */
export function answerHeaders(headers: IncomingHttpHeaders, base: string, move: Move): OutgoingHttpHeaders {
  const { location, 'set-cookie': cookies, 'content-security-policy': policy } = headers;
  const answered: OutgoingHttpHeaders = {
    ...without(headers, NOT_FOR_HERE),
    'access-control-allow-origin': corsOrigin(headers['access-control-allow-origin'], move),
  };
  if (location !== undefined) answered['location'] = moveLocation(location, base, move);
  if (cookies !== undefined) answered['set-cookie'] = moveCookies(cookies);
  if (typeof policy === 'string') answered['content-security-policy'] = loosenPolicy(policy);
  return answered;
}
