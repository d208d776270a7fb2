import providers from 'email-providers/all.json';
import freemail from 'free-email-domains/domains.json';

/** Hosts of mailboxes, of addresses that forward, or of lists for anybody, that both tables lack. */
const LACKING = [
  ...['addy.io', 'aktivix.org', 'anonaddy.com', 'autistici.org', 'boum.org', 'ctemplar.com', 'disroot.org'],
  ...['e.email', 'espiv.net', 'googlegroups.com', 'groups.io', 'hey.com', 'ik.me', 'immerda.ch'],
  ...['inventati.org', 'keemail.me', 'lists.riseup.net', 'mailbox.org', 'mailo.com', 'mozmail.com'],
  ...[
    'murena.io',
    'nadir.org',
    'no-log.org',
    'onmail.com',
    'passmail.net',
    'proton.me',
    'protonmail.com',
    'resist.ca',
    'riseup.net',
  ],
  ...['simplelogin.co', 'simplelogin.com', 'slmails.com', 'so36.net', 'startmail.com', 'systemli.org'],
  ...['tuta.com', 'tutamail.com', 'tutanota.com', 'vivaldi.net'],
];

const OPEN_TO_ANYBODY: ReadonlySet<string> = new Set([...freemail, ...providers, ...LACKING]);

/** Domains below which every customer of one company has a name, and which no table of public suffixes lists. */
const TENANTS: ReadonlySet<string> = new Set([
  ...['onmicrosoft.com', 'mail.onmicrosoft.com', 'onmicrosoft.us', 'onmschina.cn', 'sharepoint.com'],
  ...['outlook.office.com', 'protection.outlook.com', 'mail.protection.outlook.com'],
  ...['amazonses.com', 'awsapps.com', 'freshdesk.com', 'gappssmtp.com', 'zendesk.com'],
]);

/** Where anybody can have a mailbox: whoever trusts the domain trusts everybody. */
export const isOpenToAnybody = (domain: string): boolean => OPEN_TO_ANYBODY.has(domain);

export const isSharedByTenants = (domain: string): boolean => TENANTS.has(domain);
