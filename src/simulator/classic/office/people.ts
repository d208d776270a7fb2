import { isFields, list, text } from './arguments';
import type { Fields } from './arguments';
import { outOfRange, wrongArgument } from './failures';

/** People that one call may name (facts: platform 5.3). */
const PER_CALL = 100;
const LONGEST_NAME = 255;
const LONGEST_ADDRESS = 571;

const RECIPIENT_TYPES = ['other', 'distributionList', 'user', 'externalUser'];
const RESPONSES = ['none', 'organizer', 'tentative', 'accepted', 'declined'];

/** An address of the wire as add-ins see it. */
export function toDetails(address: unknown): unknown {
  if (!isFields(address)) return address;
  const { recipientType, appointmentResponse } = address;
  return {
    emailAddress: address['address'],
    displayName: address['name'],
    ...(typeof recipientType === 'number' ? { recipientType: RECIPIENT_TYPES[recipientType] } : {}),
    ...(typeof appointmentResponse === 'number'
      ? { appointmentResponse: RESPONSES[appointmentResponse] }
      : {}),
  };
}

export function toDetailsList(addresses: unknown): unknown {
  return Array.isArray(addresses) ? addresses.map(toDetails) : addresses;
}

function checked(value: unknown, longest: number): string {
  const content = value === undefined || value === null ? '' : text(value, 'recipients');
  if (content.length > longest) throw outOfRange('recipients');
  return content;
}

function toWire(person: unknown): Fields {
  if (typeof person === 'string') {
    return { address: checked(person, LONGEST_ADDRESS), name: checked(person, LONGEST_NAME) };
  }
  if (!isFields(person)) throw wrongArgument('recipients');
  return {
    address: checked(person['emailAddress'], LONGEST_ADDRESS),
    name: checked(person['displayName'], LONGEST_NAME),
  };
}

/** Addresses as text, or details of people, as the wire takes them. */
export function toWireList(people: unknown): readonly Fields[] {
  return list(people, 'recipients', PER_CALL).map(toWire);
}
