import type { Account } from '../../shared/mail';
import type { World } from '../world/world';
import { pageOf } from './paging';
import type { ListQuery } from './query';

/** Who asks, by the token. */
export interface Caller {
  readonly world: World;
  readonly account: Account;
  readonly app: string;
  readonly scopes: ReadonlySet<string>;
}

/** A request, as far as answering it needs it. */
export interface Reading {
  /** The origin that the caller meant, e.g. `https://graph.microsoft.com`. */
  readonly root: string;
  readonly path: string;
  readonly query: object;
  readonly param: (name: string) => string;
  readonly header: (name: string) => string | undefined;
  /** Seals what a page of a list says of the next. */
  readonly secret: string;
}

export function hasScope({ scopes }: Caller, ...some: readonly string[]): boolean {
  return some.some((scope) => scopes.has(scope));
}

/** Everything of an address but where its page begins. */
function withoutToken(query: object): URLSearchParams {
  const given = new URLSearchParams(query as Record<string, string>);
  given.delete('$skiptoken');
  return given;
}

/** URLSearchParams writes the dollar as %24 and blanks as +; Graph writes neither. */
const written = (query: URLSearchParams): string =>
  query.toString().replaceAll('%24', '$').replaceAll('+', '%20');

interface Listing<T> {
  readonly all: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly write: (item: T) => object | Promise<object>;
}

/** One page of a list in the form of OData, with the address of the next. */
export async function writeList<T>(
  { account }: Caller,
  { root, path, query, secret }: Reading,
  { top, skiptoken, count }: ListQuery,
  { all, keyOf, write }: Listing<T>,
): Promise<object> {
  const asked = withoutToken(query);
  const list = JSON.stringify([account.id, path, asked.toString()]);
  const page = pageOf(all, { top, skiptoken }, keyOf, { secret, list });
  if (page.skiptoken !== undefined) asked.set('$skiptoken', page.skiptoken);
  return {
    '@odata.context': `${root}/v1.0/$metadata#${path.replace('/v1.0/', '')}`,
    ...(count ? { '@odata.count': all.length } : {}),
    ...(page.skiptoken === undefined ? {} : { '@odata.nextLink': `${root}${path}?${written(asked)}` }),
    value: await Promise.all(page.items.map(async (item) => write(item))),
  };
}
