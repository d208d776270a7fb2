import type { Account, Person } from '../../shared/mail';
import { sameAddress, withoutDuplicates } from '../mail/addresses';
import { listAt, markLists } from '../mail/directory';
import { Problem } from '../problem';
import type { World } from './world';

/** So many fit to be shown; who types more letters sees the others. */
const MAX_PEOPLE = 20;

function matches({ name, address }: Person, query: string): boolean {
  const words = `${name} ${address}`.toLowerCase().split(/[\s@.<>"()-]+/);
  return (
    address.toLowerCase().startsWith(query) ||
    name.toLowerCase().includes(query) ||
    words.some((word) => word.startsWith(query))
  );
}

/** Accounts, lists, known correspondents, and everyone seen in this mailbox, each once. */
async function everybody(world: World, account: Account): Promise<readonly Person[]> {
  const index = await world.index(account);
  const seen = index
    .flatMap(({ digest: { from, to, cc } }) => [from, ...to, ...cc])
    .filter(({ address }) => address !== '');
  const { accounts, lists, people } = world.sample;
  return withoutDuplicates(
    [...accounts, ...lists, ...people, ...seen].map(({ name, address, kind }) => ({ name, address, kind })),
  );
}

function fitting(people: readonly Person[], query: string): readonly Person[] {
  const wanted = query.trim().toLowerCase();
  return people.filter((person) => matches(person, wanted)).slice(0, MAX_PEOPLE);
}

/** The people whom typed text may mean. */
export async function findPeople(world: World, account: Account, query: string): Promise<readonly Person[]> {
  return fitting(await everybody(world, account), query);
}

/** As `findPeople`, for the many entries of a pasted list at once. */
export async function resolvePeople(
  world: World,
  account: Account,
  queries: readonly string[],
): Promise<readonly (readonly Person[])[]> {
  const people = await everybody(world, account);
  return queries.map((query) => fitting(people, query));
}

/**
 * Who is on a list, with the names that the address book knows; lists on it stay lists.
 * @throws Problem for anything that is no list of the address book, and for lists whose members nobody may see.
 */
export function membersOf(world: World, address: string): readonly Person[] {
  const { accounts, lists, people } = world.sample;
  const list = listAt(world.sample, address);
  if (list === undefined || list.unseen !== undefined) {
    throw new Problem(404, 'The members of this list are not known here.', 'Keep it as a list.');
  }
  const members = list.members.map((member): Person => {
    const known = [...accounts, ...lists, ...people].find((each) => sameAddress(each.address, member));
    return { name: known?.name ?? member, address: member, kind: 'person' };
  });
  return markLists(world.directory, members);
}
