import { parseAddress, type Address } from '../audience/address';
import { recipientsIn, type Recipient } from '../audience/recipient';
import { whoAre, whoIs, type Who } from '../audience/who';
import type { Policy } from '../policy/policy';
import type { Stamp } from '../stamp/stamp';
import { stampInForce, type Draft } from './draft';

/** Somebody with a readable address. */
export interface Person {
  readonly recipient: Recipient;
  readonly address: Address;
  readonly who: Who;
}

export interface Addressee {
  readonly recipient: Recipient;
  /** Undefined where the address cannot be read with certainty. */
  readonly known: Person | undefined;
}

/** A draft as the rules look at it: every recipient looked up in the policy, once. */
export interface Message {
  readonly draft: Draft;
  readonly policy: Policy;
  /** The stamp that counts; undefined where there is none. */
  readonly stamp: Stamp | undefined;
  readonly addressees: readonly Addressee[];
  /** Those with a readable address, lists among them. */
  readonly people: readonly Person[];
  /** The same without the author. */
  readonly others: readonly Person[];
  /** The author: From and the signed-in user. */
  readonly self: readonly Who[];
}

function addresseesOf(policy: Policy, { fields, at }: Draft): readonly Addressee[] {
  return recipientsIn(fields).map((recipient) => {
    const address = parseAddress(recipient.address);
    const known = address && { recipient, address, who: whoIs(policy, address, at) };
    return { recipient, known };
  });
}

/** Looks everybody up; decides nothing. */
export function messageOf(policy: Policy, draft: Draft): Message {
  const addressees = addresseesOf(policy, draft);
  const people = addressees.flatMap(({ known }) => known ?? []);
  const self = whoAre(policy, draft.self, draft.at);
  const own = new Set(self.map(({ person }) => person));
  return {
    draft,
    policy,
    stamp: stampInForce(draft.marks),
    addressees,
    people,
    others: people.filter(({ who }) => !own.has(who.person)),
    self,
  };
}
