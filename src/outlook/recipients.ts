import type { Field, Recipient } from '../core/audience/recipient';

const LIST: string = 'distributionList';

/** Outlook's types are hints; only the one for lists is used, and it can only make the check stricter. */
export function toRecipient(field: Field, details: Office.EmailAddressDetails): Recipient {
  return {
    field,
    // Anything but text counts as an address that cannot be read.
    address: typeof details.emailAddress === 'string' ? details.emailAddress : '',
    name: typeof details.displayName === 'string' ? details.displayName : '',
    kind: details.recipientType === LIST ? 'list' : 'person',
  };
}

export function toEmailUser({ address, name }: Recipient): Office.EmailUser {
  return { emailAddress: address, displayName: name };
}
