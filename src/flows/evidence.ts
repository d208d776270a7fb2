import { parseAddress } from '../core/audience/address';
import { whoIs } from '../core/audience/who';
import type { Moment } from '../core/chain/follow';
import { recordedPeople } from '../core/chain/people';
import { isOriginatedBy } from '../core/stamp/stamp-id';
import type { DraftState } from './draft-state';
import type { DraftReading } from './read-draft';
import { decodeThread, isWholeThread, type KnownMember } from './thread-record';

/** How we know that somebody is on the conversation (facts: chain and labels 1.6), or that we know of nothing. */
export type Evidence =
  | ({ readonly kind: 'message' } & KnownMember)
  /** Addressed when the reply opened, before any edit. */
  | { readonly kind: 'addressed'; readonly isOriginator: boolean }
  /** Named by Outlook's own lines above the mail that is answered. */
  | { readonly kind: 'quoted' }
  | { readonly kind: 'not-found' };

/** What there is to tell about an address; undefined where nobody knows who was on it, or there is no conversation. */
export type Evidences = (address: string) => Evidence | undefined;

type Names = readonly string[];

/** Both names that somebody may be recorded by. */
function namesOf(raw: string, { policy, at }: Moment): Names {
  const address = parseAddress(raw);
  return address ? [whoIs(policy, address, at).person, address.key] : [];
}

function evidenceIn(
  { salt, people, quoted, root }: DraftState,
  thread: string | undefined,
): (names: Names) => Evidence | undefined {
  const followed = decodeThread(salt, thread);
  if (followed) {
    return (names) => {
      const [member] = names.flatMap((name) => followed.memberOf(name) ?? []);
      return member ? { kind: 'message', ...member } : { kind: 'not-found' };
    };
  }
  if (people === undefined) return () => undefined;
  const [addressed, named] = [people, quoted].map((record) => recordedPeople(salt, record));
  return (names) => {
    if (names.some((name) => addressed?.has(name)))
      return { kind: 'addressed', isOriginator: names.some((name) => root && isOriginatedBy(root, name)) };
    return { kind: names.some((name) => named?.has(name)) ? 'quoted' : 'not-found' };
  };
}

/** Whether nothing about the conversation of a draft is still to be read. */
export function isFollowed({ record, thread }: DraftReading): boolean {
  return record !== undefined && thread !== undefined && isWholeThread(thread);
}

/** How we know each person of a draft: what its record and the messages of its conversation tell, the messages first. */
export function evidencesOf({ record, thread, policy }: DraftReading): Evidences {
  if (record === undefined || record.kind === 'newMail') return () => undefined;
  const evidence = evidenceIn(record, thread);
  return (address) => evidence(namesOf(address, policy));
}
