import type { Account, Person } from '../../shared/mail';

/** Somebody as whom a message can be sent. */
export interface FromChoice {
  readonly person: Person;
  /** Whether recipients see who sent it on that one's behalf. */
  readonly isOnBehalf: boolean;
}

export interface FromState {
  /** One's own address first. */
  readonly choices: readonly FromChoice[];
  /** Who recipients see to have sent it; null when that is From alone. */
  readonly behind: Person | null;
}

const toPerson = ({ name, address }: Person): Person => ({ name, address, kind: 'person' });

/** What the From field offers and says. */
export function toFromState(
  from: Person,
  account: Account,
  mailboxes: readonly { readonly account: Account }[],
): FromState {
  const choices = mailboxes.map(({ account: mailbox }) => ({
    person: toPerson(mailbox),
    isOnBehalf: mailbox.members?.[account.id] === 'on-behalf',
  }));
  const chosen = choices.find(({ person }) => person.address.toLowerCase() === from.address.toLowerCase());
  return { choices, behind: chosen?.isOnBehalf === true ? toPerson(account) : null };
}
