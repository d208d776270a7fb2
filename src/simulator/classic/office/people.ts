import { isFields, list, text } from './arguments';
import type { Fields } from './arguments';
import { outOfRange, wrongArgument } from './failures';
import { UNHEARD } from './method';

/** People that one call may name (facts: platform 5.3). */
const PER_CALL = 100;
const LONGEST_NAME = 255;
const LONGEST_ADDRESS = 571;

const RECIPIENT_TYPES = ['other', 'distributionList', 'user', 'externalUser'];
const RESPONSES = ['none', 'organizer', 'tentative', 'accepted', 'declined'];

/** An address of the wire as add-ins see it; nobody of one that is missing, and of anything else what it has of an address. */
export function toDetails(address: unknown): unknown {
  if (address === null || address === undefined) return address;
  const { recipientType, appointmentResponse, ...rest } = isFields(address) ? address : {};
  return {
    emailAddress: rest['address'],
    displayName: rest['name'],
    ...(typeof recipientType === 'number' ? { recipientType: RECIPIENT_TYPES[recipientType] } : {}),
    ...(typeof appointmentResponse === 'number'
      ? { appointmentResponse: RESPONSES[appointmentResponse] }
      : {}),
  };
}

export function toDetailsList(addresses: unknown): unknown {
  return Array.isArray(addresses) ? addresses.map(toDetails) : addresses;
}

/** The answer about a field, as the web's library reads it: nothing stands for nobody, and on what is no list of people it breaks. */
export function readDetailsList(answer: unknown): unknown {
  if (answer === null || answer === undefined) return [];
  const isReadable = Array.isArray(answer) && !answer.some((one) => one === null || one === undefined);
  return isReadable ? toDetailsList(answer) : UNHEARD;
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
