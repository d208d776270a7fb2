import { parseAddress, type Address } from '../audience/address';
import { FIELDS, type Recipient } from '../audience/recipient';
import { allows } from '../audience/rules';
import type { Policy } from '../policy/policy';
import { isStricter, type Stamp } from '../stamp/stamp';
import type { Draft, Marks } from './draft';
import type { Finding, FindingKind } from './finding';

/** Notices; never decides, words, throws or waits. */
type Rule = (draft: Draft, policy: Policy) => readonly Finding[];

/** From this many on, a field may hold more people than the mail program shows (facts: 500 on most clients). */
const RECIPIENT_CAP = 500;

interface Addressee {
  readonly recipient: Recipient;
  /** Undefined where the address cannot be read with certainty. */
  readonly address: Address | undefined;
}

function aboutMessage(kind: FindingKind): readonly Finding[] {
  return [{ kind, recipients: [] }];
}

function aboutPeople(kind: FindingKind, addressees: readonly Addressee[]): readonly Finding[] {
  return addressees.length === 0 ? [] : [{ kind, recipients: addressees.map(({ recipient }) => recipient) }];
}

function addresseesOf({ fields }: Draft): readonly Addressee[] {
  return FIELDS.flatMap((field) => {
    const reading = fields[field];
    return reading.kind === 'read' ? reading.recipients : [];
  }).map((recipient) => ({ recipient, address: parseAddress(recipient.address) }));
}

/** People with a readable address. Lists and unreadable addresses have rules of their own. */
function peopleOf(draft: Draft): readonly (Addressee & { readonly address: Address })[] {
  return addresseesOf(draft).flatMap(({ recipient, address }) =>
    address === undefined || recipient.kind === 'list' ? [] : [{ recipient, address }],
  );
}

function others(draft: Draft): readonly (Addressee & { readonly address: Address })[] {
  const self = new Set(draft.self.map((raw) => parseAddress(raw)?.key));
  return peopleOf(draft).filter(({ address }) => !self.has(address.key));
}

/** The stamp to judge by; undefined where there is none. */
export function stampInForce(marks: Marks): Stamp | undefined {
  switch (marks.kind) {
    case 'unstamped':
    case 'unreadable':
      return undefined;
    case 'stamped':
    case 'header-lost':
    case 'banner-missing':
    case 'disagree':
    case 'damaged':
      return marks.stamp;
  }
}

export function isInside(policy: Policy, address: Address): boolean {
  return allows(policy.organisation.addresses, address);
}

function isPartnerFor(policy: Policy, stamp: Stamp, address: Address): boolean {
  return policy.partners.some((partner) => partner.stamps.has(stamp) && allows(partner.addresses, address));
}

export const mustBeReadable: Rule = ({ fields, marks }) =>
  marks.kind === 'unreadable' || FIELDS.some((field) => fields[field].kind === 'unreadable')
    ? aboutMessage('draft-unreadable')
    : [];

export const mustShowEveryRecipient: Rule = (draft) => {
  const addressees = addresseesOf(draft);
  const capped = FIELDS.map((field) => addressees.filter(({ recipient }) => recipient.field === field));
  return capped.flatMap((people) =>
    people.length < RECIPIENT_CAP ? [] : aboutPeople('list-at-cap', people),
  );
};

export const mustHaveReadableAddresses: Rule = (draft) =>
  aboutPeople(
    'address-unparseable',
    addresseesOf(draft).filter(({ address }) => address === undefined),
  );

export const mustCarryItsMarks: Rule = ({ marks }) => {
  switch (marks.kind) {
    case 'unstamped':
      return aboutMessage('no-stamp');
    case 'damaged':
      return aboutMessage('stamp-damaged');
    case 'disagree':
      return aboutMessage('marks-disagree');
    case 'banner-missing':
      return aboutMessage('banner-missing');
    case 'stamped':
    case 'header-lost':
    case 'unreadable':
      return [];
  }
};

/** Needs adjustment stays in the organisation until adjusted; Internal may also go to partners named for it. */
export const mustStayInOrganisation: Rule = (draft, policy) => {
  const stamp = stampInForce(draft.marks);
  if (stamp !== 'adjust' && stamp !== 'internal') return [];
  const outside = peopleOf(draft).filter(
    ({ address }) => !isInside(policy, address) && !isPartnerFor(policy, stamp, address),
  );
  return aboutPeople(policy.source === 'built-in' ? 'policy-missing' : 'outside-organisation', outside);
};

/** Without the organisation's rules only its own addresses pass, and nothing Confidential does. */
export const mustKnowThePolicy: Rule = (draft, policy) => {
  if (policy.source === 'published') return [];
  const stamp = stampInForce(draft.marks);
  if (stamp === 'confidential') return aboutPeople('policy-missing', others(draft));
  if (stamp !== 'cleared') return [];
  return aboutPeople(
    'policy-missing',
    peopleOf(draft).filter(({ address }) => !isInside(policy, address)),
  );
};

/** Confidential stays between the people on the email, address by address; being a colleague is no exemption. */
export const mustStayOnChain: Rule = (draft, policy) => {
  if (stampInForce(draft.marks) !== 'confidential') return [];
  const { conversation } = draft;
  switch (conversation.kind) {
    case 'new':
      return aboutPeople(
        'bcc-on-confidential',
        others(draft).filter(({ recipient }) => recipient.field === 'bcc'),
      );
    case 'unknown':
      return aboutPeople('chain-unknown', others(draft));
    case 'continued': {
      const newcomers = others(draft).filter(({ address }) => !conversation.people.has(address.key));
      // The first Confidential stamp of a conversation draws the line here and now: a colleague is asked about, not held.
      const mild = conversation.inherited !== 'confidential';
      const isMild = ({ address }: { address: Address }) => mild && isInside(policy, address);
      return [
        ...aboutPeople(
          'beyond-chain',
          newcomers.filter((person) => !isMild(person)),
        ),
        ...aboutPeople('new-on-chain', newcomers.filter(isMild)),
      ];
    }
  }
};

export const mustNotHideInLists: Rule = (draft) => {
  const stamp = stampInForce(draft.marks);
  if (stamp === undefined || stamp === 'cleared') return [];
  return aboutPeople(
    'list-undeclared',
    addresseesOf(draft).filter(({ recipient }) => recipient.kind === 'list'),
  );
};

export const mustNotBeLowered: Rule = ({ marks, conversation }) => {
  const stamp = stampInForce(marks);
  if (stamp === undefined || conversation.kind !== 'continued' || conversation.inherited === undefined)
    return [];
  return isStricter(conversation.inherited, stamp) ? aboutMessage('stamp-lowered') : [];
};

/** "You have done the checklist, all obligations have been met" and "agreed upon public ways" (seeds/001). */
export const mustBeCleared: Rule = ({ marks, needs }, { checklist }) => {
  if (stampInForce(marks) !== 'cleared') return [];
  const complete = checklist.every(({ id }) => needs.ticked.has(id));
  return [
    ...(complete ? [] : aboutMessage('checklist-incomplete')),
    ...(needs.uses > 0 ? [] : aboutMessage('no-uses')),
  ];
};

/** "Certain adjustments that are very clearly stated in this correspondence" (seeds/001). */
export const mustNameAdjustments: Rule = ({ marks, needs }) =>
  stampInForce(marks) === 'adjust' && needs.adjustments === 0 ? aboutMessage('no-adjustments') : [];

export const RULES: readonly Rule[] = [
  mustBeReadable,
  mustShowEveryRecipient,
  mustHaveReadableAddresses,
  mustCarryItsMarks,
  mustStayInOrganisation,
  mustKnowThePolicy,
  mustStayOnChain,
  mustNotHideInLists,
  mustNotBeLowered,
  mustBeCleared,
  mustNameAdjustments,
];
