import { createHmac } from 'node:crypto';
import { badRequest } from './graph-error';

/** A list in the form of OData. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Undefined on the last page. */
  readonly skiptoken: string | undefined;
}

/** What a token holds for: the same list, asked for by the same person. */
export interface Paged {
  readonly secret: string;
  /** Address, options and person in one text. */
  readonly list: string;
}

function sealOf(after: string, { secret, list }: Paged): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([list, after]))
    .digest('base64url')
    .slice(0, 22);
}

function tokenFor(after: string, paged: Paged): string {
  return `${Buffer.from(after).toString('base64url')}.${sealOf(after, paged)}`;
}

/** @throws GraphError for a token that was not given out for this list. */
function readToken(token: string, paged: Paged): string {
  const [position = '', seal] = token.split('.');
  const after = Buffer.from(position, 'base64url').toString();
  if (seal !== sealOf(after, paged)) throw badRequest('The $skiptoken is invalid for this request.');
  return after;
}

/**
 * The part of a list that follows what the token names. It names the last object of the page before: what arrives
 * meanwhile makes no page skip or repeat one.
 */
export function pageOf<T>(
  all: readonly T[],
  { top, skiptoken }: { readonly top: number; readonly skiptoken: string | undefined },
  keyOf: (item: T) => string,
  paged: Paged,
): Page<T> {
  const after = skiptoken === undefined ? undefined : readToken(skiptoken, paged);
  const start = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
  if (after !== undefined && start === 0) throw badRequest('The $skiptoken has expired.');
  const items = all.slice(start, start + top);
  const last = items.at(-1);
  const isLast = last === undefined || start + top >= all.length;
  return { items, skiptoken: isLast ? undefined : tokenFor(keyOf(last), paged) };
}
