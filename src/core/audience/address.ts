import { parseDomain, type Domain } from './domain';

/** A mail address that we are sure to read as every mail server does. */
export interface Address {
  /** One spelling for comparing: lower case, the domain as A-label. */
  readonly key: string;
  readonly local: string;
  readonly domain: Domain;
}

const MAX_LOCAL = 64;

/** RFC 5322 atext without `%` and `!`, which once routed mail onwards and which no person's address has. */
const ATEXT_SIGNS = "#$&'*+-/=?^_`{|}~";

function isLocalCharacter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') ||
    (character >= 'A' && character <= 'Z') ||
    (character >= '0' && character <= '9') ||
    ATEXT_SIGNS.includes(character)
  );
}

function isLocalPart(local: string): boolean {
  if (local.length === 0 || local.length > MAX_LOCAL) return false;
  return local.split('.').every((atom) => atom.length > 0 && Array.from(atom).every(isLocalCharacter));
}

/**
 * Reads a bare address. Undefined for everything that two programs could read differently: quoted local parts,
 * comments, angle brackets, two @, control and direction characters, X.500 names, the empty string.
 */
export function parseAddress(raw: string): Address | undefined {
  const parts = raw.split('@');
  const [local, host] = parts;
  if (parts.length !== 2 || local === undefined || host === undefined || !isLocalPart(local))
    return undefined;
  const domain = parseDomain(host);
  return domain && { key: `${local.toLowerCase()}@${domain}`, local: local.toLowerCase(), domain };
}
