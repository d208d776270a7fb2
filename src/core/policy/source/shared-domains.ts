import providers from 'email-providers/all.json';
import freemail from 'free-email-domains/domains.json';

/** Hosts of mailboxes or lists for anybody that both tables lack. */
const LACKING = ['googlegroups.com', 'groups.io', 'hey.com', 'mailbox.org', 'proton.me', 'protonmail.com'];

const OPEN_TO_ANYBODY: ReadonlySet<string> = new Set([...freemail, ...providers, ...LACKING]);

/** Domains below which every customer of one company has a name, and which no table of public suffixes lists. */
const TENANTS: ReadonlySet<string> = new Set(['onmicrosoft.com', 'sharepoint.com', 'outlook.office.com']);

/** Where anybody can have a mailbox: whoever trusts the domain trusts everybody. */
export const isOpenToAnybody = (domain: string): boolean => OPEN_TO_ANYBODY.has(domain);

export const isSharedByTenants = (domain: string): boolean => TENANTS.has(domain);
