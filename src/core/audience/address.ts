import { isAll, isDigit, isLowerLetter, isUpperLetter } from '../scan';
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

function isLocalUnit(unit: number): boolean {
  const isUsual = isLowerLetter(unit) || isDigit(unit) || isUpperLetter(unit);
  return isUsual || `.${ATEXT_SIGNS}`.includes(String.fromCharCode(unit));
}

/** Atoms with single dots between them. */
function isLocalPart(local: string): boolean {
  if (local.length === 0 || local.length > MAX_LOCAL || local.includes('..')) return false;
  return !local.startsWith('.') && !local.endsWith('.') && isAll(local, isLocalUnit);
}

/**
 * Reads a bare address. Undefined for everything that two programs could read differently: quoted local parts,
 * comments, angle brackets, two @, control and direction characters, X.500 names, the empty string.
 */
export function parseAddress(raw: string): Address | undefined {
  const at = raw.indexOf('@');
  if (at === -1) return undefined;
  const written = raw.slice(0, at);
  const domain = isLocalPart(written) ? parseDomain(raw.slice(at + 1)) : undefined;
  if (domain === undefined) return undefined;
  const local = written.toLowerCase();
  return { key: `${local}@${domain}`, local, domain };
}

/** The domain in letters of ASCII, where it has others: two that look the same differ there. */
export function spelledDomain(raw: string): string | undefined {
  const domain = parseAddress(raw)?.domain;
  return domain?.includes('xn--') === true ? domain : undefined;
}
