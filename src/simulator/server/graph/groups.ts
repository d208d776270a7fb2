import { createHash } from 'node:crypto';
import type { Account } from '../../shared/mail';
import { canonicalAddress } from '../mail/addresses';
import { membersDeep, type MailingList } from '../mail/directory';
import type { World } from '../world/world';
import { badRequest } from './graph-error';
import type { Condition } from './filter';
import type { ListRules } from './query';

const LIST_OPTIONS = ['$filter', '$select', '$top', '$count', '$skiptoken'] as const;

export const GROUPS: ListRules = {
  type: 'microsoft.graph.group',
  modelled: ['id', 'displayName', 'mail', 'mailEnabled', 'proxyAddresses', 'visibility'],
  others: ['description', 'groupTypes', 'mailNickname', 'membershipRule', 'owners', 'securityEnabled'],
  options: LIST_OPTIONS,
  top: { usual: 100, most: 999 },
};

export const MEMBERS: ListRules = {
  type: 'microsoft.graph.user',
  modelled: ['id', 'displayName', 'mail', 'proxyAddresses', 'userPrincipalName'],
  others: ['accountEnabled', 'department', 'givenName', 'jobTitle', 'mobilePhone', 'surname', 'userType'],
  options: ['$select', '$top', '$count', '$skiptoken'],
  top: { usual: 100, most: 999 },
};

/** The id of a directory object, in the form of a GUID. */
function objectId(address: string): string {
  const hex = createHash('sha256').update(canonicalAddress(address)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The lists of the caller's organisation that are groups of its directory: dynamic ones are not. */
export function groupsFor({ directory }: World, { address }: Account): readonly MailingList[] {
  return directory.lists.filter(
    (list) => list.unseen !== 'dynamic' && domainOf(list.address) === domainOf(address),
  );
}

export const groupId = ({ address }: MailingList): string => objectId(address);

export function writeGroup(list: MailingList, select: readonly string[]): object {
  const whole: Readonly<Record<string, unknown>> = {
    id: groupId(list),
    displayName: list.name,
    mail: list.address,
    mailEnabled: true,
    proxyAddresses: [`SMTP:${list.address}`],
    visibility: list.unseen === 'hidden' ? 'HiddenMembership' : null,
  };
  return picked(whole, select);
}

function picked(whole: Readonly<Record<string, unknown>>, select: readonly string[]): object {
  if (select.length === 0) return whole;
  return Object.fromEntries(select.map((name) => [name, whole[name]]));
}

/** Only what finds a list by its address is modelled. Letters are compared without their case. */
export function isGroup(list: MailingList, { property, operator, value, any }: Condition): boolean {
  const wanted = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (operator !== 'eq' || wanted === undefined)
    throw badRequest(`Unsupported or invalid filter clause for '${property}'.`);
  if (property === 'mail' && !any) return list.address.toLowerCase() === wanted;
  if (property === 'proxyAddresses' && any) return `smtp:${list.address.toLowerCase()}` === wanted;
  throw badRequest(`Unsupported property filter clause for '${property}'.`);
}

/** How much of people a caller may read: nothing but ids, the basics, or their other addresses too. */
export type PeopleRights = 'ids' | 'basics' | 'all';

/** The people behind a list, of the caller's own organisation: others are contacts, which are no users. */
export function usersIn(world: World, list: MailingList, caller: Account): readonly Account[] {
  const members = new Set(membersDeep(world.directory, list).map(canonicalAddress));
  return world.directory.accounts.filter(
    ({ address, tenant }) => tenant === caller.tenant && members.has(canonicalAddress(address)),
  );
}

/** What may not be read comes as null (Microsoft's page on limited information of members). */
export function writeUser(account: Account, select: readonly string[], rights: PeopleRights): object {
  const { address, name } = account;
  const readable = rights !== 'ids';
  const whole = {
    id: objectId(address),
    displayName: readable ? name : null,
    mail: readable ? address : null,
    userPrincipalName: readable ? address : null,
    proxyAddresses: rights === 'all' ? [`SMTP:${address}`] : null,
  };
  return { '@odata.type': '#microsoft.graph.user', ...picked(whole, ['id', ...select]) };
}
