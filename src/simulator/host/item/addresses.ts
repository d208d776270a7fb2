import type { Person } from '../../shared/mail';

/** An address as it crosses the wire; the library renames the fields for the add-in. */
export interface WireAddress {
  readonly address: string;
  readonly name: string;
  /** 0 other, 1 distribution list, 2 user of the same organisation, 3 external user. */
  readonly recipientType?: number;
  /** 0: no answer. Mail always says so. */
  readonly appointmentResponse?: number;
}

const RECIPIENT_TYPE = { list: 1, user: 2, externalUser: 3 } as const;

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function recipientType(person: Person, owner: Person): number {
  if (person.kind === 'list') return RECIPIENT_TYPE.list;
  return domainOf(person.address) === domainOf(owner.address)
    ? RECIPIENT_TYPE.user
    : RECIPIENT_TYPE.externalUser;
}

/** A recipient as the add-in sees it. The recipient's type is a hint: it goes by the domain of the mailbox's owner. */
export function toWireRecipient(person: Person, owner: Person): WireAddress {
  const type = recipientType(person, owner);
  return { address: person.address, name: person.name, recipientType: type, appointmentResponse: 0 };
}

/** A sender: without a recipient type, as Outlook leaves it out for `from` and `sender`. */
export function toWireSender({ address, name }: Person): WireAddress {
  return { address, name };
}

/** Whether Outlook would turn this text into a recipient. Deliberately simple: one `@` with something on each side. */
export function isResolvable(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && at < address.length - 1 && !/[\s<>,;]/u.test(address);
}

interface Named {
  readonly address: string;
  readonly name: string;
}

/** The people that an add-in named, those with a usable address. A person whom the message knows keeps their kind. */
export function resolvePeople(given: readonly Named[], known: readonly Person[]): readonly Person[] {
  const kinds = new Map(known.map((person) => [person.address.toLowerCase(), person.kind]));
  return given.flatMap(({ address, name }) =>
    isResolvable(address)
      ? [{ name: name === '' ? address : name, address, kind: kinds.get(address.toLowerCase()) ?? 'person' }]
      : [],
  );
}

/** What an add-in named that is nobody's address: no add-in sees it again (facts: platform 5.3). */
export function unresolvedAmong(given: readonly Named[]): readonly string[] {
  return given
    .filter(({ address }) => !isResolvable(address))
    .map(({ address, name }) => address || name)
    .filter((text) => text !== '');
}
