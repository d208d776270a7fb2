import type { Account, Draft, Person } from '../../shared/mail';
import { canonicalAddress, withoutDuplicates } from './addresses';
import { listAt, membersDeep, type Directory } from './directory';
import { isOrganisationField, withFieldOnTop, withoutFields } from './header-fields';

export interface Delivery {
  /** Accounts of this local Outlook that get a copy, each once. */
  readonly local: readonly Account[];
  /** People whose copies leave this local Outlook: there is no mailbox for them here. */
  readonly left: readonly Person[];
}

function expand(people: readonly Person[], directory: Directory): readonly Person[] {
  return people.flatMap((person) => {
    const list = listAt(directory, person.address);
    if (list === undefined) return [person];
    return membersDeep(directory, list).map((address): Person => ({ name: '', address, kind: 'person' }));
  });
}

/** Works out who gets a draft: To, Cc and Bcc alike, lists taken apart, nobody twice. */
export function routeDraft({ to, cc, bcc }: Draft, directory: Directory): Delivery {
  const people = withoutDuplicates(expand([...to, ...cc, ...bcc], directory));
  const accountOf = ({ address }: Person) =>
    directory.accounts.find((account) => canonicalAddress(account.address) === canonicalAddress(address));
  return {
    local: people.flatMap((person) => accountOf(person) ?? []),
    left: people.filter((person) => accountOf(person) === undefined),
  };
}

/** What Exchange puts on mail that was sent and delivered inside one organisation. */
const INTERNAL = 'X-MS-Exchange-Organization-AuthAs: Internal';

/** The sender's own copy: with Bcc, without anything that only Exchange may write. */
export function sentCopy(raw: Buffer): Buffer {
  return withoutFields(raw, isOrganisationField);
}

/** A recipient's copy: nobody sees Bcc, and only mail of the same tenant is marked as internal. */
export function deliveredCopy(raw: Buffer, sender: Account, recipient: Account): Buffer {
  const crossed = withoutFields(raw, (name) => name === 'bcc' || isOrganisationField(name));
  return sender.tenant === recipient.tenant ? withFieldOnTop(crossed, INTERNAL) : crossed;
}
