import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { GRAPH, type TokenRequest } from '../../shared/graph';
import type { Account } from '../../shared/mail';
import { GraphError } from './graph-error';

const LIFETIME_S = 3600;
const HEAD = { typ: 'JWT', alg: 'HS256' };

/** They say who signs in, and name no resource. */
const ABOUT_THE_PERSON: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

const claimsSchema = v.object({
  aud: v.string(),
  exp: v.number(),
  nbf: v.number(),
  appid: v.string(),
  scp: v.string(),
  oid: v.string(),
  local_world: v.string(),
});

export type Claims = Readonly<v.InferOutput<typeof claimsSchema>>;

/** For whom a token is issued. */
export interface Bearer {
  readonly world: string;
  readonly account: Account;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As Entra has it: what stands before the last part of a scope is its resource, and a bare scope is Graph's. */
function splitScope(scope: string): readonly [resource: string, permission: string] {
  const slash = scope.lastIndexOf('/');
  return slash < 0 ? [GRAPH, scope] : [scope.slice(0, slash), scope.slice(slash + 1)];
}

/** A token is for one resource: the first that is asked for. */
function permissionsIn(scope: string): { readonly aud: string; readonly scp: string } {
  const asked = scope.split(' ').filter((each) => each !== '' && !ABOUT_THE_PERSON.has(each));
  const parts = asked.map(splitScope);
  const aud = parts[0]?.[0] ?? GRAPH;
  const own = parts.flatMap(([resource, permission]) => (resource === aud ? [permission] : []));
  return { aud, scp: own.join(' ') };
}

const CHALLENGE = [
  'Bearer realm=""',
  'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  'client_id="00000003-0000-0000-c000-000000000000"',
].join(', ');

function refuse(message: string): never {
  throw new GraphError(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': CHALLENGE });
}

function parse(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Issues the access tokens that an add-in gets by the bridge, and knows them again. */
export class TokenMint {
  readonly #key: Buffer;

  /** The key follows from the secret, so that a token outlives a restart as it does in a browser's memory. */
  constructor(
    secret: string,
    private readonly now: () => number,
  ) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'access tokens of the local Outlook', 32));
  }

  issue({ clientId, scope }: TokenRequest, { world, account }: Bearer): string {
    const issued = Math.floor(this.now() / 1000);
    const claims: Claims & Record<string, unknown> = {
      ...permissionsIn(scope),
      iss: `https://sign-in.local-outlook.example/${account.tenant}`,
      note: 'Made by the local Outlook for trying an add-in. Only its own Graph accepts it.',
      iat: issued,
      nbf: issued,
      exp: issued + LIFETIME_S,
      appid: clientId,
      oid: account.id,
      tid: account.tenant,
      upn: account.address,
      ver: '1.0',
      local_world: world,
    };
    const signed = `${encode(HEAD)}.${encode(claims)}`;
    return `${signed}.${this.#sign(signed).toString('base64url')}`;
  }

  /** @throws GraphError, 401, for anything but a token of this mint for Graph that holds now. */
  read(authorization: string | undefined): Claims {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return refuse('Access token is empty.');
    const claims = v.safeParse(claimsSchema, this.#payloadOf(token));
    if (!claims.success) return refuse('Access token validation failure.');
    const { aud, nbf, exp } = claims.output;
    const now = Math.floor(this.now() / 1000);
    if (aud !== GRAPH) return refuse('Access token validation failure. Invalid audience.');
    if (now < nbf || now >= exp) return refuse('Lifetime validation failed, the token is expired.');
    return claims.output;
  }

  #payloadOf(token: string): unknown {
    const [head = '', payload = '', signature = '', ...more] = token.split('.');
    if (head !== encode(HEAD) || more.length > 0) return refuse('CompactToken parsing failed.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(`${head}.${payload}`);
    const isRight = given.length === right.length && timingSafeEqual(given, right);
    return isRight ? parse(payload) : refuse('Access token validation failure. Invalid signature.');
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
