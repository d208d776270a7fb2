import { parseAddress, type Address } from '../audience/address';
import { FIELDS, type Recipient } from '../audience/recipient';
import { isInside, isPartnerFor } from '../audience/membership';
import type { Policy } from '../policy/policy';
import { isStricter, type Stamp } from '../stamp/stamp';
import { inheritedStamp, type Conversation, type Draft, type Marks } from './draft';
import type { Finding, FindingKind } from './finding';

/** Notices; never decides, words, throws or waits. */
type Rule = (draft: Draft, policy: Policy) => readonly Finding[];

/** From this many on, a field may hold more people than the mail program shows (facts: 500 on most clients). */
const RECIPIENT_CAP = 500;

type Continued = Extract<Conversation, { readonly kind: 'continued' }>;

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

/** Everybody with a readable address, lists among them; unreadable addresses have a rule of their own. */
function peopleOf(draft: Draft): readonly (Addressee & { readonly address: Address })[] {
  return addresseesOf(draft).flatMap(({ recipient, address }) =>
    address === undefined ? [] : [{ recipient, address }],
  );
}

function others(draft: Draft): readonly (Addressee & { readonly address: Address })[] {
  const self = new Set(draft.self.map((raw) => parseAddress(raw)?.key));
  return peopleOf(draft).filter(({ address }) => !self.has(address.key));
}

function partition<T>(
  items: readonly T[],
  belongs: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
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

/** Without the organisation's rules nothing Confidential goes, and nothing Cleared: nobody knows the checklist. */
export const mustKnowThePolicy: Rule = (draft, policy) => {
  const stamp = stampInForce(draft.marks);
  const needsPolicy = stamp === 'confidential' || stamp === 'cleared';
  return policy.source === 'built-in' && needsPolicy ? aboutPeople('policy-missing', others(draft)) : [];
};

function inBcc({ recipient }: Addressee): boolean {
  return recipient.field === 'bcc';
}

/**
 * The first Confidential stamp of a reply draws the line here and now: a colleague is asked about, not held. Whoever
 * passes something on, or joins what is Confidential already, gets no such benefit.
 */
function isMildFor(
  policy: Policy,
  conversation: Continued,
): (person: { readonly address: Address }) => boolean {
  const isFirst = conversation.inherited !== 'confidential' && conversation.answers === 'reply';
  return ({ address }) => isFirst && isInside(policy, address);
}

function newcomersTo(conversation: Continued, draft: Draft, policy: Policy): readonly Finding[] {
  const isMild = isMildFor(policy, conversation);
  const [known, newcomers] = partition(others(draft), ({ address }) => conversation.people.has(address.key));
  const [mild, beyond] = partition(newcomers, isMild);
  return [
    ...aboutPeople('beyond-chain', beyond),
    ...aboutPeople('new-on-chain', mild),
    ...aboutPeople('bcc-on-confidential', known.filter(inBcc)),
  ];
}

/** Confidential stays between the people on the email, address by address; being a colleague is no exemption. */
export const mustStayOnChain: Rule = (draft, policy) => {
  if (stampInForce(draft.marks) !== 'confidential') return [];
  const { conversation } = draft;
  switch (conversation.kind) {
    case 'new':
      return aboutPeople('bcc-on-confidential', others(draft).filter(inBcc));
    case 'unknown':
      return aboutPeople('chain-unknown', others(draft));
    case 'continued':
      return newcomersTo(conversation, draft, policy);
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

/** Clearing what needed adjustment is not lowering: the checklist is what the adjusted text must pass. */
export const mustNotBeLowered: Rule = ({ marks, conversation }) => {
  const stamp = stampInForce(marks);
  const inherited = inheritedStamp(conversation);
  if (stamp === undefined || inherited === undefined) return [];
  const isClearing = inherited === 'adjust' && stamp === 'cleared';
  return isStricter(inherited, stamp) && !isClearing ? aboutMessage('stamp-lowered') : [];
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
