import { domainToASCII } from 'node:url';
import type { Person } from '../../shared/mail';

/**
 * One spelling per mailbox: lower case, without the dot that may end a domain, domain as A-label.
 * Only what stands behind the last @ is a domain, so `a@ours.example@evil.example` belongs to evil.example.
 */
export function canonicalAddress(address: string): string {
  const text = address.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const domain = text.slice(at + 1).replace(/\.$/, '');
  return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

export function sameAddress(one: string, other: string): boolean {
  return canonicalAddress(one) === canonicalAddress(other);
}

/** Keeps the first of several people with the same address. */
export function withoutDuplicates(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>();
  return people.filter(({ address }) => {
    const key = canonicalAddress(address);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a mail server would even try: one @ with something on both sides, nothing that ends an address. */
export function isSendable(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && at < address.length - 1 && address.length <= 320 && !/[\s<>,;\p{Cc}]/u.test(address);
}
