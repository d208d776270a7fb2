/** The way to the network: absolute addresses only, others than the add-in's own if the well-known file says so. */

/** Where the add-in's origin lists the scripts that may ask other origins (facts: platform 1.5). */
const WELL_KNOWN = '/.well-known/microsoft-officeaddins-allowed.json';

export interface Network {
  readonly fetch: typeof fetch;
  readonly parseUrl: (address: string) => URL | null;
}

/** Takes what it needs before the add-in's script, or a build that lacks it, can take it away. */
export function networkOf(get: typeof fetch, Address: typeof URL): Network {
  return {
    fetch: get,
    parseUrl: (address) => {
      try {
        return new Address(address);
      } catch {
        return null;
      }
    },
  };
}

export async function fetchScript({ fetch: get }: Network, address: string): Promise<string> {
  const response = await get(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

function listsScript(list: unknown, script: string): boolean {
  const allowed: unknown =
    typeof list === 'object' && list !== null ? Reflect.get(list, 'allowed') : undefined;
  return Array.isArray(allowed) && allowed.includes(script);
}

/** Whether the add-in's origin vouches for the script. A missing file is a no. */
export async function mayLeaveOrigin({ fetch: get, parseUrl }: Network, script: string): Promise<boolean> {
  try {
    const origin = parseUrl(script)?.origin ?? '';
    const response = await get(`${origin}${WELL_KNOWN}`, { credentials: 'omit' });
    return response.ok && listsScript(await response.json(), script);
  } catch {
    return false;
  }
}

/** Which addresses the add-in's script may ask. */
export interface Reach {
  readonly ownOrigin: string;
  readonly others: boolean;
}

/** @throws TypeError as a browser does for an address that it cannot ask. */
function mustReach(address: string, { parseUrl }: Network, { ownOrigin, others }: Reach): void {
  const url = parseUrl(address);
  if (url === null) throw new TypeError(`${address} is no absolute address.`);
  if (url.origin !== ownOrigin && !others) {
    throw new TypeError(
      `${url.origin} is not the add-in's origin, and ${WELL_KNOWN} does not list the script.`,
    );
  }
}

export function guardFetch(network: Network, reach: Reach): typeof fetch {
  return async (input, init) => {
    const address = typeof input === 'object' && 'url' in input ? input.url : String(input);
    mustReach(address, network, reach);
    return network.fetch(input, { ...init, credentials: 'omit' });
  };
}

/** Guards requests of the older kind; `open` refuses instead of `send`, so that the reason is seen. */
export function guardRequests(globals: object, network: Network, reach: Reach): void {
  if (!('XMLHttpRequest' in globals)) return;
  const { prototype } = globals.XMLHttpRequest as typeof XMLHttpRequest;
  const { open } = prototype;
  prototype.open = function (this: XMLHttpRequest, ...args: readonly unknown[]) {
    mustReach(String(args[1]), network, reach);
    Reflect.apply(open, this, args);
  };
}
